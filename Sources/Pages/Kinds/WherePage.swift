import Diagnostics
package import Model
import Templating

/// Every region by the names that people type, for readers who look for theirs.
package struct WherePage: Page {
  package static let template = "where"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .main, order: 1, label: "where.title", route: { route($0) })

  package static let script: String? = "search.js"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [WherePage] {
    site.regions.isEmpty ? [] : [WherePage(route: route(language))]
  }

  /// Where the list of regions stands.
  package static func route(_ language: Language) -> Route { Route(language, "where") }

  package func content(_ writing: inout Writing) -> PageContent {
    let groups = writing.catalog[Region.self].filter { !$0.isPlace }
    let letters = letters(&writing)
    return PageContent(
      title: writing.label("where.title"), description: writing.label("where.description"),
      linkedData: linkedData(&writing),
      values: [
        "groups": .list(writing.sortedByName(groups).compactMap { group($0, &writing) }),
        "letters": .list(letters),
        "search": writing.search(only: .region),
      ])
  }

  /// The regions that have pages.
  private func linkedData(_ writing: inout Writing) -> JSONValue {
    let regions = writing.sortedByName(writing.map.outline.regions)
    return [
      "mainEntity": writing.linkedList(
        of: regions.map { region in
          (
            writing.linkedData(of: region),
            writing.linkedAddress(RegionPage.route(region.id, writing.language))
          )
        })
    ]
  }

  /// The names by their first letters: each region's own, and others for the same region.
  private func letters(_ writing: inout Writing) -> [TemplateValue] {
    var letters = LetterList(isRightToLeft: writing.language.isRightToLeft)
    for region in writing.catalog[Region.self] where region.isPlace {
      let shown = writing.map.outline.nearestShown(to: region)
      let wide = shown.flatMap { $0.id == region.id ? nil : $0 }
      let own = writing.plain(region.name)
      for name in [own] + writing.otherNames(of: region) {
        let line: TemplateObject = [
          "name": .text(name),
          "url": shown.map { writing.url(RegionPage.route($0.id, writing.language)) } ?? .absent,
          "same_as": name == own ? .absent : .text(own),
          // Of most of the world only what holds everywhere is known; that is said once for all.
          "rule_of": wide.flatMap { $0.regionKind == .world ? nil : $0 }.map {
            .text(writing.plain($0.name))
          } ?? .absent,
        ]
        letters.add(.object(line), named: name)
      }
    }
    return letters.values
  }

  private func group(_ region: Region, _ writing: inout Writing) -> TemplateValue? {
    let url = writing.url(RegionPage.route(region.id, writing.language))
    let members = writing.catalog.membership.members(of: region.id).filter {
      $0 != region.id && writing.catalog[Region.self][$0]?.isPlace == true
    }
    return .object([
      "name": .text(writing.plain(region.name)), "url": url,
      "members": region.regionKind == .world ? .absent : .number(members.count),
      "carries": .text(
        writing.label(region.carries(.answers) ? "where.carries" : "where.carries-nothing")),
    ])
  }
}
