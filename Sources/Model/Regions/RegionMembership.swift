/// Which regions belong to which on one day (MODEL section 11).
///
/// A region's members are itself, by `parent` its subdivisions and its territories that inherit,
/// and of a group the members of its members, less its exceptions; `world` has every region. A group
/// whose places are some of another one's belongs to it: the European Union to the EEA.
package final class RegionMembership: Sendable {
  /// The day on which the memberships hold.
  package let day: Day

  private let regions: EntityTable<Region>
  private let sets: [RegionSet]

  /// The places among the members of each region.
  private let placeSets: [RegionSet]
  private let sizes: [Int]

  /// The regions to which each one belongs, itself included, in the order of their ids.
  private let containers: [[EntityID<Region>]]

  /// The regions that carry answers, the narrowest first.
  private let carriers: [Int]

  /// Works out all memberships on a day.
  ///
  /// Circles among groups add nothing.
  package init(of regions: EntityTable<Region>, on day: Day) {
    self.day = day
    self.regions = regions
    var places = RegionSet(capacity: regions.count)
    var everything = RegionSet(capacity: regions.count)
    var children: [EntityID<Region>: [Int]] = [:]
    for (position, region) in regions.enumerated() {
      everything.insert(position)
      if region.isPlace { places.insert(position) }
      if let parent = region.parent, region.regionKind != .territory || region.inheritsParent {
        children[parent, default: []].append(position)
      }
    }
    var collecting = Collecting(
      regions: regions, children: children, everything: everything, day: day,
      done: Array(repeating: nil, count: regions.count))
    let sets = RegionMembership.withLesserGroups(
      regions.indices.map { collecting.members(of: $0) }, of: regions, places)
    self.sets = sets
    containers = regions.indices.map { position in
      regions.indices.filter { sets[$0].contains(position) }.map { regions[$0].id }.sorted()
    }
    placeSets = sets.map { $0.intersection(places) }
    let sizes = zip(sets, placeSets).map { $1.count * (regions.count + 1) + $0.count }
    self.sizes = sizes
    carriers = regions.indices.filter { regions[$0].carries(.answers) }.sorted {
      (sizes[$0], regions[$0].id) < (sizes[$1], regions[$1].id)
    }
  }

  /// Adds to each group the groups whose places are some of its own.
  private static func withLesserGroups(
    _ sets: [RegionSet], of regions: EntityTable<Region>, _ places: RegionSet
  ) -> [RegionSet] {
    let groups = regions.indices.filter { !regions[$0].isPlace }.map { index in
      (index: index, places: sets[index].intersection(places))
    }
    var sets = sets
    for group in groups where group.places.count > 0 {
      for wider in groups where group.places != wider.places {
        if group.places.isSubset(of: wider.places) { sets[wider.index].insert(group.index) }
      }
    }
    return sets
  }

  /// Whether `region` belongs to `group`; every region belongs to itself.
  package func contains(_ region: EntityID<Region>, in group: EntityID<Region>) -> Bool {
    guard let position = regions.position(of: region), let index = regions.position(of: group)
    else { return region == group }
    return sets[index].contains(position)
  }

  /// The regions to which a region belongs, itself included, in the order of their ids.
  func regions(around region: EntityID<Region>) -> [EntityID<Region>] {
    regions.position(of: region).map { containers[$0] } ?? [region]
  }

  /// Whether `first` is more specific than `second`: it has fewer places, all of them among the
  /// other's; of two with the same places, the one that belongs to the other.
  package func isMoreSpecific(_ first: EntityID<Region>, than second: EntityID<Region>) -> Bool {
    guard first != second, let left = regions.position(of: first),
      let right = regions.position(of: second)
    else { return false }
    return isMoreSpecific(left, than: right)
  }

  private func isMoreSpecific(_ left: Int, than right: Int) -> Bool {
    if placeSets[left] == placeSets[right] {
      return sets[right].contains(left) && !sets[left].contains(right)
    }
    return placeSets[left].isSubset(of: placeSets[right])
  }

  /// Whether two of these regions have members in common, and neither is more specific: what is said
  /// of both may contradict itself.
  func haveRivals(_ regions: Set<EntityID<Region>>) -> Bool {
    let positions = regions.compactMap { self.regions.position(of: $0) }
    return positions.enumerated().contains { offset, left in
      positions.dropFirst(offset + 1).contains { right in
        sets[left].overlaps(sets[right]) && !isMoreSpecific(left, than: right)
          && !isMoreSpecific(right, than: left)
      }
    }
  }

  /// The members of a region, itself included, in the order of their ids.
  package func members(of group: EntityID<Region>) -> [EntityID<Region>] {
    guard let index = regions.position(of: group) else { return [] }
    return regions.indices.filter { sets[index].contains($0) }.map { regions[$0].id }
  }

  /// How wide a region is, for lists: a region that is more specific than another comes before it.
  ///
  /// Its places count first; of regions with equally many, the members of all kinds.
  package func size(of group: EntityID<Region>) -> Int {
    regions.position(of: group).map { sizes[$0] } ?? 0
  }

  /// The way from a region up to a wider one, both included: each step goes to a wider group that
  /// carries answers and lies within the last.
  package func path(from region: EntityID<Region>, to wide: EntityID<Region>)
    -> [EntityID<Region>]
  {
    guard region != wide else { return [region] }
    guard let start = regions.position(of: region), let end = regions.position(of: wide)
    else { return [region, wide] }
    var path = [region]
    var last: Int?
    for group in carriers where group != start && group != end && sets[group].contains(start) {
      guard isMoreSpecific(group, than: end), last.map({ isMoreSpecific($0, than: group) }) ?? true
      else { continue }
      path.append(regions[group].id)
      last = group
    }
    return path + [wide]
  }
}

/// The recursive part of working out members; remembers what is done and what is under way.
private struct Collecting {
  let regions: EntityTable<Region>
  let children: [EntityID<Region>: [Int]]
  let everything: RegionSet
  let day: Day
  var done: [RegionSet?]

  /// How deep groups may lie within groups; only a circle leads further, and that is an error.
  static let deepest = 1000

  var underWay: Set<Int> = []

  mutating func members(of position: Int) -> RegionSet {
    if let set = done[position] { return set }
    var set = RegionSet(capacity: regions.count)
    set.insert(position)
    guard underWay.count < Collecting.deepest, underWay.insert(position).inserted else {
      return set
    }
    let region = regions[position]
    if region.regionKind == .world {
      set = everything
    } else {
      for child in children[region.id] ?? [] { set.formUnion(members(of: child)) }
      for member in region.members where member.holds(on: day) {
        guard let index = regions.position(of: member.region) else { continue }
        set.formUnion(members(of: index))
      }
      for exception in region.except {
        guard let index = regions.position(of: exception) else { continue }
        set.subtract(members(of: index))
      }
    }
    underWay.remove(position)
    done[position] = set
    return set
  }
}
