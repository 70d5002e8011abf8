/// What certainly holds somewhere on the day that facts are told for, in the order of the files.
struct CurrentFacts {
  /// Of the answers to each question in each region the last that has begun.
  let answers: [Answer]

  /// Of the findings about each claim in each region the last that has begun.
  let findings: [Finding]

  /// The ways that are open, those under answers that hold among them.
  let ways: [Way]
}

extension Catalog {
  /// What certainly holds somewhere; takes time, so ask for it once.
  var currentFacts: CurrentFacts {
    let answers = self[Platform.self].flatMap { current($0.answers) { $0.question.text } }
    let ways = self[Platform.self].flatMap(\.ways) + answers.flatMap(\.refuse)
    return CurrentFacts(
      answers: answers, findings: self[Claim.self].flatMap { current($0.findings) { _ in "" } },
      ways: ways.filter { hasOpened($0) && !hasClosed($0) })
  }

  /// Of change points the one of each region and name that certainly holds on the day that facts
  /// are told for.
  func current<Point: ChangePoint>(_ points: [Point], about name: (Point) -> String) -> [Point] {
    var last: [PointSubject: (position: Int, latest: Day)] = [:]
    for position in points.indices {
      let latest = points[position].since.latest
      guard latest <= days.asOf else { continue }
      let subject = PointSubject(name: name(points[position]), region: points[position].region)
      if let before = last[subject], before.latest > latest { continue }
      last[subject] = (position, latest)
    }
    return last.values.map(\.position).sorted().map { points[$0] }
  }
}

/// What is told of in one region: change points of one subject end each other.
struct PointSubject: Hashable {
  /// What tells the statement from others in the region.
  let name: String

  /// Where it holds.
  let region: EntityID<Region>
}
