import Diagnostics
import Model
import Parsing
import Testing

/// Every day and date that some record of the content writes, moved to the day after the build.
@Suite struct DateMutationTests {
  /// What may lie ahead, and why.
  private static let ahead: [String: String] = [
    "acceptance.until": "when a finding is reported again",
    "answer.data_from": "an announced use may begin with later material",
    "answer.expected": "an announced start",
    "article.expires": "when a text is no longer shown",
    "article.published": "a text with a later day is a draft",
    "deadline.by": "something to be done",
    "event.on": "a hearing may be set for a day",
    "law.since": "a law that is not applied yet",
    "law.until": "a law that ends",
    "member.since": "a group that will grow",
    "member.until": "a group that will shrink",
    "table.period": "a forecast",
    "way.since": "a form that was announced",
    "way.until": "a form that will close",
  ]

  @Test func tomorrowIsRefusedWhereNobodyCanKnowIt() {
    let content = MutatedContent.untranslated
    var numbers = SeededNumbers(seed: 3)
    let values = content.records.flatMap(\.values).filter { value in
      value.forms.contains { $0 == "day" || $0 == "date" }
    }
    let mutations = Dictionary(grouping: values, by: \.name).sorted { $0.key < $1.key }
      .flatMap { _, values in
        values.shuffled(using: &numbers).prefix(3).map { Mutation($0, to: "2026-11-25") }
      }
    var accepted: Set<String> = []
    let rules: Set<String> = ["checked-in-future", "checked-before-since", "bad-date"]
    for outcome in content.outcomes(of: mutations) {
      if outcome.errors.allSatisfy({ Outcome.followOns.contains($0.rule.id) }) {
        accepted.insert(outcome.mutation.name)
      } else {
        let record = outcome.mutation.record.steps
        #expect(outcome.breaks(rules, at: record), "\(outcome.told)")
      }
    }
    #expect(accepted == Set(Self.ahead.keys))
    print("moved days: \(mutations.count)")
    #expect(mutations.count > 80)
  }
}
