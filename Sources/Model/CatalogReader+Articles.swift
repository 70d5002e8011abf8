import Diagnostics
import Parsing

extension CatalogReader {
  /// The articles of a section, with whether translations still say what their originals say.
  mutating func readArticles(
    _ documents: [Document], in section: Article.Section, of site: Site
  ) -> [Article] {
    if section == .explainers {
      for document in documents {
        mentions.append(
          Mention(
            kinds: [Region.kind], id: textID(of: document), place: .start(of: document.path)))
      }
    }
    var originals: [String: InputFile] = [:]
    let articles = readTexts(Article.self, documents, declaredAs: section.rawValue, of: site) {
      article, document in
      article.section = section
      if article.translates == nil { originals[article.id] = document.file }
    }
    for article in articles where !site.languages.contains(article.language) {
      diagnostics.append(
        Rule.fileNameMisleads.broken(
          at: .start(of: article.body.path),
          "the site has no language '\(article.language.tag)'",
          help: "add it to 'languages' in site.yml, or rename the file"))
    }
    return articles.map { checkedAgainstOriginal($0, originals) }
  }

  private mutating func checkedAgainstOriginal(
    _ article: Article, _ originals: [String: InputFile]
  ) -> Article {
    guard let hash = article.translates else { return article }
    let place = article.origin["translates"]?.place ?? article.origin.headPlace
    guard let original = originals[article.id] else {
      diagnostics.append(
        Rule.unknownReference.broken(
          at: place, "there is no original of this text",
          help: "take 'translates' out of the text that was written first"))
      return article
    }
    let current = Translation.hash(of: original.bytes)
    guard hash != current else { return article }
    diagnostics.append(
      Rule.translationOutdated.broken(
        at: place, "the original has changed since this was translated",
        help: "translate the change, then write 'translates: \(current)'"))
    var outdated = article
    outdated.isCurrent = false
    return outdated
  }
}
