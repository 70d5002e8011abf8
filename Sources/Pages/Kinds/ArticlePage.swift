package import Model
import Templating

/// An article.
package struct ArticlePage: Page {
  package static let template = "article"

  private let article: Article
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ArticlePage] {
    site.ids(in: .articles).compactMap { id in
      site.text(id, in: .articles, language).map {
        ArticlePage(article: $0, route: route(of: id, in: .articles, language))
      }
    }
  }

  /// Where a text of an author stands: an explainer on its region's page, a plain page at the top.
  package static func route(of id: String, in section: Article.Section, _ language: Language)
    -> Route
  {
    switch section {
    case .articles, .reports: Route(language, section.rawValue, id)
    case .explainers: RegionPage.route(EntityID(id), language)
    case .pages: PlainPage.route(id, language)
    }
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let body = ArticleBody(article).values(&writing)
    return PageContent(
      title: article.title, description: article.summary ?? article.title,
      parents: [
        Crumb(
          title: writing.label("articles.title"), route: ArticleIndexPage.route(writing.language))
      ],
      linkedData: writing.linkedData(of: article),
      values: body.merging([
        "platforms": .list(article.platforms.compactMap { writing.link(to: $0) }),
        "region": article.region.flatMap { writing.link(to: $0) } ?? .absent,
        "is_draft": .flag(article.isDraft(on: writing.catalog.days.today)),
      ]))
  }
}
