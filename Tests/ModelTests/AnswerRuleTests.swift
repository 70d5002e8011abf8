import Diagnostics
import Model
import Testing

/// Rules of single answers, each with an answer that breaks it.
@Suite struct AnswerRuleTests {
  @Test(
    arguments: [
      ("answer: used, checked: «2026-11-24», source: report", "checked-in-future"),
      (
        "answer: used, since: «2024-02», checked: 2024-02-28, source: report",
        "checked-before-since"
      ),
      (
        "answer: used, since: «after 2024-02-28», checked: 2024-02-28, source: report",
        "checked-before-since"
      ),
      (
        "answer: used, since: «about 2024-02-25», checked: 2024-02-28, source: report",
        "checked-before-since"
      ),
      ("answer: «used», checked: 2024-02-28", "no-source"),
      ("answer: «not-offered», checked: 2024-02-28, sources: []", "no-source"),
      ("answer: «used-with-limits», checked: 2024-02-28, source: report", "limits-missing"),
      ("answer: «paused», checked: 2024-02-28, source: report", "paused-without-actor"),
      (
        "answer: «not-disclosed», checked: 2024-02-28, source: report",
        "not-disclosed-without-search"
      ),
      (
        """
        answer: «not-disclosed», checked: 2024-02-28, source: report, \
        searched: [{place: Terms, on: 2024-02-28}]
        """, "not-disclosed-without-search"
      ),
      (
        "answer: «disputed», why: W., checked: 2024-02-28, sources: [report, denial]",
        "dispute-needs-two"
      ),
      (
        """
        answer: «disputed», why: W., checked: 2024-02-28, \
        sources: [{id: report, says: used}, {id: denial, says: used}]
        """, "dispute-needs-two"
      ),
      ("answer: «not-checked», checked: 2024-02-28", "missing-key"),
      (
        """
        answer: «disputed», checked: 2024-02-28, \
        sources: [{id: report, says: used}, {id: denial, says: not-used}]
        """, "missing-key"
      ),
      ("answer: used, checked: 2024-02-28, source: report, why: «Because.»", "bad-value"),
      (
        """
        answer: used, checked: 2024-02-28, source: report, \
        searched: «[{place: Terms, on: 2024-02-28}, {place: Help, on: 2024-02-28}]»
        """, "bad-value"
      ),
      (
        """
        answer: not-disclosed, checked: 2024-02-28, source: report, \
        searched: [{place: Terms, on: 2024-02-28}, {«place»: Terms, on: 2024-02-27}]
        """, "not-disclosed-without-search"
      ),
      (
        """
        answer: not-disclosed, checked: 2024-02-28, source: report, \
        searched: [{place: Terms, on: «2026-11-24»}, {place: Help, on: 2024-02-27}]
        """, "checked-in-future"
      ),
      (
        """
        answer: used, checked: 2024-02-28, source: report, \
        refuse: {kind: setting, tested: {state: works, on: «2026-11-24»}}
        """, "checked-in-future"
      ),
      ("answer: «used», checked: 2024-02-28, source: rumour", "source-too-weak"),
      (
        "answer: «paused», by: {actor: A, how: order}, checked: 2024-02-28, source: rumour",
        "source-too-weak"
      ),
      ("answer: «stopped», checked: 2024-02-28, source: rumour", "source-too-weak"),
      ("answer: «stopped», checked: 2024-02-28, sources: [rumour, unread]", "source-not-read"),
      ("answer: «not-used», checked: 2024-02-28, source: rumour", "source-too-weak"),
      ("answer: «not-used», checked: 2024-02-28, source: report", "not-used-without-proof"),
      (
        "answer: used, checked: 2024-02-28, source: {id: report, quote: «\(String(repeating: "é", count: 301))»}",
        "quote-too-long"
      ),
      ("answer: «usd», checked: 2024-02-28, source: report", "bad-value"),
      ("answer: used, checked: 2024-02-28, source: report, expected: «2025»", "bad-value"),
      ("answer: used, checked: 2024-02-28, source: report, limits: «Only posts.»", "bad-value"),
      (
        "answer: used, checked: 2024-02-28, source: report, by: «{actor: P Inc, how: order}»",
        "bad-value"
      ),
      ("answer: used, checked: 2024-02-28, source: report, review_every: «90D»", "bad-value"),
      ("answer: used, checked: 2024-02-28, source: report, id: «Not_an_id»", "bad-value"),
      ("answer: used, checked: 2024-02-28, source: «http://example.org/»", "bad-value"),
      ("answer: used, checked: 2024-02-28, source: «https://example.org/a b»", "bad-value"),
      ("answer: used, checked: 2024-02-28, source: «https://localhost/»", "bad-value"),
      ("answer: used, checked: «2024-02-30», source: report", "bad-date"),
      ("answer: used, checked: «2024-02», source: report", "bad-date"),
      ("answer: used, since: «Spring 2023», checked: 2024-02-28, source: report", "bad-date"),
      ("answer: used, checked: 2024-02-28, source: report, except: «fr»", "bad-type"),
      ("answer: «[used]», checked: 2024-02-28, source: report", "bad-type"),
      ("answer: used, checked: 2024-02-28, source: report, caveat: «{en: Hm}»", "bad-type"),
      ("answer: used, checked: 2024-02-28, source: report, refuse: [setting, «~»]", "bad-type"),
      (
        "answer: used, checked: 2024-02-28, source: «https://example.org/?a=1&utm_source=x»",
        "tracking-url"
      ),
      (
        "answer: used, checked: 2024-02-28, source: «https://example.org/?FBCLID=x»", "tracking-url"
      ),
      (
        "answer: used, checked: 2024-02-28, source: «https://me:secret@example.org/»",
        "tracking-url"
      ),
      (
        "answer: used, checked: 2024-02-28, source: report, caveat: «\"# No heading\"»",
        "markup-in-words"
      ),
      (
        "answer: used, checked: 2024-02-28, source: report, caveat: «\"- a list\"»",
        "markup-in-words"
      ),
      (
        "answer: used, checked: 2024-02-28, source: report, caveat: «\"| a |\\n| - |\"»",
        "markup-in-words"
      ),
      (
        "answer: used, checked: 2024-02-28, source: report, caveat: «\"a[^1]\\n\\n[^1]: b\"»",
        "markup-in-words"
      ),
      (
        "answer: used, checked: 2024-02-28, source: report, caveat: «\"> [!NOTE]\\n> a\"»",
        "markup-in-words"
      ),
      (
        "answer: used, checked: 2024-02-28, source: report, caveat: «\"- [ ] a\"»",
        "markup-in-words"
      ),
      (
        "answer: used, checked: 2024-02-28, source: report, leaves_out: [«\"**all**\"»]",
        "markup-in-words"
      ),
      (
        "answer: used, checked: 2024-02-28, source: report, leaves_out: [«\"[a](b)\"»]",
        "markup-in-words"
      ),
      ("answer: used, checked: 2024-02-28, source: «https://example.org/new»", "source-untitled"),
      (
        "answer: used, checked: 2024-02-28, source: {url: «https://example.org/new»}",
        "source-untitled"
      ),
      ("answer: used, checked: 2024-02-28, source: «reprot»", "unknown-reference"),
      (
        "answer: used, checked: 2024-02-28, source: report, except: [fr, «uk»]", "unknown-reference"
      ),
      ("answer: used, checked: 2024-02-28, source: report, refuse: «seting»", "bad-value"),
      (
        "answer: used, checked: 2024-02-28, source: report, refuse: {kind: court, checked: «2027-01-01»}",
        "checked-in-future"
      ),
      ("answer: used, checked: 2024-02-28, source: {id: report, «sayz»: used}", "unknown-key"),
      ("answer: used, checked: 2024-02-28, source: report, «lmits»: x", "unknown-key"),
      ("answer: used, checked: 2024-02-28, source: {«publisher»: X}", "missing-key"),
    ])
  func refuses(answer: String, id: String) {
    expectFindings(site(answers: ["region: world, \(answer)"]), [id])
  }

  /// What is written wrongly is reported once, not as missing besides.
  @Test(
    arguments: [
      ("answer: used-with-limits, source: report, limits: «[Only posts.]»", "bad-type"),
      ("answer: paused, source: report, by: {«actor»: P Inc}", "missing-key"),
      (
        """
        answer: not-disclosed, source: report, \
        searched: [{place: Terms, on: 2024-02-28}, {place: Help, on: «2024-02-31»}]
        """, "bad-date"
      ),
      (
        "answer: disputed, why: W., sources: [{id: report, says: used}, {id: denial, says: «no»}]",
        "bad-value"
      ),
    ])
  func reportsOnce(answer: String, id: String) {
    expectFindings(site(answers: ["region: world, checked: 2024-02-28, \(answer)"]), [id])
  }

  @Test(
    arguments: [
      ("answer: announced, checked: 2024-02-28, source: report", "announced"),
      ("answer: not-checked, why: Nobody looked., checked: 2026-11-23", "not-checked"),
      (
        "answer: used-with-limits, checked: 2024-02-28, source: report, limits: Only posts.",
        "used-with-limits"
      ),
      ("answer: used, checked: 2024-02-28, sources: [rumour, report]", "used"),
      ("answer: not-used, checked: 2024-02-28, source: denial", "not-used"),
      (
        "answer: disputed, why: W., checked: 2024-02-28, sources: [{id: report, says: used}, {id: denial, says: not-used}]",
        "disputed"
      ),
      (
        "answer: used, checked: 2024-02-28, source: {id: report, quote: \(String(repeating: "é", count: 300))}",
        "used"
      ),
    ])
  func accepts(answer: String, value: String) {
    let found = TextSite(site(answers: ["region: world, \(answer)"]))
    #expect(found.findings == [])
    #expect(found.told("world", by: "p") == "\(value), own")
  }

  @Test(
    arguments: [
      (["since: 2020, id: a", "since: «2019», id: b"], "answers-unordered"),
      (["since: 2020, id: a", "since: «2020», id: b"], "same-change-point"),
      (["since: 2020, id: a", "since: 2021, id: «a»"], "id-reused"),
    ] as [([String], String)])
  func answersOfOnePracticeFollowEachOther(dates: [String], id: String) throws {
    let rest = "region: world, answer: used, checked: 2024-02-28, source: report"
    let found = expectFindings(site(answers: dates.map { "\(rest), \($0)" }), [id])
    let finding = try #require(found.findings.first)
    #expect(finding.related.map(\.place.bytes.lowerBound) == [37])
  }

  /// An id that is made of the parts has up to 64 bytes; where it would be longer, another one is asked
  /// for.
  @Test func madeIDsThatAreCutOffAreTwoAllTheSame() {
    let question = String(repeating: "q", count: 60)
    let rest =
      "question: \(question), region: world, answer: used, checked: 2024-02-28, source: report"
    let files = site([
      "Content/questions.yml":
        "- {id: \(question), ask: A, about: human-review}\n- {id: posts, ask: A, about: human-review}",
      "Content/platforms/p.yml":
        "name: P\ncompany: P Inc\nanswers:\n  - {\(rest), since: 2020}\n  - {\(rest), since: 2021}\n",
    ])
    #expect(TextSite(files).ids == ["id-reused"])
  }

  @Test func answersOfOtherPracticesFollowNothing() {
    let found = TextSite(
      site(answers: [
        "region: world, since: 2020, answer: used, checked: 2024-02-28, source: report",
        "region: fr, since: 2019, answer: used, checked: 2024-02-28, source: report",
      ]))
    #expect(found.findings == [])
  }

  @Test(
    arguments: [
      ("usd", "did you mean 'used'?"), ("stoped", "did you mean 'stopped'?"),
      (
        "yes",
        """
        write one of used, used-with-limits, announced, paused, stopped, not-used, not-offered, \
        not-disclosed, not-checked, disputed
        """
      ),
    ])
  func namesTheNearestValue(value: String, help: String) {
    let found = TextSite(
      site(answers: ["region: world, answer: \(value), checked: 2024-02-28, source: report"]))
    #expect(found.findings.map(\.help) == [help])
  }

  @Test func whatIsDroppedForAnErrorIsNotReportedAgain() {
    let answers = [
      "region: world, answer: used, checked: «2024-02-30»",
      "region: fr, answer: «perhaps», checked: 2024-02-28, since: 2025",
    ]
    let found = expectFindings(site(answers: answers), ["bad-date", "bad-value"])
    #expect(found.told("fr", by: "p") == "not-checked")
  }
}
