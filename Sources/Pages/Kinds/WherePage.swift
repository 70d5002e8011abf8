package import Model
import Templating

/// Every region by the names that people type, for readers who look for theirs.
package struct WherePage: Page {
  package static let template = "where"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .main, order: 1, label: "where.title", route: { route($0) })

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
    var byLetter: [Unicode.Scalar: [(key: String, entry: Entry)]] = [:]
    for region in writing.catalog[Region.self] where region.isPlace {
      for entry in entries(of: region, &writing) {
        let key = entry.name.foldedForSorting
        byLetter[initial(of: key), default: []].append((key, entry))
      }
    }
    return byLetter.keys.sorted().map { letter in
      let entries = (byLetter[letter] ?? []).sorted {
        ($0.key, $0.entry.name) < ($1.key, $1.entry.name)
      }
      return .object([
        "letter": .text(heading(letter)),
        "anchor": .text("letter-" + (letter.isASCII ? String(letter) : String(letter.value))),
        "entries": .list(entries.map { line(for: $0.entry, &writing) }),
      ])
    }
  }

  /// A region's names, each once, however it is written.
  private func entries(of region: Region, _ writing: inout Writing) -> [Entry] {
    let own = writing.plain(region.name)
    var seen: Set<String> = [own.foldedForSorting]
    let names = [region.name.original] + region.name.translations.map(\.value.text).sorted()
    let others = (names + region.also).filter { seen.insert($0.foldedForSorting).inserted }
    return [Entry(name: own, region: region, isOwnName: true)]
      + others.map { Entry(name: $0, region: region, isOwnName: false) }
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

  /// The letter that a name is listed under; signs and digits stand together.
  private func initial(of key: String) -> Unicode.Scalar {
    guard let first = key.unicodeScalars.first, first.properties.isAlphabetic else { return "#" }
    return first
  }

  /// The letter as a heading; scripts that have capital letters of another use keep their small ones.
  private func heading(_ letter: Unicode.Scalar) -> String {
    letter.value < 0x0530 ? letter.properties.uppercaseMapping : String(Character(letter))
  }
}
