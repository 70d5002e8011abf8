import Diagnostics
import Reporting
import Testing

@Suite struct AllRulesTests {
  @Test func findsARuleByItsID() {
    #expect(Rule.named("unknown-key")?.severity == .error)
    #expect(Rule.named("no-such-rule") == nil)
  }

  @Test func noTwoRulesHaveOneID() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  /// The lint catalogue of the model, by severity.
  @Test(
    arguments: [
      (
        Severity.error,
        """
        unknown-key duplicate-key bad-type bad-value unknown-reference id-reused circle bad-date \
        answers-unordered same-change-point checked-in-future checked-before-since region-ambiguous \
        group-cannot-carry membership-overlap no-source source-too-weak not-used-without-proof \
        not-disclosed-without-search limits-missing paused-without-actor dispute-needs-two \
        person-not-public reach-without-date quote-too-long unknown-blank reason-blank-missing \
        label-missing correction-reverted tracking-url markup-in-words raw-html alt-missing
        """
      ),
      (
        .warning,
        """
        group-incomplete letter-unreviewed source-not-read page-missing source-untitled \
        inherit-contradiction date-scope-suspicious translation-outdated unused-source \
        prose-may-drift link-text-vague acceptance-unused
        """
      ),
      (
        .note,
        """
        stale overdue single-source paywall-only from-world-only way-not-tested sentence-too-long \
        archive-missing
        """
      ),
    ])
  func rulesWeighWhatTheModelSays(severity: Severity, ids: String) {
    for id in ids.split(separator: " ") {
      #expect(Rule.named(String(id))?.severity == severity, "\(id)")
    }
  }
}
