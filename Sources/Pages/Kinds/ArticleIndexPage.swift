package import Model
import Templating

/// All articles, the newest first; also by platform, region, topic and year.
package struct ArticleIndexPage: Page {
  package static let template = "articles"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .main, order: 4, label: "articles.title", route: { route($0) })

  private static let folder = "articles"

  private let part: ListPart<Article>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ArticleIndexPage] {
    let articles = site.newestArticles(in: language)
    guard !articles.isEmpty else { return [] }
    return ListPart.parts(of: articles, in: folder, site.catalog).map {
      ArticleIndexPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the list of articles, or of those of one facet, begins.
  package static func route(_ language: Language, _ facet: Facet? = nil) -> Route {
    ListPart<Article>.route(folder, language, facet)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("articles.title")
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("articles.description"),
      parents: part.parents(whole, writing.language),
      values: part.values(&writing).merging([
        "articles": .list(part.items.map { writing.line(for: $0) })
      ]))
  }
}

extension Article: Faceted {
  /// An explainer is named for its region.
  var regions: [EntityID<Region>] {
    section == .explainers ? [EntityID(id)] : region.map { [$0] } ?? []
  }
  var year: Int? { published?.parts.year }
}

extension Writing {
  /// An article in a list: its title, address, summary and day.
  mutating func line(for article: Article) -> TemplateValue {
    .object([
      "title": ArticleBody(article).title(&self),
      "url": url(ArticlePage.route(of: article.id, in: article.section, language)),
      "summary": article.language == language
        ? article.summary.map { .text($0) } ?? .absent : .absent,
      "published": article.published.map { .text(words($0)) } ?? .absent,
    ])
  }
}
