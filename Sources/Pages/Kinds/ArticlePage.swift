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

  package func showing(_ text: Article) -> ArticlePage {
    text.isVersion(of: article) ? ArticlePage(article: text, route: route) : self
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
      language: article.language, linkedData: writing.linkedData(of: article),
      values: body.merging([
        "platforms": .list(article.platforms.compactMap { writing.link(to: $0) }),
        "region": article.region.flatMap { writing.link(to: $0) } ?? .absent,
        "topics": .list(article.topics.compactMap { topic(for: $0, &writing) }),
        "related": .object(["articles": writing.articles(relatedTo: article)]),
        "is_draft": .flag(article.isDraft(on: writing.catalog.days.today)),
      ]))
  }

  /// A topic of the article, with the list of all articles about it or else its place in the glossary.
  private func topic(for id: EntityID<Term>, _ writing: inout Writing) -> TemplateValue? {
    guard let term = writing.catalog[Term.self][id] else { return nil }
    let list = ArticleIndexPage.route(writing.language, .topic(id))
    guard writing.map.contains(list) else { return writing.link(to: term) }
    return .object(["name": .text(writing.plain(term.name)), "url": writing.url(list)])
  }
}
