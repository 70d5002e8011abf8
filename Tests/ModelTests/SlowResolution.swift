/// Region resolution once more, slowly and word by word after MODEL section 11.
///
/// It shares no code and no types with the model, so that the two can be compared.
struct SlowWorld {
  /// The kinds of regions that the rules tell apart.
  enum Kind: CaseIterable { case world, group, country, subdivision, territory }

  /// A stretch of membership; `until` is the first day without it.
  struct Membership {
    var member: Int
    var since: Int?
    var until: Int?
  }

  /// A region, named by its position in the list.
  struct Region {
    var kind: Kind
    var parent: Int?
    var inheritsParent = false
    var memberships: [Membership] = []
    var except: [Int] = []
    var carriesAnswers = true
  }

  /// An answer with the days between which it began.
  struct Point {
    var name: Int
    var region: Int
    var except: [Int] = []
    var earliest: Int
    var latest: Int
    var value: Int
  }

  /// What the rules say: the names of points.
  struct Outcome: Equatable {
    var winners: [Int] = []
    var pending: Set<Int> = []
    var isAmbiguous = false
  }

  var regions: [Region] = []
  var points: [Point] = []
  var day = 0

  /// A group has the groups whose places are some of its own, beside the members that are named.
  func members(of region: Int) -> Set<Int> {
    let named = namedMembers(of: region)
    guard !isPlace(region) else { return named }
    let places = named.filter(isPlace)
    return named.union(
      regions.indices.filter { other in
        guard !isPlace(other) else { return false }
        let others = namedMembers(of: other).filter(isPlace)
        return !others.isEmpty && others != places && others.isSubset(of: places)
      })
  }

  /// `members(X)` includes X and, by `parent`, its subdivisions; `world` has every region.
  private func namedMembers(of region: Int) -> Set<Int> {
    if regions[region].kind == .world { return Set(regions.indices) }
    var found: Set<Int> = [region]
    for (child, other) in regions.enumerated() where other.parent == region {
      if other.kind == .territory, !other.inheritsParent { continue }
      found.formUnion(namedMembers(of: child))
    }
    for membership in regions[region].memberships {
      if let since = membership.since, day < since { continue }
      if let until = membership.until, day >= until { continue }
      found.formUnion(namedMembers(of: membership.member))
    }
    for exception in regions[region].except { found.subtract(namedMembers(of: exception)) }
    return found
  }

  /// X is more specific than Y when its members are a proper subset of Y's: sets of places.
  ///
  /// Of two with the same places, the one that is a member of the other.
  private func isMoreSpecific(_ first: Int, than second: Int, _ members: [Set<Int>]) -> Bool {
    let left = members[first]
    let right = members[second]
    let leftPlaces = left.filter(isPlace)
    let rightPlaces = right.filter(isPlace)
    if leftPlaces == rightPlaces { return right.contains(first) && !left.contains(second) }
    return leftPlaces.isSubset(of: rightPlaces)
  }

  private func isPlace(_ region: Int) -> Bool {
    switch regions[region].kind {
    case .world, .group: false
    case .country, .subdivision, .territory: true
    }
  }

  /// What holds in a region.
  func outcome(in leaf: Int) -> Outcome {
    let members = regions.indices.map { self.members(of: $0) }
    // What each region says there: its last certain point, and those that may hold already.
    var certain: [Int: Point] = [:]
    var perhaps: [Int: [Point]] = [:]
    for region in regions.indices where members[region].contains(leaf) {
      let carries = isPlace(region) || regions[region].kind == .world
      guard region == leaf || carries || regions[region].carriesAnswers else { continue }
      let said = points.filter { point in
        point.region == region && !point.except.contains { members[$0].contains(leaf) }
      }
      guard let first = said.first, day >= first.earliest else { continue }
      certain[region] = said.last { $0.latest <= day }
      let start = said.lastIndex { $0.latest <= day }.map { $0 + 1 } ?? 0
      // Answers stand in the order of time: none holds before the one that it follows.
      perhaps[region] = Array(said[start...].prefix { $0.earliest <= day })
    }
    // The minimal ones among those that say something for certain.
    let winners = certain.keys.sorted().filter { region in
      !certain.keys.contains { isMoreSpecific($0, than: region, members) }
    }
    // A region in its first window adds what may have changed, unless a smaller one has spoken.
    let waiting = perhaps.keys.filter { region in
      certain[region] == nil && !certain.keys.contains { isMoreSpecific($0, than: region, members) }
    }
    var outcome = Outcome()
    outcome.winners = winners.compactMap { certain[$0]?.name }
    outcome.isAmbiguous = Set(winners.compactMap { certain[$0]?.value }).count > 1
    outcome.pending = Set((winners + waiting).flatMap { perhaps[$0] ?? [] }.map(\.name))
    return outcome
  }
}
