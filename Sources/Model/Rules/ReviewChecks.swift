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
  func checkReview(of current: CurrentFacts) -> [Diagnostic] {
    current.answers.compactMap { stale($0, checked: $0.checked, every: $0.reviewEvery) }
      + current.answers.compactMap { overdue($0) }
      + current.findings.compactMap { stale($0, checked: $0.checked) }
      + current.ways.compactMap { way in way.checked.flatMap { stale(way, checked: $0) } }
      + self[Law.self].compactMap { stale($0, checked: $0.checked) }
      + self[Authority.self].compactMap { stale($0, checked: $0.checked) }
  }

  private func stale(_ record: some Record, checked: Day, every period: ReviewPeriod? = nil)
    -> Diagnostic?
  {
    guard freshness(of: type(of: record), checked: checked, every: period) == .stale,
      let written = record.origin["checked"]
    else { return nil }
    return Rule.stale.broken(
      at: written.place,
      "nobody has looked since \(checked), for more than twice the time that it may count as fresh",
      help: "look again, and set the day with 'limpid verify'")
  }

  private func overdue(_ answer: Answer) -> Diagnostic? {
    guard isOverdue(answer) else { return nil }
    return Rule.overdue.broken(
      at: answer.origin["expected"]?.place ?? answer.origin.headPlace,
      "this start has passed, and no later answer says whether it happened",
      help: "look again, and add an answer that says what holds since then")
  }
}
