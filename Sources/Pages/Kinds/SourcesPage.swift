package import Model
import Templating

/// Every source that the site uses, how it was read, and where.
package struct SourcesPage: Page {
  package static let template = "sources"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [SourcesPage] {
    isUseful(on: site) ? [SourcesPage(route: route(language))] : []
  }

  /// Whether the site has sources; those of regions do not count where it says nothing of regions.
  private static func isUseful(on site: SiteOutline) -> Bool {
    let catalog = site.catalog
    guard catalog[Platform.self].isEmpty, site.regions.isEmpty else {
      return !catalog[Source.self].isEmpty
    }
    let ofRegions = Set(
      catalog[Region.self].flatMap { region in
        ((region.source.map { [$0] } ?? []) + region.sources).compactMap {
          catalog.source(of: $0)?.id
        }
      })
    return catalog[Source.self].contains { !ofRegions.contains($0.id) }
  }

  /// Where the list of sources stands.
  package static func route(_ language: Language) -> Route { Route(language, "sources") }

  package func content(_ writing: inout Writing) -> PageContent {
    let users = users(of: writing.catalog)
    let sources = Array(writing.catalog[Source.self])
    let groups = (Source.Kind.allCases.map { Optional($0) } + [nil]).compactMap { kind in
      group(of: sources.filter { $0.sourceKind == kind }, kind, users, &writing)
    }
    return PageContent(
      title: writing.label("sources.title"), description: writing.label("sources.description"),
      values: [
        "groups": .list(groups), "total": .number(sources.count),
        "read_in_full": .number(sources.count { $0.read == .full }),
        "read_in_part": .number(sources.count { $0.read == .excerpt }),
        "not_read": .number(sources.count { $0.read == .notRead }),
      ])
  }

  private func group(
    of sources: [Source], _ kind: Source.Kind?, _ users: [EntityID<Source>: [Platform]],
    _ writing: inout Writing
  ) -> TemplateValue? {
    guard !sources.isEmpty else { return nil }
    let entries: [TemplateValue] = sources.map { source in
      let platforms: [TemplateValue] = (users[source.id] ?? []).map { platform in
        .object([
          "name": .text(writing.name(platform.name)),
          "url": writing.url(PlatformPage.route(platform.id, writing.language)),
        ])
      }
      return .object(writing.values(of: source).adding("platforms", .list(platforms)))
    }
    return .object([
      "title": .text(writing.label("source.\(kind?.rawValue ?? "unspecified")")),
      "sources": .list(entries),
    ])
  }

  /// The platforms whose answers or ways cite each source.
  private func users(of catalog: Catalog) -> [EntityID<Source>: [Platform]] {
    var users: [EntityID<Source>: [Platform]] = [:]
    for platform in catalog[Platform.self] {
      let citations =
        platform.answers.flatMap { $0.citations + $0.refuse.flatMap(\.citations) }
        + platform.ways.flatMap(\.citations)
      for id in Set(citations.compactMap { catalog.source(of: $0)?.id }) {
        users[id, default: []].append(platform)
      }
    }
    return users
  }
}
