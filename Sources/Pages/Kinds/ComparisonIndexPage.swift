package import Model
import Templating

/// The pairs of platforms that the settings choose, where there are several.
package struct ComparisonIndexPage: Page {
  package static let template = "comparisons"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ComparisonIndexPage] {
    PlatformPair.all(on: site).count > 1 ? [ComparisonIndexPage(route: route(language))] : []
  }

  /// Where the list of comparisons stands.
  package static func route(_ language: Language) -> Route { Route(language, PlatformPair.folder) }

  package func content(_ writing: inout Writing) -> PageContent {
    PageContent(
      title: writing.label("compare.title"), description: writing.label("compare.description"),
      values: [
        "pairs": .list(PlatformPair.all(on: writing.map.outline).map { $0.link(&writing) })
      ])
  }
}
