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
  private var texts: [String: [Language: Text]]

  /// The ids of the texts, in their order.
  package let ids: [String]

  init(_ texts: [Text]) {
    self.texts = Dictionary(grouping: texts, by: \.id).mapValues { versions in
      Dictionary(versions.map { ($0.language, $0) }, uniquingKeysWith: { _, last in last })
    }
    ids = sortedIDs(Set(texts.map(\.id)))
  }

  /// The same texts, but for this one.
  func replacing(_ text: Text) -> Texts {
    var texts = self
    texts.texts[text.id]?[text.language] = text
    return texts
  }

  /// A text in all its languages; empty where there is none of that id.
  package subscript(id: String) -> [Language: Text] { texts[id] ?? [:] }

  /// A text in this language, else in the first of the site's languages that has it; texts for which
  /// `isShown` does not hold are passed over.
  package func text(
    _ id: String, for language: Language, among languages: [Language],
    where isShown: (Text) -> Bool = { _ in true }
  ) -> Text? {
    guard let versions = texts[id] else { return nil }
    for language in [language] + languages {
      if let text = versions[language], isShown(text) { return text }
    }
    return versions.filter { isShown($0.value) }.min { $0.key < $1.key }?.value
  }
}

/// A function of its own: within a generic type each comparison was measured to ask for memory.
private func sortedIDs(_ ids: Set<String>) -> [String] { ids.sorted() }
