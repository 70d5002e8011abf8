import Diagnostics
import Model
import Parsing
import Templating

/// The texts of one record, or an author's text, that a language lacks or has in an older state.
struct UntranslatedRecord: Faceted {
  /// What the texts belong to.
  enum Subject: Sendable {
    case record(any LinkedRecord)
    case article(Article)
    /// A file whose records have no place of their own on the site.
    case file(String)
  }

  let language: Language
  let subject: Subject
  var texts: [(original: String, state: TranslationState)] = []

  var listedLanguage: Language? { language }

  /// All gaps, by language, the data before the authors' texts.
  static func all(on site: SiteOutline) -> [UntranslatedRecord] {
    let records = RecordsByPlace(site.catalog)
    return site.languages.flatMap { language in
      data(of: site.catalog, in: language, records) + articles(of: site.catalog, in: language)
    }
  }

  private static func data(
    of catalog: Catalog, in language: Language, _ records: RecordsByPlace
  ) -> [UntranslatedRecord] {
    guard language != catalog.site.baseLanguage else { return [] }
    var found: [UntranslatedRecord] = []
    var last: TextRange?
    for text in catalog.translatableTexts {
      guard let state = text.state(in: language), state != .current else { continue }
      let record = records.record(around: text.place)
      let place = record?.origin.place ?? .start(of: text.place.path)
      if place != last {
        found.append(
          UntranslatedRecord(
            language: language, subject: record.map { .record($0) } ?? .file(text.place.path)))
        last = place
      }
      found[found.count - 1].texts.append((text.original, state))
    }
    return found
  }

  private static func articles(of catalog: Catalog, in language: Language) -> [UntranslatedRecord] {
    catalog.translatableArticles.compactMap { article in
      guard let state = article.state(in: language, on: catalog.days.today), state != .current
      else { return nil }
      return UntranslatedRecord(
        language: language, subject: .article(article.original),
        texts: [(article.original.title, state)])
    }
  }

  /// The record's name, where its original stands, and what is missing.
  func values(_ writing: inout Writing) -> TemplateObject {
    let base = writing.catalog.site.baseLanguage
    let original: Language
    let name: TemplateValue
    let route: Route?
    switch subject {
    case .record(let record):
      let target = record.target(&writing)
      (original, name, route) = (base, .text(target.name), target.route)
    case .article(let article):
      original = article.language
      name = writing.inOwnLanguage(article.title, article.language)
      route = ArticlePage.route(of: article.id, in: article.section, article.language)
    case .file(let path): (original, name, route) = (base, .text(path), nil)
    }
    let isArticle = if case .article = subject { true } else { false }
    return [
      "name": name, "original_language": .text(original.tag),
      "url": route.map { writing.url($0.inLanguage(original)) } ?? .absent,
      "state": isArticle
        ? .text(writing.label("translations.\(texts[0].state.rawValue)")) : .absent,
      "missing": count(.missing, &writing), "outdated": count(.outdated, &writing),
      "texts": .list(
        isArticle
          ? []
          : texts.map { text, state in
            .object([
              "text": writing.inOwnLanguage(text, base),
              "state": .text(writing.label("translations.\(state.rawValue)")),
            ])
          }),
    ]
  }

  private func count(_ state: TranslationState, _ writing: inout Writing) -> TemplateValue {
    let count = texts.count { $0.state == state }
    return count == 0
      ? .absent
      : .text(writing.label("translations.count-\(state.rawValue)", ["texts": .number(count)]))
  }
}

/// The records that have a place on the site, by where they were written.
private struct RecordsByPlace {
  private var records: [String: [any LinkedRecord]] = [:]

  init(_ catalog: Catalog) {
    for kind in Catalog.entityKinds { add(kind, of: catalog) }
    for path in records.keys {
      records[path]?.sort { $0.origin.place.bytes.lowerBound < $1.origin.place.bytes.lowerBound }
    }
  }

  private mutating func add<Kind: Entity>(_ kind: Kind.Type, of catalog: Catalog) {
    guard kind is any LinkedRecord.Type else { return }
    for record in catalog[kind] {
      guard let record = record as? any LinkedRecord else { continue }
      records[record.origin.place.path, default: []].append(record)
    }
  }

  /// The innermost record that a place lies within.
  func record(around place: TextRange) -> (any LinkedRecord)? {
    records[place.path]?.last { record in
      let bytes = record.origin.place.bytes
      return bytes.lowerBound <= place.bytes.lowerBound
        && place.bytes.upperBound <= bytes.upperBound
    }
  }
}
