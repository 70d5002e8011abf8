/// What becomes of a statement when somebody asks about a region on a day.
package enum Verdict<Point: ChangePoint>: Sendable {
  /// It holds there.
  case holds

  /// It does not reach the region.
  case unreached(Unreached)

  /// It had not begun; it, or one that it follows, begins on this day at the earliest.
  case notBegun(earliest: Day)

  /// It may have begun; it had by its latest day.
  case mayHaveBegun(Pending<Point>)

  /// It held, until this later statement about the same region.
  case ended(by: Point)

  /// This statement is about a smaller region.
  case lessSpecific(than: Point)

  /// This statement of another group, neither wider nor smaller, says something else.
  case contradicts(Point)
}

/// Why what is said of one region does not reach another one.
package enum Unreached: Sendable, Hashable {
  /// The region did not belong to it.
  case outside

  /// It names an exception that the region belongs to.
  case excepted(EntityID<Region>)

  /// Its region is a group that does not hand on what was asked for.
  case notCarried
}

/// A statement with what becomes of it.
package struct Candidate<Point: ChangePoint>: Sendable {
  /// The statement.
  package let point: Point

  /// What becomes of it.
  package let verdict: Verdict<Point>
}

extension RegionMembership {
  /// Every statement with its verdict, in the order given.
  ///
  /// The verdicts are read off the very steps by which ``resolve(_:for:where:)`` finds what holds.
  package func verdicts<Point: ChangePoint>(
    on points: [Point], for leaf: EntityID<Region>, where carries: (EntityID<Region>) -> Bool
  ) -> [Candidate<Point>] {
    let courses = courses(of: RegionalPoints(points), for: leaf, where: carries)
    let (winners, agree) = winners(among: courses)
    var verdicts: [Int: Verdict<Point>] = [:]
    for course in courses {
      for (turn, position) in course.positions.enumerated() {
        verdicts[position] = verdict(on: turn, of: course, winners: winners, agree: agree)
      }
    }
    return points.enumerated().map { position, point in
      let obstacle = obstacle(from: point.region, except: point.except, to: leaf, where: carries)
      return Candidate(
        point: point, verdict: verdicts[position] ?? .unreached(obstacle ?? .outside))
    }
  }

  /// The verdict on the statement at a position of its region's course.
  private func verdict<Point: ChangePoint>(
    on position: Int, of course: Course<Point>, winners: [Point], agree: Bool
  ) -> Verdict<Point> {
    let point = course[position]
    if position + 1 < course.certain { return .ended(by: course[position + 1]) }
    if position >= course.certain + course.possible {
      let waited = (course.certain...position).map { course[$0].since.earliest }
      return .notBegun(earliest: waited.max() ?? point.since.earliest)
    }
    if let smaller = winners.first(where: { isMoreSpecific($0.region, than: point.region) }) {
      return .lessSpecific(than: smaller)
    }
    if position >= course.certain { return .mayHaveBegun(Pending(point)) }
    if !agree, let other = winners.first(where: { $0.value != point.value }) {
      return .contradicts(other)
    }
    return .holds
  }
}
