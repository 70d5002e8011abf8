import Model

/// The items of a list in the order in which they are shown, and which of them belong to each facet.
struct FacetedItems<Item: Faceted> {
  /// The facets that have pages, axis by axis.
  let facets: [Facet]

  /// Where the items of each facet stand in the list.
  private var positions: [Facet: [Int]] = [:]

  /// Sorts the items by their facets.
  init(_ items: [Item], _ catalog: Catalog) {
    for (position, item) in items.enumerated() {
      for facet in item.facets where positions[facet]?.last != position {
        positions[facet, default: []].append(position)
      }
    }
    // With a single platform, region or the like there is nothing to narrow.
    let found = Dictionary(grouping: positions.keys, by: \.axis)
    facets = Facet.Axis.allCases.flatMap { axis in
      (found[axis] ?? []).count > 1 ? (found[axis] ?? []).sorted() : []
    }
    addShared(items, catalog)
  }

  /// The positions of a facet's items.
  subscript(facet: Facet) -> [Int] { positions[facet] ?? [] }

  /// To the facet of a region belongs also what its groups share with it, less what leaves it out.
  private mutating func addShared(_ items: [Item], _ catalog: Catalog) {
    let regions = facets.filter { $0.axis == .region }
    var known: [Reach: [Facet]] = [:]
    for facet in regions { positions[facet] = [] }
    for (position, item) in items.enumerated() {
      let reach = Reach(of: item)
      let reached = known[reach] ?? regions.filter { reach.has($0, in: catalog.membership) }
      known[reach] = reached
      for facet in reached { positions[facet]?.append(position) }
    }
  }
}

/// The regions that an item concerns.
private struct Reach: Hashable {
  let regions: [EntityID<Region>]
  let except: [EntityID<Region>]
  let mattersEverywhere: Bool

  init(of item: some Faceted) {
    regions = item.regions
    except = item.except
    mattersEverywhere = item.mattersEverywhere
  }

  func has(_ facet: Facet, in membership: RegionMembership) -> Bool {
    guard case .region(let id) = facet else { return false }
    return
      (regions.isEmpty
      ? mattersEverywhere : regions.contains { membership.contains(id, in: $0) })
      && !except.contains { membership.contains(id, in: $0) }
  }
}
