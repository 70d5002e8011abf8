package import Diagnostics
import Parsing

extension Rule {
  package static let stale = Rule(
    "stale", .note,
    because: """
      Nobody has looked for more than twice the time after which one should look again. The page says \
      so to readers; this says it to whoever can look.
      """)
  package static let overdue = Rule(
    "overdue", .note,
    because: """
      An announced start has passed and nobody has confirmed that it happened. Readers are told just \
      that until somebody looks again.
      """)
}

extension Catalog {
  /// What somebody should look at again: facts that nobody has looked at for long, and announced
  /// starts that have passed.
  func checkReview() -> [Diagnostic] {
    let answers = self[Platform.self].flatMap { current($0.answers) { $0.question.text } }
    let findings = self[Claim.self].flatMap { current($0.findings) { _ in "" } }
    let ways = self[Platform.self].flatMap(\.ways).filter { hasOpened($0) && !hasClosed($0) }
    return answers.compactMap { stale($0, checked: $0.checked, every: $0.reviewEvery) }
      + answers.compactMap { overdue($0) }
      + findings.compactMap { stale($0, checked: $0.checked) }
      + ways.compactMap { way in way.checked.flatMap { stale(way, checked: $0) } }
      + self[Law.self].compactMap { stale($0, checked: $0.checked) }
      + self[Authority.self].compactMap { stale($0, checked: $0.checked) }
      + self[Table.self].compactMap { stale($0, checked: $0.checked) }
  }

  /// Of change points the one of each region and subject that certainly holds on the day that facts
  /// are told for, in the order in which they are written.
  func current<Point: ChangePoint>(_ points: [Point], about subject: (Point) -> String) -> [Point] {
    var last: [[String]: Int] = [:]
    for (index, point) in points.enumerated() where point.since.latest <= days.asOf {
      let key = [subject(point), point.region.text]
      guard let before = last[key], points[before].since.latest > point.since.latest else {
        last[key] = index
        continue
      }
    }
    return last.values.sorted().map { points[$0] }
  }

  private func stale(_ record: some Record, checked: Day, every period: ReviewPeriod? = nil)
    -> Diagnostic?
  {
    guard let written = record.origin["checked"],
      freshness(of: type(of: record), checked: checked, every: period) == .stale
    else { return nil }
    return Rule.stale.broken(
      at: written.place,
      "nobody has looked since \(checked), for more than twice the time that it may count as fresh",
      help: "look again, and set the day with 'limpid verify'")
  }

  private func overdue(_ answer: Answer) -> Diagnostic? {
    guard answer.value == .announced, isPast(answer.expected) else { return nil }
    return Rule.overdue.broken(
      at: answer.origin["expected"]?.place ?? answer.origin.headPlace,
      "this start has passed, and no later answer says whether it happened",
      help: "look again, and add an answer that says what holds since then")
  }
}
