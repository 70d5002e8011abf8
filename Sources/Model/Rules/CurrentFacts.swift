/// What certainly holds somewhere on the day that facts are told for, in the order of the files.
struct CurrentFacts {
  /// Of each platform the last answers that have begun, one for each question and region, and the
  /// ways that are open, those under such answers among them.
  let platforms: [(platform: Platform, answers: [Answer], ways: [Way])]

  /// Of each claim the last findings that have begun, one for each region.
  let claims: [(claim: Claim, findings: [Finding])]

  /// The answers of all platforms.
  var answers: [Answer] { platforms.flatMap(\.answers) }

  /// The ways of all platforms.
  var ways: [Way] { platforms.flatMap(\.ways) }

  /// The findings of all claims.
  var findings: [Finding] { claims.flatMap(\.findings) }
}

extension Catalog {
  /// What certainly holds somewhere; takes time, so ask for it once.
  var currentFacts: CurrentFacts {
    CurrentFacts(
      platforms: self[Platform.self].map { platform in
        let answers = current(platform.answers) { $0.question.text }
        let ways = (platform.ways + answers.flatMap(\.refuse)).filter {
          hasOpened($0) && !hasClosed($0)
        }
        return (platform, answers, ways)
      },
      claims: self[Claim.self].map { ($0, current($0.findings) { _ in "" }) })
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

extension Array where Element: ChangePoint {
  /// Each change point with the one that it ends; `name` tells what it is about.
  package func withEarlier(about name: (Element) -> String) -> [(point: Element, before: Element?)]
  {
    var last: [PointSubject: Element] = [:]
    return map { point in
      (
        point,
        last.updateValue(point, forKey: PointSubject(name: name(point), region: point.region))
      )
    }
  }
}
