import Diagnostics
import Model
import Testing

/// What is worth a warning or a note, and what just is not.
@Suite struct LintTests {
  @Test(
    arguments: [
      ("single-source", "source: report", true),
      ("single-source", "sources: [report, report]", true),
      ("single-source", "sources: [report, denial]", false),
      ("paywall-only", "source: {title: A, kind: journalism, access: paywall}", true),
      ("paywall-only", "sources: [{title: A, kind: journalism, access: paywall}, report]", false),
      ("date-scope-suspicious", "source: report, since: 2023, data_from: 2023", true),
      ("date-scope-suspicious", "source: report, since: by 2023, data_from: 2023", false),
      ("date-scope-suspicious", "source: report, since: 2023, data_from: after 2022", false),
      ("way-not-tested", "source: report, refuse: setting", true),
      ("way-not-tested", "source: report, refuse: none", false),
      ("way-not-tested", "source: report, refuse: {kind: setting, tested: {state: fails}}", false),
      ("archive-missing", "source: {url: \"https://example.org/a\", title: A}", true),
      ("archive-missing", "source: {title: A}", false),
      (
        "archive-missing",
        "source: {url: \"https://example.org/a\", title: A, archive: {state: refused}}", false
      ),
      ("source-not-read", "source: unread", true),
      ("source-not-read", "sources: [unread, report]", false),
      ("unused-source", "sources: [report, denial, rumour, unread]", false),
      ("unused-source", "sources: [report, denial, unread]", true),
      (
        "unused-source", "sources: [report, denial, unread], caveat: \"See [it](source:rumour).\"",
        false
      ),
    ])
  func answers(id: String, rest: String, isFound: Bool) {
    var files = site(answers: [
      "region: world, answer: used, checked: 2024-02-28, \(rest)"
    ])
    files["Content/sources.yml"] = files["Content/sources.yml"]?.replacing(
      "url: \"https://example.org/report\", ", with: "")
    let found = TextSite(files)
    let ids = Set((found.findings + found.reminders).map(\.rule.id))
    #expect(ids.contains(id) == isFound, "\(ids.sorted())")
  }

  @Test(arguments: [("", Severity.note), ("\narchive_required: true", .warning)])
  func copiesInArchivesMayBeAskedFor(setting: String, severity: Severity) {
    let settings = (baseFiles["Content/site.yml"] ?? "") + setting
    let found = TextSite(site(["Content/site.yml": settings]))
    let all = (found.findings + found.reminders).filter { $0.rule == .archiveMissing }
    #expect(all.map(\.severity) == [severity])
  }

  /// Only the answer that holds can be stale or overdue.
  @Test func whatHoldsNoLongerNeedsNoLook() {
    let found = TextSite(
      site(answers: [
        "region: fr, answer: announced, since: 2024-01-01, expected: 2024-02, checked: 2024-01-01, source: report",
        "region: fr, answer: used, since: 2024-03-01, checked: 2026-11-01, source: report",
        "region: ie, answer: announced, since: 2024-01-01, expected: 2024-02, checked: 2024-01-01, source: report",
      ]))
    let notes = found.reminders.filter { $0.rule == .stale || $0.rule == .overdue }
    #expect(notes.map(\.rule.id).sorted() == ["overdue", "stale"])
  }

  @Test(arguments: [
    ("2024-12-31", true), ("2025-01-01", false), ("2025-01-02", false),
  ])
  func wordsDriftOnceTheAnswerIsNewer(updated: String, drifts: Bool) {
    let rest = "region: fr, checked: 2026-11-01, source: report"
    let found = TextSite(
      site(
        answers: [
          "answer: used, since: 2024-01-01, \(rest)", "answer: stopped, since: 2025-01-01, \(rest)",
        ],
        other: [
          "Content/articles/a.en.md":
            "---\ntitle: T\npublished: 2024-10-01\nupdated: \(updated)\n---\n[It trains](answer:p/posts/fr).\n"
        ]))
    #expect(found.findings.map(\.rule.id) == (drifts ? ["prose-may-drift"] : []))
  }

  @Test(arguments: [
    ("published: 2024-06-15", "2024-06-14", true, false),
    ("published: 2024-06-15", "2024-06-15", false, false),
    ("draft: true", "2024-06-15", true, false), ("draft: false", "2024-06-15", false, false),
    ("expires: 2024-06-15", "2024-06-14", false, false),
    ("expires: 2024-06-15", "2024-06-15", false, true),
  ])
  func textsHaveTheirTime(line: String, today: String, isDraft: Bool, isExpired: Bool) throws {
    let found = TextSite(
      site(["Content/articles/a.en.md": "---\ntitle: T\n\(line)\n---\nText\n"]), today: today)
    let article = try #require(found.catalog.texts(in: .articles)["a"].first)
    #expect(article.isDraft(on: day(today)) == isDraft)
    #expect(article.isExpired(on: day(today)) == isExpired)
  }

  @Test(arguments: [
    ("2024-06-15", "2024-06-15", false), ("2024-06-15", "2024-06-16", true),
    ("2024-06", "2024-06-30", false), ("2024-06", "2024-07-01", true),
  ])
  func deadlinesPass(by: String, on: String, isTooLate: Bool) throws {
    let answer = "region: world, answer: used, checked: 2024-01-01, source: report"
    let found = TextSite(
      site(answers: ["\(answer), refuse: {kind: setting, deadline: {by: \(by), what: Object.}}"]))
    let way = try #require(try found.platform("p").answers.first?.refuse.first)
    #expect(way.isTooLate(on: day(on)) == isTooLate)
  }
}
