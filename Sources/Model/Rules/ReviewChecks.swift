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

/// A fact that holds, the day on which somebody last looked at it, and whether it is time to look again.
package struct Review: Sendable {
  /// The fact: an answer, way or reply, a finding, reaction, law, authority or table.
  package let record: any Record

  /// The platform or claim that the fact stands with, else the record itself.
  package let owner: any Entity

  /// The day on which somebody last looked.
  package let checked: Day

  /// How long ago that is.
  package let freshness: Freshness

  /// Whether a start that an answer announces has passed without anybody confirming it.
  package let isOverdue: Bool
}

extension Catalog {
  /// What somebody looked at and may have to look at again; takes time, so ask for it once.
  package var reviews: [Review] { reviews(of: currentFacts) }

  /// What somebody should look at again: facts that nobody has looked at for long, and announced
  /// starts that have passed.
  func checkReview(of current: CurrentFacts) -> [Diagnostic] {
    reviews(of: current).compactMap(stale) + current.answers.compactMap(overdue)
  }

  private func reviews(of current: CurrentFacts) -> [Review] {
    let platforms = current.platforms.flatMap { platform, answers, ways -> [Review] in
      // What was replied stays so; that nobody replied may have changed.
      let unanswered = platform.replies.filter { $0.assessment == .noReply && hasBegun($0.on) }
      // Platforms are large; all reviews hold one and the same.
      let owner: any Entity = platform
      return answers.map { review($0, of: owner, checked: $0.checked, every: $0.reviewEvery) }
        + ways.compactMap { way in
          // A way under an answer that names no day of its own was looked at with the answer.
          way.origin.writes("checked")
            ? way.checked.map { review(way, of: owner, checked: $0) } : nil
        }
        + unanswered.compactMap { reply in
          reply.checked.map { review(reply, of: owner, checked: $0) }
        }
    }
    let findings = current.claims.flatMap { claim, findings in
      let owner: any Entity = claim
      return findings.map { review($0, of: owner, checked: $0.checked) }
    }
    return platforms + findings
      + self[Reaction.self].filter { hasBegun($0.since) }
      .map { review($0, of: $0, checked: $0.checked) }
      + self[Law.self].map { review($0, of: $0, checked: $0.checked) }
      + self[Authority.self].map { review($0, of: $0, checked: $0.checked) }
      + self[Table.self].map { review($0, of: $0, checked: $0.checked) }
  }

  private func review(
    _ record: some Record, of owner: any Entity, checked: Day, every period: ReviewPeriod? = nil
  ) -> Review {
    Review(
      record: record, owner: owner, checked: checked,
      freshness: freshness(of: type(of: record), checked: checked, every: period),
      isOverdue: (record as? Answer).map(isOverdue) ?? false)
  }

  private func stale(_ review: Review) -> Diagnostic? {
    guard review.freshness == .stale, let written = review.record.origin["checked"] else {
      return nil
    }
    return Rule.stale.broken(
      at: written.place,
      "nobody has looked since \(review.checked), for more than twice the time that it may count as fresh",
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
