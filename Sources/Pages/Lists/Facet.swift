package import Model

/// A part of a long list that has pages of its own.
package enum Facet: Sendable, Hashable, Comparable {
  /// Everything about one platform.
  case platform(EntityID<Platform>)
  /// Everything that matters in one region, that of its groups among it.
  case region(EntityID<Region>)
  /// Everything of one year.
  case year(Int)

  /// What lists can be narrowed by.
  enum Axis: String, CaseIterable { case platform, region, year }

  /// What the facet narrows a list by.
  var axis: Axis {
    switch self {
    case .platform: .platform
    case .region: .region
    case .year: .year
    }
  }

  /// The folders that the facet's pages stand in.
  var segments: [String] {
    switch self {
    case .platform(let id): [axis.rawValue, id.text]
    case .region(let id): [axis.rawValue, id.text]
    case .year(let year): [axis.rawValue, String(year)]
    }
  }

  /// What the facet is called.
  func name(_ writing: inout Writing) -> String {
    switch self {
    case .platform(let id):
      writing.catalog[Platform.self][id].map { writing.name($0.name) } ?? id.text
    case .region(let id):
      writing.catalog[Region.self][id].map { writing.plain($0.name) } ?? id.text
    case .year(let year): String(year)
    }
  }
}

/// What stands in a list that is also shown by platform, region and year.
protocol Faceted: Sendable {
  /// The platforms that it concerns.
  var platforms: [EntityID<Platform>] { get }

  /// The regions that it names; none where it matters everywhere.
  var regions: [EntityID<Region>] { get }

  /// Regions, with their members, that it does not concern all the same.
  var except: [EntityID<Region>] { get }

  /// The year that it is listed under, if it has one.
  var year: Int? { get }
}

extension Faceted {
  var except: [EntityID<Region>] { [] }

  /// The facets that this item gives a page to.
  var facets: [Facet] {
    platforms.map { .platform($0) } + regions.map { .region($0) } + (year.map { [.year($0)] } ?? [])
  }

  /// Whether the item belongs to a facet: to a region's also what its groups share with it.
  func belongs(to facet: Facet, in catalog: Catalog) -> Bool {
    switch facet {
    case .platform(let id): platforms.contains(id)
    case .region(let id):
      (regions.isEmpty || regions.contains { catalog.membership.contains(id, in: $0) })
        && !except.contains { catalog.membership.contains(id, in: $0) }
    case .year(let year): self.year == year
    }
  }
}
