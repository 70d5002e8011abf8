package import Diagnostics
package import Parsing

/// What follows from new words in one text.
package struct ReplacedWords: Sendable {
  /// The text with its new words.
  package let text: Article

  /// The catalog with them.
  package let catalog: Catalog

  /// What the catalog's rules had found in the former words.
  package let formerFindings: [Diagnostic]

  /// What they find in the new ones.
  package let findings: [Diagnostic]
}

extension Catalog {
  /// The catalog after new words of a text in `Content/articles`, `explainers`, `pages` or `reports`,
  /// without looking at anything else.
  ///
  /// Nil where more may follow from the change than the words: where the front matter or the cited
  /// sources are others, where a file is broken, or where the text has translations, which may have
  /// grown old.
  package func replacingWords(of former: Document, by new: Document) -> ReplacedWords? {
    guard let words = former.body, let newWords = new.body, !former.isIncomplete,
      !new.isIncomplete, former.path == new.path, former.data == new.data,
      words.namedSources == newWords.namedSources,
      Set(words.citedKeys) == Set(newWords.citedKeys), let text = text(at: former.path)
    else { return nil }
    var replaced = text
    replaced.body = newWords
    let catalog = replacing(replaced)
    return ReplacedWords(
      text: replaced, catalog: catalog, formerFindings: checkLinks(of: text),
      findings: catalog.checkLinks(of: replaced))
  }

  /// The only text of its id, if it stands in this file.
  private func text(at path: String) -> Article? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, let section = Article.Section(rawValue: String(parts[1])) else {
      return nil
    }
    let versions = texts(in: section)[String(parts[2].prefix { $0 != "." })]
    guard versions.count == 1, let text = versions.first, text.body.path == path else {
      return nil
    }
    return text
  }
}
