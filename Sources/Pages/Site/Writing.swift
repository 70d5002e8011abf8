package import Diagnostics
package import Model
package import Templating

/// The work of writing one page: what it may ask for, and what was found on the way.
package struct Writing: Sendable {
  /// The site's pages and the catalog behind them.
  package let map: SiteMap

  /// The language that the page is written in.
  package let language: Language

  /// The language that the site's data are written in.
  let baseLanguage: Language

  /// The texts of all pages in that language.
  package let labels: Labels

  /// What was found so far.
  package private(set) var diagnostics: [Diagnostic] = []

  /// What was noted of the things on the page so far.
  private(set) var noted = Noted()

  /// The templates of the site, for what is printed within a text.
  private let templates: TemplateLibrary

  /// What was made for all pages, and what of it is told for the day of this one.
  private let allParts: SharedParts.OfSite
  private(set) var parts: SharedParts

  /// How many figures the page has so far.
  private(set) var figureCount = 0

  /// Starts a page.
  init(
    map: SiteMap, language: Language, labels: Labels, templates: TemplateLibrary,
    parts: SharedParts.OfSite
  ) {
    self.map = map
    allParts = parts
    self.parts = parts.parts(in: language, asOf: map.outline.catalog.days.asOf)
    self.templates = templates
    catalog = map.outline.catalog
    baseLanguage = map.outline.catalog.site.baseLanguage
    self.language = language
    self.labels = labels
  }

  /// Everything that the site knows, told for the day that the page is written for.
  ///
  /// Where things stand on other pages is told by the catalog of `map`.
  package private(set) var catalog: Catalog

  /// Whether facts are told for another day than the site's, as in a report.
  var tellsAnotherDay: Bool { catalog.days.asOf != map.outline.catalog.days.asOf }

  /// Does work for which facts are told for another day.
  mutating func telling<Result>(asOf day: Day, _ work: (inout Writing) -> Result) -> Result {
    let before = (catalog, parts)
    defer { (catalog, parts) = before }
    catalog = catalog.told(asOf: day)
    parts = allParts.parts(in: language, asOf: day)
    return work(&self)
  }

  /// The writing of a part that stands next on this page, of which nothing was noted yet.
  func beginning() -> Writing {
    var part = self
    part.noted = Noted()
    part.diagnostics = []
    return part
  }

  /// Notes what a part notes.
  mutating func add(_ part: SharedParts.Part) {
    noted.add(part.noted)
    figureCount += part.figures
  }

  /// What a template prints of these values, for a part of a page that stands within a text.
  mutating func html(of template: String, _ values: TemplateObject) -> [UInt8] {
    var html: [UInt8] = []
    report(templates.render(template, values, labels: labels, into: &html))
    return html
  }

  /// An id for one more figure of the page.
  mutating func nextFigureID() -> String {
    figureCount += 1
    return "figure-\(figureCount)"
  }

  /// Adds findings.
  package mutating func report(_ findings: [Diagnostic]) { diagnostics += findings }

  /// A label's words with these values.
  package mutating func label(_ key: String, _ values: TemplateObject = [:]) -> String {
    labels.checkedText(key, values).collecting(into: &diagnostics)
  }

  /// Words where only plain text can stand, such as a title: in this language, else in the base one.
  package mutating func plain(_ words: Words) -> String {
    let (text, isTranslated) = translated(words)
    if !isTranslated { noted.noteUntranslated() }
    return text
  }

  /// Words for the content of an element; in another language they carry their own `lang`.
  package mutating func words(_ words: Words) -> TemplateValue {
    let (text, isTranslated) = translated(words)
    guard !isTranslated else { return .text(text) }
    noted.noteUntranslated()
    return inOwnLanguage(text, baseLanguage)
  }

  /// A name, which is the same in every language unless somebody translated it.
  package mutating func name(_ words: Words) -> String { translated(words).text }

  private mutating func translated(_ words: Words) -> (text: String, isTranslated: Bool) {
    guard language != baseLanguage else { return (words.original, true) }
    guard let translation = words.translations[language] else { return (words.original, false) }
    if !translation.isCurrent { noted.noteOutdated() }
    return (translation.text, true)
  }

  /// Markdown in data as HTML; in another language it stands in an element with its own `lang`.
  package mutating func prose(_ prose: Prose?) -> TemplateValue {
    guard let prose else { return .absent }
    if language == baseLanguage {
      return .html(BodyLinks.html(of: prose.original, &self))
    }
    if let translated = prose.translations[language] {
      if !translated.isCurrent { noted.noteOutdated() }
      return .html(BodyLinks.html(of: translated.text, &self))
    }
    noted.noteUntranslated()
    let html = BodyLinks.html(of: prose.original, &self)
    return .html(inElement("div", in: baseLanguage, html))
  }

  /// Notes that a whole text stands on the page in another language, or outdated.
  package mutating func note(untranslated: Bool, outdated: Bool) {
    if untranslated { noted.noteUntranslated() }
    if outdated { noted.noteOutdated() }
  }

  /// Notes a day on which something that stands on the page changed or was looked at again.
  mutating func noteChange(on day: Day) {
    guard day <= catalog.days.asOf else { return }
    noted.note(day)
  }

  /// A day on which somebody looked, in words; it counts as a change of the page.
  mutating func checked(_ day: Day?) -> TemplateValue {
    guard let day else { return .absent }
    noteChange(on: day)
    return .text(words(day))
  }

  /// Notes corrections of something that stands on the page.
  mutating func note(_ found: [Correction]) { noted.note(found) }

  /// Notes a source that the page cites, with what its line prints.
  mutating func noteSource(_ line: TemplateValue) {
    noted.noteSource(line)
  }

  /// Notes that a text refers to a fact, and how long ago somebody looked at it.
  mutating func noteFact(_ freshness: Freshness?) {
    if freshness == .stale { noted.noteStaleFact() }
  }

  /// The address of a page; absent where the site has no such page.
  package func url(_ route: Route, fragment: String? = nil) -> TemplateValue {
    guard map.contains(route) else { return .absent }
    return .url(map.addresses.path(of: route) + (fragment.map { "#" + $0 } ?? ""))
  }

  /// The address on the web of what a value links to within the site; nil for other values.
  func webAddress(_ value: TemplateValue?) -> String? {
    if case .url(let path)? = value { map.addresses.origin + path } else { nil }
  }

  /// An id for good (RFC 4151), where the site has said under which name it gives such; else an address
  /// of the site.
  func tag(_ name: String) -> String {
    catalog.site.tagAuthority.map { "tag:\($0):\(name)" }
      ?? map.addresses.absolute(ChangesPage.route(language)) + "#" + name
  }

  /// A text that stays in its own language, which its element then names.
  func inOwnLanguage(_ text: String, _ other: Language, element: String = "span") -> TemplateValue {
    guard other != language else { return .text(text) }
    var html: [UInt8] = []
    appendEscaped(text.utf8, to: &html)
    return .html(inElement(element, in: other, html))
  }

  /// HTML in an element that names its language, and its direction where that is another one.
  package func inElement(_ element: String, in other: Language, _ html: [UInt8]) -> [UInt8] {
    let direction =
      other.isRightToLeft == language.isRightToLeft
      ? "" : " dir=\"\(other.isRightToLeft ? "rtl" : "ltr")\""
    return Array("<\(element) lang=\"\(other.tag)\"\(direction)>".utf8) + html
      + Array("</\(element)>".utf8)
  }
}
