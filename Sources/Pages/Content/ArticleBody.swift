import Model
import Parsing
import Templating

/// An author's text as a page shows it.
struct ArticleBody {
  let article: Article

  private let level: Int

  /// Takes a text whose title is a heading of this level on its page.
  init(_ article: Article, titleLevel level: Int = 1) {
    self.article = article
    self.level = level
  }

  /// Everything that a template may print of the text.
  func values(_ writing: inout Writing) -> TemplateObject {
    let isForeign = article.language != writing.language
    for day in [article.published, article.updated].compactMap(\.self) {
      writing.noteChange(on: day)
    }
    writing.note(untranslated: isForeign, outdated: !isForeign && !article.isCurrent)
    // Headings of the text stand under its title, whatever level the author began with.
    let all = article.body.headings
    let highest = all.map(\.level).min() ?? 2
    let (html, references) = BodyLinks.cited(
      body(writing), headingOffset: max(0, level + 1 - highest), &writing)
    let shown = isForeign ? writing.inElement("div", in: article.language, html) : html
    let headings = all.filter { $0.level == highest }
    let versions = writing.catalog.texts(in: article.section)[article.id]
    let values: TemplateObject = [
      "article_title": title(&writing),
      "summary": article.summary.map { writing.inOwnLanguage($0, article.language) } ?? .absent,
      "body": .html(shown),
      "references": .list(references.values(&writing)),
      "has_stale_fact": .flag(writing.noted.hasStaleFact && article.asOf == nil),
      "authors": article.authors.isEmpty ? .absent : .text(writing.joined(article.authors)),
      "published": article.published.map { .text(writing.words($0)) } ?? .absent,
      "updated": article.updated.map { .text(writing.words($0)) } ?? .absent,
      "reviewed_by": article.reviewedBy.map { .text($0) } ?? .absent,
      "minutes": article.section == .articles ? .number(article.body.readingMinutes) : .absent,
      "contents": .list(
        headings.count < 3
          ? []
          : headings.map { heading in
            .object([
              "id": .text(heading.id),
              "text": writing.inOwnLanguage(heading.text, article.language),
            ])
          }),
    ]
    return values.merging(writing.notes(at: versions.map { $0.origin.place }))
  }

  /// The text, with links to the words of the glossary that it uses.
  private func body(_ writing: Writing) -> MarkdownTree {
    guard article.linksTerms, article.section == .articles || article.section == .explainers else {
      return article.body
    }
    return writing.map.outline.terms[article.language]?.linking(article.body) ?? article.body
  }

  /// The title; in another language it carries its own `lang`.
  func title(_ writing: inout Writing) -> TemplateValue {
    writing.inOwnLanguage(article.title, article.language)
  }
}
