package import Model
import Templating

/// What a host shows for an address that leads nowhere.
package struct NotFoundPage: Page {
  package static let template = "404"
  package static let isCitable = false

  package let route: Route

  package var file: String? { "404.html" }

  package static func pages(of site: SiteOutline, in language: Language) -> [NotFoundPage] {
    language == site.catalog.site.baseLanguage ? [NotFoundPage(route: Route(nil, "404"))] : []
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let languages = writing.catalog.site.languages
    return PageContent(
      title: writing.label("not-found.title"), description: writing.label("not-found.description"),
      values: [
        "homes": .list(
          languages.map { language in
            .object([
              "language": .text(language.tag),
              "name": .text(writing.label("language.\(language.tag)")),
              "url": writing.url(HomePage.route(language)),
            ])
          }),
        "where_url": writing.url(WherePage.route(writing.language)),
        "search_url": writing.url(SearchPage.route(writing.language)),
        "platforms": .list(
          writing.catalog[Platform.self].map { writing.link(to: $0) }),
      ])
  }
}
