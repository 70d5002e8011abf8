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
}
