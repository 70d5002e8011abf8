package import Model
import Templating

/// All articles, the newest first.
package struct ArticleIndexPage: Page {
  package static let template = "articles"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ArticleIndexPage] {
    site.ids(in: .articles).isEmpty ? [] : [ArticleIndexPage(route: route(language))]
  }

  /// Where the list of articles stands.
  package static func route(_ language: Language) -> Route { Route(language, "articles") }

  package func content(_ writing: inout Writing) -> PageContent {
    PageContent(
      title: writing.label("articles.title"), description: writing.label("articles.description"),
      values: ["articles": .list(writing.articles())])
  }
}

extension Writing {
  /// Articles with their titles and addresses, the newest first.
  mutating func articles() -> [TemplateValue] {
    let outline = map.outline
    let articles = outline.ids(in: .articles).compactMap {
      outline.text($0, in: .articles, language)
    }
    let sorted = articles.sorted {
      ($1.published ?? .first, $0.id) < ($0.published ?? .first, $1.id)
    }
    return sorted.map { article in
      .object([
        "title": ArticleBody(article).title(&self),
        "url": url(ArticlePage.route(of: article.id, in: .articles, language)),
        "summary": article.language == language
          ? article.summary.map { .text($0) } ?? .absent : .absent,
        "published": article.published.map { .text(words($0)) } ?? .absent,
      ])
    }
  }
}
