/// The authors' texts, grouped by what they are and by language.
package struct Articles: Sendable {
  private let texts: [Article.Section: [String: [Language: Article]]]

  init(_ articles: [Article]) {
    var texts: [Article.Section: [String: [Language: Article]]] = [:]
    for article in articles {
      texts[article.section, default: [:]][article.id, default: [:]][article.language] = article
    }
    self.texts = texts
  }

  /// The ids of a section's texts, in their order.
  package func ids(in section: Article.Section) -> [String] {
    (texts[section] ?? [:]).keys.sorted()
  }

  /// A text in all its languages; empty where there is none of that id.
  package func languages(of id: String, in section: Article.Section) -> [Language: Article] {
    texts[section]?[id] ?? [:]
  }

  /// A text in this language, else in the first of the site's languages that has it; texts for which
  /// `isShown` does not hold are passed over.
  package func text(
    _ id: String, in section: Article.Section, for language: Language, among languages: [Language],
    where isShown: (Article) -> Bool
  ) -> Article? {
    let found = self.languages(of: id, in: section).filter { isShown($0.value) }
    return found[language] ?? languages.lazy.compactMap { found[$0] }.first
      ?? found.min { $0.key < $1.key }?.value
  }
}
