/// The answer of a platform to a question in a region, on the day that facts are told for.
package struct ResolvedAnswer: Sendable {
  /// The region asked for.
  package let region: EntityID<Region>

  /// What holds, where it comes from, and what may have changed.
  package let resolution: Resolution<Answer>

  /// Whether an announced start has passed without anybody confirming it.
  package let isOverdue: Bool

  /// How long ago somebody looked; nil where there is no answer.
  package let freshness: Freshness?

  /// The first of the answers that hold.
  package var answer: Answer? { resolution.winners.first }

  /// The value; `not-checked` where nothing is known.
  package var value: AnswerValue {
    resolution.winners.isEmpty ? .notChecked : resolution.winners[0].value
  }
}

/// How long ago somebody looked, against the period after which one should look again.
package enum Freshness: String, Sendable, CaseIterable {
  /// Within the period.
  case fresh
  /// Up to twice the period.
  case due
  /// Longer ago.
  case stale
}

extension Catalog {
  /// What change points of one statement say in a region: the most specific wins.
  package func resolve<Point: ChangePoint>(_ points: [Point], in region: EntityID<Region>)
    -> Resolution<Point>
  {
    resolve(RegionalPoints(points), in: region)
  }

  private func resolve<Point: ChangePoint>(
    _ points: RegionalPoints<Point>, in region: EntityID<Region>
  ) -> Resolution<Point> {
    membership.resolve(points, for: region) { carries($0, .answers) }
  }

  /// What becomes of each change point of one statement in a region, in the order given.
  package func verdicts<Point: ChangePoint>(on points: [Point], in region: EntityID<Region>)
    -> [Candidate<Point>]
  {
    membership.verdicts(on: points, for: region) { carries($0, .answers) }
  }

  /// Whether a region hands something on to its members.
  func carries(_ region: EntityID<Region>, _ what: Region.Carried) -> Bool {
    regions.read(region) { $0.carries(what) } ?? false
  }

  /// What a platform's answer to a question is in a region.
  package func resolvedAnswer(
    of platform: EntityID<Platform>, to question: EntityID<Question>, in region: EntityID<Region>
  ) -> ResolvedAnswer {
    let resolution = resolve(regionalAnswers(of: platform, to: question), in: region)
    return ResolvedAnswer(
      region: region, resolution: resolution,
      isOverdue: resolution.winners.prefix(1).contains { isOverdue($0) },
      freshness: resolution.winners.prefix(1).map {
        freshness(of: Answer.self, checked: $0.checked, every: $0.reviewEvery)
      }.first)
  }

  /// The answers written for the region `source` that had begun and reach `region`, in the order of
  /// their beginning.
  package func answers(
    of platform: EntityID<Platform>, to question: EntityID<Question>,
    from source: EntityID<Region>, reaching region: EntityID<Region>
  ) -> [Answer] {
    let points = regionalAnswers(of: platform, to: question)
    return points[source].map { points.all[$0.position] }.filter { point in
      hasBegun(point.since) && !point.except.contains { membership.contains(region, in: $0) }
    }
  }

  /// The ways that are open to people in a region, the strongest first, of equally strong ones those
  /// of the smaller region.
  ///
  /// Those tied to the answers that hold come with them; to these the platform's own are added
  /// (*union*), so that a wider region's way stays open in a smaller one.
  package func ways(
    on platform: Platform, for answer: ResolvedAnswer, to question: EntityID<Question>
  ) -> [Way] {
    let ways = judgedWays(on: platform, for: answer, to: question)
    let keys = ways.map { (rank($0.way), membership.size(of: $0.way.region)) }
    return ways.indices.filter { ways[$0].verdict == .open }.sorted { first, second in
      keys[first] == keys[second] ? first < second : keys[first] < keys[second]
    }.map { ways[$0].way }
  }

  /// Whether a way had been opened to people by the day that facts are told for.
  package func hasOpened(_ way: Way) -> Bool { way.since.map(hasBegun) ?? true }

  /// Whether a way was no longer open; its `until` is the last day on which it was.
  package func hasClosed(_ way: Way) -> Bool { way.until.map { $0.latest < days.asOf } ?? false }

  private func rank(_ way: Way) -> Int {
    way.strength.flatMap { Way.Strength.allCases.firstIndex(of: $0) } ?? Way.Strength.allCases.count
  }

  /// Whether the start that an answer announces has passed.
  ///
  /// One that is open behind has once its first day has, and one that is unknown never.
  func isOverdue(_ answer: Answer) -> Bool {
    guard answer.value == .announced, let date = answer.expected, date.form != .unknown else {
      return false
    }
    return date.listingDay < days.asOf
  }

  /// How long ago somebody looked at a record of a kind, against a period; the site's own for that
  /// kind where none is given.
  package func freshness(
    of kind: any Record.Type, checked: Day, every period: ReviewPeriod? = nil
  ) -> Freshness {
    let period = period ?? site.reviewEvery[kind]
    if days.today <= period.after(checked) { return .fresh }
    return days.today <= period.after(checked, times: 2) ? .due : .stale
  }
}
