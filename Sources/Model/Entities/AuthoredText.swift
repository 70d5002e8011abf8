package import Parsing

/// An author's text in one language, in a Markdown file of its own: `<id>.<language>.md`.
package protocol AuthoredText: Record {
  /// The folders below `Content/` that hold such texts.
  static var folders: [String] { get }

  /// The name that the text has in all its languages.
  var id: String { get set }

  /// The language of the text.
  var language: Language { get set }

  /// The language that the front matter gives, if it does.
  var writtenLanguage: Language? { get }

  /// The text itself.
  var body: MarkdownTree { get set }
}

/// All texts of one kind, by id and language.
package struct Texts<Text: AuthoredText>: Sendable {
  /// The texts in the order of their ids and then of their languages.
  private var texts: [Text] = []

  /// Where the versions of each text stand among them.
  private var positions: [String: Range<Int>] = [:]

  /// The ids of the texts, in their order.
  package let ids: [String]

  /// Puts texts in their order; of two with one id and language the last counts.
  init(_ texts: [Text]) {
    let versions = Dictionary(grouping: texts.indices) { texts[$0].id }
    ids = sortedIDs(Array(versions.keys))
    self.texts.reserveCapacity(texts.count)
    for id in ids {
      let start = self.texts.count
      let places = Dictionary(
        (versions[id] ?? []).map { (texts[$0].language, $0) }, uniquingKeysWith: { $1 })
      for place in places.sorted(by: { $0.key < $1.key }) { self.texts.append(texts[place.value]) }
      positions[id] = start..<self.texts.count
    }
  }

  /// The same texts, but for this one.
  func replacing(_ text: Text) -> Texts {
    var texts = self
    let place = positions[text.id]?.first { self.texts[$0].language == text.language }
    if let place { texts.texts[place] = text }
    return texts
  }

  /// A text in all its languages, in their order; empty where there is none of that id.
  package subscript(id: String) -> ArraySlice<Text> { positions[id].map { texts[$0] } ?? [] }

  /// The ids of the texts of which a version is shown.
  package func ids(where isShown: (Text) -> Bool) -> [String] {
    ids.filter { id in positions[id]?.contains { isShown(texts[$0]) } ?? false }
  }

  /// A text in this language, else in the first of the site's languages that has it; texts for which
  /// `isShown` does not hold are passed over.
  package func text(
    _ id: String, for language: Language, among languages: [Language],
    where isShown: (Text) -> Bool = { _ in true }
  ) -> Text? {
    guard let versions = positions[id] else { return nil }
    for language in [language] + languages {
      let place = versions.first { texts[$0].language == language }
      if let place, isShown(texts[place]) { return texts[place] }
    }
    return versions.first { isShown(texts[$0]) }.map { texts[$0] }
  }
}

/// A function of its own: within a generic type each comparison was measured to ask for memory.
private func sortedIDs(_ ids: [String]) -> [String] { ids.sorted() }
