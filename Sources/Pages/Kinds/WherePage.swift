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
      values: [
        "groups": .list(writing.sortedByName(groups).compactMap { group($0, &writing) }),
        "letters": .list(letters),
        "search": writing.search(only: .region),
      ])
  }

  /// A name that a reader may look for: a region's own, or another one for the same region.
  private struct Entry {
    let name: String
    let region: Region
    let isOwnName: Bool
  }

  /// The names by their first letters.
  private func letters(_ writing: inout Writing) -> [TemplateValue] {
    var letters = LetterList()
    for region in writing.catalog[Region.self] where region.isPlace {
      let own = Entry(name: writing.plain(region.name), region: region, isOwnName: true)
      let others = writing.otherNames(of: region).map {
        Entry(name: $0, region: region, isOwnName: false)
      }
      for entry in [own] + others { letters.add(line(for: entry, &writing), named: entry.name) }
    }
    return letters.values
  }

  private func line(for entry: Entry, _ writing: inout Writing) -> TemplateValue {
    let shown = writing.map.outline.nearestShown(to: entry.region)
    let wide = shown.flatMap { $0.id == entry.region.id ? nil : $0 }
    return .object([
      "name": .text(entry.name),
      "url": shown.map { writing.url(RegionPage.route($0.id, writing.language)) } ?? .absent,
      "same_as": entry.isOwnName ? .absent : .text(writing.plain(entry.region.name)),
      "rule_of": wide.map { .text(writing.plain($0.name)) } ?? .absent,
    ])
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
