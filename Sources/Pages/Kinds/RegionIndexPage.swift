package import Model
import Templating

/// All regions that have pages, for people who look for theirs.
package struct RegionIndexPage: Page {
  package static let template = "regions"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [RegionIndexPage] {
    site.regions.isEmpty ? [] : [RegionIndexPage(route: route(language))]
  }

  /// Where the list of regions stands.
  package static func route(_ language: Language) -> Route { Route(language, "regions") }

  package func content(_ writing: inout Writing) -> PageContent {
    let regions = writing.map.outline.regions
    let places = writing.sortedByName(regions.filter(\.isPlace))
    let groups = writing.sortedByName(regions.filter { !$0.isPlace })
    return PageContent(
      title: writing.label("regions.title"), description: writing.label("regions.description"),
      values: [
        "groups": .list(groups.compactMap { writing.link(to: $0.id) }),
        "places": .list(places.compactMap { writing.link(to: $0.id) }),
      ])
  }
}
