/// A statement that holds in a region from some time on, until the next one ends it.
package protocol ChangePoint: Sourced {
  /// What it says; two groups that say the same do not contradict each other.
  associatedtype Value: Hashable & Sendable

  /// Where it holds.
  var region: EntityID<Region> { get }

  /// Regions, with their members, to which it does not reach.
  var except: [EntityID<Region>] { get }

  /// When it began to hold, as far as the author says.
  var writtenSince: ApproximateDate? { get }

  /// The day on which somebody last looked.
  var checked: Day { get }

  /// What it says.
  var value: Value { get }
}

extension ChangePoint {
  /// When it began to hold; never later than the check day.
  package var since: ApproximateDate { (writtenSince ?? .by(checked)).notAfter(checked) }
}

/// What holds in one region on one day, by *override*: the most specific statement wins.
package struct Resolution<Point: ChangePoint>: Sendable {
  /// The statements that hold.
  ///
  /// Several only where groups that overlap say the same, and none where nothing is known. They stand in the order of their regions' ids.
  package let winners: [Point]

  /// Statements that may have begun to hold already: "changed at some time between …".
  package let pending: [Pending<Point>]

  /// From the region asked for up to the region of the first winner, both included.
  package let path: [EntityID<Region>]

  /// Statements of groups that overlap and contradict each other; empty in a checked catalog.
  package let conflict: [Point]

  /// Whether the value comes from a wider region than the one asked for.
  package var isInherited: Bool { path.count > 1 }
}

/// A change that has happened by its latest day and may have happened already.
package struct Pending<Point: ChangePoint>: Sendable {
  /// The statement that may hold already.
  package let point: Point

  /// The first day on which it may have begun; nil where that is not known.
  package let earliest: Day?

  /// The day by which it had begun.
  package let latest: Day
}

extension RegionMembership {
  /// Resolves change points of one practice for a region on the membership's day.
  ///
  /// `carries` tells which regions hand answers on; points of other regions are passed over.
  package func resolve<Point: ChangePoint>(
    _ points: [Point], for leaf: EntityID<Region>, where carries: (EntityID<Region>) -> Bool
  ) -> Resolution<Point> {
    var byRegion: [EntityID<Region>: [Point]] = [:]
    for point in points
    where contains(leaf, in: point.region) && (point.region == leaf || carries(point.region))
      && !point.except.contains(where: { contains(leaf, in: $0) })
    {
      byRegion[point.region, default: []].append(point)
    }
    var certain: [Point] = []
    var pending: [Pending<Point>] = []
    for region in byRegion.keys.sorted() {
      let (now, next) = state(of: byRegion[region] ?? [])
      if let now { certain.append(now) }
      pending += next
    }
    let winners = certain.filter { point in
      !certain.contains { isMoreSpecific($0.region, than: point.region) }
    }
    let relevant = pending.filter { change in
      !winners.contains { isMoreSpecific($0.region, than: change.point.region) }
    }
    let agrees = Set(winners.map(\.value)).count <= 1
    return Resolution(
      winners: agrees ? winners : [],
      pending: relevant,
      path: winners.first.map { path(from: leaf, to: $0.region) } ?? [leaf],
      conflict: agrees ? [] : winners)
  }

  /// The change point that certainly holds on the day, and those after it that may hold already.
  ///
  /// None holds before the one that it follows, so the first that has not begun ends the search.
  private func state<Point: ChangePoint>(of points: [Point]) -> (Point?, [Pending<Point>]) {
    let ordered = points.sorted {
      ($0.since.latest, $0.since.earliest) < ($1.since.latest, $1.since.earliest)
    }
    let count = ordered.prefix { $0.since.latest <= day }.count
    let next = ordered.dropFirst(count).prefix { $0.since.earliest <= day }
    return (
      ordered.prefix(count).last,
      next.map { point in
        let earliest = point.since.earliest == .first ? nil : point.since.earliest
        return Pending(point: point, earliest: earliest, latest: point.since.latest)
      }
    )
  }
}
