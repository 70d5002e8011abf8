import Diagnostics
import Parsing

extension CatalogReader {
  /// The authors' texts, each once, with whether translations still say what their originals say.
  mutating func readArticles(_ documents: [(Article.Section, [Document])], of site: Site)
    -> [Article]
  {
    var articles: [Article] = []
    var originals: [String: InputFile] = [:]
    var places: [String: TextRange] = [:]
    for (section, documents) in documents {
      for document in documents {
        guard
          let article = readArticle(document, section: section, base: site.baseLanguage)
        else { continue }
        let text = "\(section.rawValue)/\(article.id)"
        guard places["\(text).\(article.language.tag)"] == nil else {
          diagnostics.append(
            Rule.idReused.broken(
              at: .start(of: document.path),
              "two texts have the id '\(article.id)' and the language '\(article.language.tag)'",
              help: "rename one of the files",
              related: [
                RelatedPlace(
                  "the first one",
                  at: places["\(text).\(article.language.tag)"] ?? .start(of: document.path))
              ]))
          continue
        }
        places["\(text).\(article.language.tag)"] = .start(of: document.path)
        if !site.languages.contains(article.language) {
          diagnostics.append(
            Rule.fileNameMisleads.broken(
              at: .start(of: document.path),
              "the site has no language '\(article.language.tag)'",
              help: "add it to 'languages' in site.yml, or rename the file"))
        }
        if article.translates == nil { originals[text] = document.file }
        articles.append(article)
      }
    }
    return articles.map { checkedAgainstOriginal($0, originals) }
  }

  private mutating func checkedAgainstOriginal(
    _ article: Article, _ originals: [String: InputFile]
  ) -> Article {
    guard let hash = article.translates else { return article }
    let place = article.origin["translates"]?.place ?? article.origin.headPlace
    guard let original = originals["\(article.section.rawValue)/\(article.id)"] else {
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

  /// An author's text, from a Markdown file.
  private mutating func readArticle(_ document: Document, section: Article.Section, base: Language)
    -> Article?
  {
    let name = stem(of: document.path).split(separator: "/").last.map(String.init) ?? ""
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    declared[section.rawValue, default: []].insert(String(parts[0]))
    guard let body = document.body else { return nil }
    if document.data.content == .absent, document.isIncomplete { return nil }
    var reading = self.reading(of: document, ownTranslations, on: days)
    let mapping =
      document.data.content == .absent
      ? Node(.mapping([]), at: .start(of: document.path)) : document.data
    var article = reading.record(Article.self, from: mapping)
    let language = parts.count == 2 ? Language(String(parts[1])) : article?.writtenLanguage ?? base
    let written = article?.writtenLanguage
    if !isIdentifier(String(parts[0])) || language == nil
      || (written != nil && written != language)
    {
      reading.report(
        Rule.fileNameMisleads.broken(
          at: article?.origin["lang"]?.place ?? .start(of: document.path),
          "'\(name).md' is not named for its text",
          help: "name it <id>.<language>.md, the language as under 'lang'"))
      article = nil
    }
    if section == .explainers {
      reading.mention(Region.self, String(parts[0]), at: .start(of: document.path))
    }
    finish(&reading)
    article?.section = section
    article?.id = String(parts[0])
    article?.language = language ?? base
    article?.body = body
    return article
  }
}
