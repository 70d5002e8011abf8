package import Model
import Templating

/// The first page in a language: the question, and the ways to an answer.
package struct HomePage: Page {
  package static let template = "home"
  package static let script: String? = "search.js"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [HomePage] {
    site.ids(in: .pages).contains("index") ? [] : [HomePage(route: route(language))]
  }

  /// Where the home page stands.
  package static func route(_ language: Language) -> Route { Route(language, []) }

  package func content(_ writing: inout Writing) -> PageContent {
    let site = writing.catalog.site
    return PageContent(
      title: writing.name(site.name),
      description: site.tagline.map { writing.plain($0) } ?? writing.name(site.name),
      linkedData: writing.linkedDataOfHome(),
      values: [
        "tagline": site.tagline.map { writing.words($0) } ?? .absent,
        "platforms": .list(platforms(&writing)),
        "regions_url": writing.url(WherePage.route(writing.language)),
        "articles_url": writing.url(ArticleIndexPage.route(writing.language)),
        "articles": .list(
          writing.map.outline.newestArticles(in: writing.language, atMost: 5).map {
            writing.line(for: $0)
          }),
        "reactions": .list(
          writing.catalog.reactions.prefix(3).map { .object(writing.summary(of: $0)) }),
        "changes": .list(changes(&writing)),
        "changes_url": writing.url(ChangesPage.route(writing.language)),
        "matrix_url": writing.url(MatrixPage.route(writing.language)),
        "regions": .list(regions(&writing)),
        "search": writing.search(only: .region),
      ])
  }

  /// The platforms that the settings put forward, with what holds worldwide.
  private func platforms(_ writing: inout Writing) -> [TemplateValue] {
    let catalog = writing.catalog
    let featured = catalog.site.featuredPlatforms
    let shown =
      featured.isEmpty
      ? Array(catalog[Platform.self]) : featured.compactMap { catalog[Platform.self][$0] }
    return shown.map { platform in
      let question = catalog.questions(answeredBy: platform.id).first
      let world = catalog.world
      var values: TemplateObject = [
        "name": .text(writing.name(platform.name)),
        "url": writing.url(PlatformPage.route(platform.id, writing.language)),
        "state": .absent, "word": .absent, "in_region": .absent, "question": .absent,
      ]
      guard let question, let world else { return .object(values) }
      let box = AnswerBox(platform, question, world, in: catalog)
      let name = writing.name(platform.name)
      values = values.merging([
        "state": .text(box.state), "word": .text(box.word(&writing)),
        "in_region": .text(writing.plain(world.inPhrase).withFirstUppercased()),
        "question": writing.words(question.ask.filling("{platform}", with: name)),
      ])
      return .object(values)
    }
  }

  /// The latest changes.
  private func changes(_ writing: inout Writing) -> [TemplateValue] {
    let page = writing.map[ChangesPage.route(writing.language)] as? ChangesPage
    return (page?.news(atMost: 3) ?? []).map { .object($0.values(&writing)) }
  }

  /// Regions that have an explainer or an answer of their own.
  private func regions(_ writing: inout Writing) -> [TemplateValue] {
    writing.sortedByName(writing.map.outline.regionsOfTheirOwn).compactMap {
      writing.link(to: $0.id)
    }
  }
}
