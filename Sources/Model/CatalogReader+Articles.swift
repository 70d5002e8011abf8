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
    diagnostics += section == .reports ? checkEditions(articles) : checkHaveNoDay(articles)
    return articles.map { checkedAgainstOriginal($0, originals) }
  }

  /// Reports tell facts of one day for ever, the same in all languages.
  private func checkEditions(_ reports: [Article]) -> [Diagnostic] {
    let days = Dictionary(grouping: reports, by: \.id).mapValues { versions in
      versions.first { $0.translates == nil }?.asOf
    }
    return reports.flatMap { report -> [Diagnostic] in
      let missing = ["as_of", "published"].filter { !report.origin.writes($0) }.map { key in
        Diagnostic.missingKey(
          key, in: report.origin, kind: "report", expecting: FieldType<Day>.day.shape)
      }
      guard let day = report.asOf, let original = days[report.id].flatMap({ $0 }), day != original
      else { return missing }
      return missing + [
        Rule.badValue.broken(
          at: report.origin["as_of"]?.place ?? report.origin.headPlace,
          "the original of this report tells facts of another day, \(original)",
          help: "write the same day")
      ]
    }
  }

  /// Other texts tell facts of the day of the build.
  private func checkHaveNoDay(_ texts: [Article]) -> [Diagnostic] {
    texts.filter { $0.origin.writes("as_of") }.map { text in
      Rule.badValue.broken(
        at: text.origin["as_of"]?.place ?? text.origin.headPlace,
        "only a report tells facts of a day of its own",
        help: "take 'as_of' out, or move the text to Content/reports")
    }
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
