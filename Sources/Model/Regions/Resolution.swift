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

extension Pending {
  init(_ point: Point) {
    self.point = point
    earliest = point.since.lowerBound
    latest = point.since.latest
  }
}

/// Change points of one practice, found by their regions.
struct RegionalPoints<Point: ChangePoint>: Sendable {
  /// All of them, in the order of the data.
  let all: [Point]

  /// When a change point begins to hold.
  struct Turn {
    let latest: Day
    let earliest: Day

    /// Where the change point stands in ``all``.
    let position: Int
  }

  private let turns: [EntityID<Region>: [Turn]]

  init(_ points: [Point]) {
    all = points
    let turns = points.indices.map { position in
      let since = points[position].since
      return Turn(latest: since.latest, earliest: since.earliest, position: position)
    }
    self.turns = Dictionary(grouping: turns) { points[$0.position].region }.mapValues { turns in
      turns.sorted { ($0.latest, $0.earliest, $0.position) < ($1.latest, $1.earliest, $1.position) }
    }
  }

  /// The turns of a region, in the order of time.
  subscript(region: EntityID<Region>) -> [Turn] { turns[region] ?? [] }
}

/// The statements about one region that reach another one, in the order of time.
struct Course<Point: ChangePoint> {
  let region: EntityID<Region>

  /// Where each of them stands in the list of all statements.
  let positions: [Int]

  private let all: [Point]

  /// How many certainly have begun; the last of these is what the region says.
  let certain: Int

  /// How many after these may have begun.
  ///
  /// None holds before the one that it follows, so the first that has not begun ends the search.
  let possible: Int

  /// Takes turns in the order of time.
  init(
    of region: EntityID<Region>, _ turns: [RegionalPoints<Point>.Turn], in all: [Point], on day: Day
  ) {
    self.region = region
    self.all = all
    positions = turns.map(\.position)
    certain = turns.prefix { $0.latest <= day }.count
    possible = turns.dropFirst(certain).prefix { $0.earliest <= day }.count
  }

  /// The statement at a turn.
  subscript(turn: Int) -> Point { all[positions[turn]] }

  /// What the region certainly says.
  var now: Point? { certain > 0 ? self[certain - 1] : nil }

  /// What it may say already.
  var next: [Pending<Point>] { (certain..<(certain + possible)).map { Pending(self[$0]) } }
}

extension RegionMembership {
  /// Resolves change points of one practice for a region on the membership's day.
  ///
  /// `carries` tells which regions hand answers on; points of other regions are passed over.
  func resolve<Point: ChangePoint>(
    _ points: RegionalPoints<Point>, for leaf: EntityID<Region>,
    where carries: (EntityID<Region>) -> Bool
  ) -> Resolution<Point> {
    let courses = courses(of: points, for: leaf, where: carries)
    let (winners, agree) = winners(among: courses)
    let relevant = courses.flatMap(\.next).filter { change in
      !winners.contains { isMoreSpecific($0.region, than: change.point.region) }
    }
    return Resolution(
      winners: agree ? winners : [],
      pending: relevant,
      path: winners.first.map { path(from: leaf, to: $0.region) } ?? [leaf],
      conflict: agree ? [] : winners)
  }

  /// Why what is said of a wide region does not reach another one; nil where it does.
  func obstacle(
    from wide: EntityID<Region>, except: [EntityID<Region>], to leaf: EntityID<Region>,
    where carries: (EntityID<Region>) -> Bool
  ) -> Unreached? {
    guard contains(leaf, in: wide) else { return .outside }
    guard wide == leaf || carries(wide) else { return .notCarried }
    return except.first { contains(leaf, in: $0) }.map { .excepted($0) }
  }

  /// The statements that reach a region, by the region that they are about, in the order of ids.
  func courses<Point: ChangePoint>(
    of points: RegionalPoints<Point>, for leaf: EntityID<Region>,
    where carries: (EntityID<Region>) -> Bool
  ) -> [Course<Point>] {
    regions(around: leaf).compactMap { region in
      let written = points[region]
      guard !written.isEmpty, region == leaf || carries(region) else { return nil }
      let reaching = written.filter { turn in
        !points.all[turn.position].except.contains { contains(leaf, in: $0) }
      }
      return reaching.isEmpty ? nil : Course(of: region, reaching, in: points.all, on: day)
    }
  }

  /// What the smallest regions certainly say, and whether that is the same.
  func winners<Point: ChangePoint>(among courses: [Course<Point>]) -> ([Point], agree: Bool) {
    let certain = courses.filter { $0.certain > 0 }
    let winners = certain.filter { course in
      !certain.contains { isMoreSpecific($0.region, than: course.region) }
    }.compactMap { $0.now }
    return (winners, winners.dropFirst().allSatisfy { $0.value == winners[0].value })
  }
}
