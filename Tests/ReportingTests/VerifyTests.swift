import Diagnostics
import Model
import Parsing
import Reporting
import Testing

/// `limpid verify`, without a disk: which bytes change, and what is refused.
@Suite struct VerifyTests {
  private static let path = "Content/platforms/p.yml"

  private func plan(
    _ text: String, at path: String = path, _ names: String..., on: String = "2026-11-24",
    source: String? = nil
  ) throws -> (site: EditedSite, plan: EditPlan) {
    let site = EditedSite([path: text])
    let selection = VerifySelection(from: site.catalog, on: day(on))
    var records = try names.flatMap { try selection.records(of: $0) }
    if let source { records = try selection.citing(source, records) }
    return (site, EditPlan(settingCheckDaysOf: records, to: day(on), in: site.files))
  }

  private static let block = """
    # 2024-09-26 is a day
    name: P   # checked: 2024-09-26
    company: P Inc
    answers:
      - question: posts
        region: world
        answer: used
        since: 2024-09-26
        checked: 2024-09-26   # by hand, 2024-09-26
        caveat: "Written 2024-09-26."
        source: report
    """

  /// The day at the mark changes, and nothing else.
  @Test(
    arguments: [
      block, block + "\n", block + "\n\n\n# end", block.replacing("\n", with: "\r\n"),
      block.replacing("checked: 2024-09-26 ", with: "checked: '2024-09-26'"),
      block.replacing("checked: 2024-09-26 ", with: "checked:   \"2024-09-26\""),
      block.replacing("checked: 2024-09-26 ", with: "\"checked\" :\n          2024-09-26"),
      block.replacing("checked: 2024-09-26 ", with: "checked: >-\n          2024-09-26\n       "),
      """
      {name: P, company: P Inc, answers: [{question: posts, region: world, answer: used, since: \
      2024-09-26, checked: 2024-09-26, source: report}]}
      """,
      """
      name: P
      company: 'P Inc'
      answers: [
        {since: "2024-09-26", "checked": "2024-09-26", question: 'posts', # 2024-09-26
         region: world, answer: used, source: {url: "https://example.org/2024-09-26", title: '2024-09-26'}},
      ]
      """,
    ])
  func changesTheDayOnly(text: String) throws {
    let (site, plan) = try plan(text, "p/posts")
    let after = try #require(site.after(plan.fileChanges(in: site.files))[Self.path])
    #expect(plan.refusals.isEmpty)
    let expected = text.ranges(of: "2024-09-26").map { place in
      text[..<place.lowerBound] + "2026-11-24" + text[place.upperBound...]
    }
    #expect(expected.contains(after[...]))
    let answer = try #require(
      site.applying(plan.fileChanges(in: site.files)).catalog[Platform.self].first?.answers.first)
    #expect("\(answer.checked) \(answer.since.latest)" == "2026-11-24 2024-09-26")
  }

  @Test func keepsQuotationMarksWhereTheDayIsEscaped() throws {
    let json = """
      {"name": "P", "company": "P Inc", "answers": [{"question": "posts", "region": "world",
       "answer": "used", "since": "2024", "checked": "2025\\u002d01-01", "source": "report"}]}
      """
    let path = "Content/platforms/p.json"
    let (site, plan) = try plan(json, at: path, "p")
    #expect(
      site.after(plan.fileChanges(in: site.files)) == [
        path: json.replacing("2025\\u002d01-01", with: "2026-11-24")
      ])
  }

  private static let history = """
    name: P
    company: P Inc
    answers:
      - {question: posts, region: world, answer: announced, since: 2024-01-01, checked: 2024-02-01, source: report}
      - {question: posts, region: world, answer: paused, since: 2024-03-01, checked: 2024-04-01, source: report, by: {actor: Us, how: request}}
      - {question: posts, region: world, answer: used, since: between 2026-01-01 and 2026-06-01, checked: 2026-07-01, sources: [report, other]}
      - {question: posts, region: fr, answer: used, since: 2024, checked: 2025-05-01, source: other}
      - {question: chats, region: world, answer: used, since: by 2024-05-01, checked: 2025-05-01, source: report, refuse: {kind: setting, checked: 2025-06-01}}
      - {id: unsure, question: chats, region: fr, answer: used, checked: 2025-05-01, source: report}
      - {id: open, question: chats, region: no, answer: used, since: after 2024-05-01, checked: 2025-05-01, source: report, refuse: setting}
    ways:
      - {kind: complaint, region: fr, checked: 2025-01-01, source: other}
      - {kind: court, region: fr, since: after 2024, checked: 2025-01-01, source: other}
    """

  @Test(
    arguments: [
      (["p/posts"], nil, ["posts-world-between-2026-01-01-and-2026-06-01", "posts-fr-2024"]),
      (["p/posts/world"], nil, ["posts-world-between-2026-01-01-and-2026-06-01"]),
      (["p/posts/world", "p/posts"], "report", ["posts-world-between-2026-01-01-and-2026-06-01"]),
      (
        ["p/posts"], "https://example.org/other",
        ["posts-world-between-2026-01-01-and-2026-06-01", "posts-fr-2024"]
      ),
      (["p/posts-world-2024-03-01"], nil, ["posts-world-2024-03-01"]),
      (["p/chats/world"], nil, ["chats-world-by-2024-05-01"]),
      (["way:p/complaint-fr"], nil, ["way:p/complaint-fr"]),
      (["way:p/court-fr"], nil, ["way:p/court-fr"]),
      (
        ["way:p/setting-chats-world-by-2024-05-01"], nil,
        ["way:p/setting-chats-world-by-2024-05-01"]
      ),
    ] as [([String], String?, [String])])
  func choosesWhatHolds(names: [String], source: String?, changed: [String]) throws {
    let site = EditedSite([Self.path: Self.history])
    let selection = VerifySelection(from: site.catalog, on: day("2026-11-24"))
    var records = try names.flatMap { try selection.records(of: $0) }
    if let source { records = try selection.citing(source, records) }
    let plan = EditPlan(settingCheckDaysOf: records, to: day("2026-11-24"), in: site.files)
    #expect(plan.refusals.map(\.message) == [])
    #expect(plan.changes.map(\.name) == changed)
  }

  /// On an earlier day an earlier change point held.
  @Test func choosesByTheDayOfTheCheck() throws {
    let (_, plan) = try plan(Self.history, "p/posts/world", on: "2026-03-01")
    #expect(plan.changes.map(\.name) == ["posts-world-2024-03-01"])
  }

  @Test(
    arguments: [
      (
        "p/unsure", "2026-11-24",
        "'unsure' began by its check day, so a later one would move its beginning",
        "write 'since: by 2025-05-01' first"
      ),
      (
        "p/open", "2026-11-24",
        "'open' began by its check day, so a later one would move its beginning",
        "write 'since: between 2024-05-02 and 2025-05-01' first"
      ),
      (
        "p/posts-fr-2024", "2025-01-01",
        "'posts-fr-2024' was checked on 2025-05-01, later than 2025-01-01",
        "correct --on, or change 'checked' in the file by hand"
      ),
      (
        "p/posts-world-2024-03-01", "2024-02-01", "'posts-world-2024-03-01' began after 2024-02-01",
        "correct --on, or name what held on that day"
      ),
      (
        "way:p/setting-open", "2026-11-24",
        "'way:p/setting-open' takes its check day from the answer that it stands under",
        "verify that answer, or write 'checked' here first"
      ),
    ])
  func refuses(name: String, on: String, message: String, help: String) throws {
    let (_, plan) = try plan(Self.history, name, on: on)
    #expect(plan.refusals.map(\.message) == [message])
    #expect(plan.refusals.map(\.help) == [help])
    #expect(plan.changes.isEmpty)
  }

  @Test(
    arguments: [
      ("q", "no platform has the id 'q'", "did you mean 'p'?"),
      (
        "p/post", "'p' has no answer to a question, or with the id, 'post'", "did you mean 'posts'?"
      ),
      ("p/posts/fe", "'p/posts' has no answer that is written for 'fe'", "did you mean 'fr'?"),
      ("p/posts/no", "'p/posts' has no answer that is written for 'no'", "there is fr, world"),
      ("p/posts/fr/x", "'p/posts/fr/x' is not a name that can be verified", "there is claim, way"),
      ("clam:x", "'clam:x' is not a name that can be verified", "did you mean 'claim'?"),
      ("claim:x", "no claim has the id 'x'", "the site has no claims"),
      (
        "way:p/complaint-fe", "'p' has no way with the id 'complaint-fe'",
        "did you mean 'complaint-fr'?"
      ),
      ("way:p", "'way:p' is not a name that can be verified", "did you mean 'way'?"),
      ("", "no platform has the id ''", "did you mean 'p'?"),
    ])
  func tellsWhatIsNotThere(name: String, message: String, help: String) throws {
    let error = try #require(throws: WrongUse.self) { try plan(Self.history, name) }
    #expect(error.message == message)
    #expect(error.help == help)
  }

  @Test(
    arguments: [
      ("rreport", "no source has the id or address 'rreport'", "did you mean 'report'?"),
      ("other", "nothing that was named cites 'other'", "there is report"),
    ])
  func tellsSourcesThatAreNotThere(source: String, message: String, help: String) throws {
    let error = try #require(throws: WrongUse.self) {
      try plan(Self.history, "p/chats/world", source: source)
    }
    #expect(error.message == message)
    #expect(error.help == help)
  }

  @Test func findingsAreVerifiedAsAnswersAre() throws {
    let text = """
      - id: c
        text: It is so.
        made_by: people
        since: 2024
        findings:
          - {region: world, since: 2024, finding: false, short: No., checked: 2024-12-31, source: report}
          - {region: fr, since: 2024, finding: false, short: No., checked: 2024-12-31, source: report}
          - {region: fr, since: 2025, finding: true, short: Yes., checked: '2025-12-31', source: report}
      """
    let (site, all) = try plan(text, at: "Content/claims.yml", "claim:c")
    #expect(all.changes.map(\.name) == ["claim:c/world", "claim:c/fr"])
    let (_, one) = try plan(text, at: "Content/claims.yml", "claim:c/fr", on: "2026-01-02")
    #expect(
      site.after(one.fileChanges(in: site.files)) == [
        "Content/claims.yml": text.replacing("2025-12-31", with: "2026-01-02")
      ])
  }

  @Test func saysWhatIsOnThatDayAlready() throws {
    let (site, plan) = try plan(Self.history, "p/posts/fr", on: "2025-05-01")
    #expect(plan.fileChanges(in: site.files) == [])
    var text = EditText(InputTexts(site.files))
    #expect(
      text.lines(of: plan) == "Content/platforms/p.yml:7: posts-fr-2024: 2025-05-01, unchanged\n")
  }

  /// Errors are compared by what they say, so that one that was there already stops nobody.
  @Test func newErrorsAreThoseThatWereNotThere() {
    let place = TextRange.start(of: "a.yml")
    let old = Rule.badValue.broken(at: place, "old")
    let moved = Rule.badValue.broken(at: TextRange(path: "a.yml", bytes: 5..<6), "old")
    let new = Rule.badValue.broken(at: place, "new")
    let warning = Rule.sourceUntitled.broken(at: place, "new")
    #expect([moved, new, warning].errors(notIn: [old]) == [new])
  }
}
