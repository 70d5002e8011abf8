import Diagnostics
import Model
import Testing

/// Corrections and disputes name records by addresses, and what was corrected stays so.
@Suite struct CorrectionTests {
  private static let platform = """
    name: Example
    company: Example, Inc.
    answers:
      - id: old
        question: posts
        region: fr
        answer: used
        since: 2024-03
        checked: 2026-11-01
        source: terms
        refuse:
          - {kind: setting, effect: {future: stops}}
      - id: new
        question: posts
        region: fr
        answer: stopped
        since: 2025-06-01
        checked: 2026-11-01
        source: terms
    """

  private func site(_ correction: String, disputes: String? = nil) -> TextSite {
    var files = baseFiles
    files["Content/platforms/example.yml"] = Self.platform
    files["Content/sources.yml"] =
      "- {id: terms, url: 'https://example.org/terms', title: Terms, kind: platform-document}"
    files["Content/articles/news.en.md"] = "---\ntitle: News\npublished: 2026-01-02\n---\nText\n"
    files["Content/corrections.yml"] = correction
    if let disputes { files["Content/disputes.yml"] = disputes }
    return TextSite(files)
  }

  private func correction(of affects: String, expecting expectation: String? = nil) -> String {
    """
    - id: first
      on: 2026-11-02
      affects: \(affects)
      was: Before
      now: After
      severity: minor
    """ + (expectation.map { "\n  expect: \($0)" } ?? "")
  }

  @Test(arguments: [
    "platform:example", "region:fr", "source:terms", "answer:example/old",
    "answer:example/posts/fr", "article:news", "[article:news, 'answer:example/new']",
  ])
  func recordsHaveAddresses(address: String) {
    #expect(site(correction(of: address)).refusedIDs == [])
  }

  @Test(arguments: [
    ("«platform:exampel»", "unknown-reference", "did you mean 'example'?"),
    ("«answer:example/odl»", "unknown-reference", "did you mean 'old'?"),
    ("«answer:example/post/fr»", "unknown-reference", "did you mean 'posts'?"),
    ("«answer:example»", "bad-value", nil), ("«articel:news»", "bad-value", nil),
    ("«article:newz»", "unknown-reference", "did you mean 'news'?"),
    ("«example»", "bad-value", nil),
  ])
  func addressesLeadSomewhere(address: String, rule: String, help: String?) {
    let site = site(correction(of: address))
    #expect(site.refusedIDs == [rule])
    #expect(site.refusals.map(\.place) == site.places)
    if let help { #expect(site.refusals.first?.help == help) }
  }

  @Test(arguments: [
    ("answer:example/old", "{field: since, value: 2024-03}"),
    ("answer:example/old", "{field: refuse.1.effect.future, value: stops}"),
    ("platform:example", "{field: answers.new.since, value: 2025-06-01}"),
    ("article:news", "[{field: title, value: News}, {field: published, value: 2026-01-02}]"),
    (
      "[article:news, 'platform:example']",
      "{record: 'platform:example', field: name, value: Example}"
    ),
  ])
  func whatHoldsPasses(address: String, expectation: String) {
    #expect(site(correction(of: address, expecting: expectation)).refusedIDs == [])
  }

  @Test(arguments: [
    ("answer:example/old", "{field: since, value: «2024-04»}", "correction-reverted"),
    ("answer:example/old", "{«field»: expected, value: 2024-04}", "correction-reverted"),
    ("answer:example/old", "{field: «refuse.1.effect», value: stops}", "bad-value"),
    ("«answer:example/posts/fr»", "{field: since, value: 2024-03}", "bad-value"),
    ("[article:news, 'platform:example']", "{«field»: name, value: Example}", "missing-key"),
  ])
  func whatNoLongerHoldsIsTold(address: String, expectation: String, rule: String) {
    let site = site(correction(of: address, expecting: expectation))
    #expect(site.refusedIDs == [rule])
    #expect(site.refusals.map(\.place) == site.places)
  }

  @Test func aRevertedFieldIsShown() throws {
    let site = site(
      correction(of: "answer:example/old", expecting: "{field: since, value: 2024-04}"))
    let finding = try #require(site.refusals.first)
    #expect(finding.message == "'since' of 'answer:example/old' is now '2024-03'")
    #expect(finding.related.map(\.place.path) == ["Content/platforms/example.yml"])
  }

  @Test func theFirstCorrectionIsAPageAboutCorrections() throws {
    let before = try #require(TextSite(baseFiles).reminders.first { $0.rule == .pageMissing })
    #expect(before.message.contains("no page about corrections"))
    let after = try #require(
      site(correction(of: "region:fr")).reminders.first { $0.rule == .pageMissing })
    #expect(!after.message.contains("corrections"))
    #expect(after.message.contains("no page about its method"))
  }

  @Test func correctionsHaveBeenMade() {
    #expect(
      site(correction(of: "region:fr").replacing("2026-11-02", with: "2026-11-24")).refusedIDs == [
        "bad-date"
      ])
  }

  @Test(arguments: [
    ("open", false, [String]()), ("answered", false, ["missing-key"]),
    ("rejected", false, ["missing-key"]), ("answered", true, []), ("withdrawn", false, []),
  ])
  func answeredDisputesHaveAnAnswer(state: String, hasAnswer: Bool, ids: [String]) {
    let dispute = """
      - id: first
        raised_by: Example, Inc.
        on: 2026-11-02
        about: platform:example
        their_view: We disagree.
        state: \(state)
      """ + (hasAnswer ? "\n  our_answer: We looked again." : "")
    #expect(site(correction(of: "region:fr"), disputes: dispute).refusedIDs == ids)
  }
}
