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

  /// Puts texts in their order; no two have one id and language.
  init(_ texts: [Text]) {
    self.texts = order(of: texts.map { ($0.id, $0.language) }).map { texts[$0] }
    var ids: [String] = []
    for (position, text) in self.texts.enumerated() {
      if ids.last != text.id { ids.append(text.id) }
      let start = positions[text.id]?.lowerBound ?? position
      positions[text.id] = start..<position + 1
    }
    self.ids = ids
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

  /// The ids of the texts of which a version is shown; texts, which are large, are not copied for that.
  package func ids(where isShown: (borrowing Text) -> Bool) -> [String] {
    ids.filter { id in positions[id]?.contains { isShown(texts[$0]) } ?? false }
  }

  /// A text in this language, else in the first of the site's languages that has it; texts for which
  /// `isShown` does not hold are passed over.
  package func text(
    _ id: String, for language: Language, among languages: [Language],
    where isShown: (borrowing Text) -> Bool = { _ in true }
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
private func order(of texts: [(id: String, language: Language)]) -> [Int] {
  texts.indices.sorted { texts[$0] < texts[$1] }
}
