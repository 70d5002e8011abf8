import Diagnostics
import Model
import Testing

/// Findings that authors know of and stand by.
@Suite struct AcceptanceTests {
  private static let rule = Rule("lint-a", .warning, because: "A.")
  private static let other = Rule("lint-b", .note, because: "B.")
  private static let fault = Rule("lint-c", .error, because: "C.")

  /// The findings that are left of some in `Content/sources.yml`, as "id at first byte".
  private func left(
    _ found: [(Rule, Range<Int>)], accepting sources: String, today: String = "2026-11-23",
    asOf: String? = nil
  ) -> [String] {
    let site = TextSite(site(["Content/sources.yml": sources]))
    let findings = found.map { rule, bytes in
      rule.broken(at: TextRange(path: "Content/sources.yml", bytes: bytes), "it is so")
    }
    return findings.accepting(
      site.catalog.acceptances, of: [Self.rule, Self.other, Self.fault],
      on: Days(today: day(today), asOf: day(asOf ?? today))
    ).map { finding in
      let related = finding.related.map { " (\($0.message))" }.joined()
      return "\(finding.rule.id) \(finding.place.bytes.lowerBound)\(related)"
    }
  }

  /// Two records; the second begins at byte 100.
  private func sources(_ first: String, _ second: String = "") -> String {
    let start = "- {id: one, title: One\(first)}"
    let padding = String(repeating: " ", count: max(1, 99 - start.utf8.count))
    return start + padding + "\n- {id: two, title: Two\(second)}\n"
  }

  private let accepts = ", accepts: [{warning: lint-a, reason: R, until: 2027-01-01}]"

  @Test func takesAwayTheFindingOfItsRecordAndNoOther() {
    #expect(
      left([(Self.rule, 5..<8), (Self.rule, 105..<108)], accepting: sources(accepts))
        == ["lint-a 105"])
    #expect(
      left([(Self.other, 5..<8)], accepting: sources(accepts)) == [
        "lint-b 5", "acceptance-unused 44",
      ])
  }

  @Test func takesOneFindingOnly() {
    #expect(
      left([(Self.rule, 5..<8), (Self.rule, 12..<17)], accepting: sources(accepts))
        == ["lint-a 12"])
  }

  @Test func takesANoteAsWell() {
    let note = ", accepts: [{warning: lint-b, reason: R, until: 2027-01-01}]"
    #expect(left([(Self.other, 5..<8)], accepting: sources(note)).isEmpty)
  }

  @Test func endsOnItsDay() {
    let found = [(Self.rule, 5..<8)]
    #expect(left(found, accepting: sources(accepts), today: "2026-12-31").isEmpty)
    #expect(
      left(found, accepting: sources(accepts), today: "2027-01-01")
        == ["lint-a 5 (accepted until 2027-01-01)"])
  }

  @Test func anEndedOneKeepsItsFinding() {
    let both = """
      , accepts: [{warning: lint-a, reason: R, until: 2026-01-01}, \
      {warning: lint-a, reason: R, until: 2027-01-01}]
      """
    #expect(
      left([(Self.rule, 5..<8), (Self.rule, 12..<17)], accepting: sources(both))
        == ["lint-a 5 (accepted until 2026-01-01)"])
  }

  @Test func isNotUnusedOnAnotherDay() {
    #expect(left([], accepting: sources(accepts), asOf: "2024-01-01").isEmpty)
  }

  @Test func isUnusedWhereNothingIsFound() {
    #expect(left([], accepting: sources("", accepts)) == ["acceptance-unused 144"])
    #expect(left([(Self.fault, 5..<8)], accepting: sources("", accepts)) == ["lint-c 5"])
  }

  @Test(arguments: [
    ("lint-c", "lint-c 5 bad-value 44"), ("lint-x", "lint-c 5 bad-value 44"),
  ])
  func acceptsNeitherErrorsNorWhatIsNoRule(id: String, expected: String) {
    let accepts = ", accepts: [{warning: \(id), reason: R, until: 2027-01-01}]"
    #expect(
      left([(Self.fault, 5..<8)], accepting: sources(accepts)).joined(separator: " ") == expected)
  }

  @Test func needsAReasonAndADay() {
    expectFindings(
      site([
        "Content/organisations.yml":
          "- {id: o, name: O, accepts: [{«warning»: lint-a, until: 2027-01-01}]}\n"
      ]), ["missing-key"])
    expectFindings(
      site([
        "Content/organisations.yml":
          "- {id: o, name: O, accepts: [{«warning»: lint-a, reason: R}]}\n"
      ]), ["missing-key"])
  }

  @Test func coversTheWholeTextInFrontMatter() {
    let text = """
      ---
      title: A
      accepts: [{warning: lint-a, reason: R, until: 2027-01-01}]
      ---
      A text.
      """
    let catalog = TextSite(site(["Content/articles/a.en.md": text])).catalog
    let place = TextRange(path: "Content/articles/a.en.md", bytes: 77..<81)
    let findings = [Self.rule.broken(at: place, "it is so")]
    #expect(
      findings.accepting(
        catalog.acceptances, of: [Self.rule],
        on: Days(today: day("2026-11-23"), asOf: day("2026-11-23"))
      ).isEmpty)
  }
}
