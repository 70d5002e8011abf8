import Diagnostics
import Testing

/// Reports name the day that their facts are told for; other texts do not.
@Suite struct ReportTests {
  private func site(_ files: [String: String], today: String = "2026-11-23") -> TextSite {
    TextSite(
      baseFiles.merging(files.map { ("Content/\($0.key)", $0.value) }) { $1 }, today: today)
  }

  @Test(arguments: [
    ("title: T\nas_of: 2024-09-26\npublished: 2024-10-01", [String]()),
    ("title: T\nas_of: 2024-09-26\npublished: 2024-09-26", []),
    ("«title»: T\npublished: 2024-10-01", ["missing-key"]),
    ("«title»: T\nas_of: 2024-09-26", ["missing-key"]),
    ("title: T\nas_of: «2024-09-26»\npublished: 2024-09-01", ["bad-date"]),
    ("title: T\nas_of: «2026-11-24»\npublished: 2026-12-01", ["bad-date"]),
    ("title: T\nas_of: «2026»\npublished: 2026-12-01", ["bad-date"]),
  ])
  func reportsHaveADay(front: String, ids: [String]) {
    let site = site(["reports/first.en.md": "---\n\(front)\n---\nText\n"])
    #expect(site.refusedIDs == ids)
    #expect(site.refusals.map(\.place) == site.places)
  }

  @Test func otherTextsHaveNone() {
    let site = site(["articles/first.en.md": "---\ntitle: T\nas_of: «2024-09-26»\n---\nText\n"])
    #expect(site.refusedIDs == ["bad-value"])
    #expect(site.refusals.map(\.place) == site.places)
  }

  @Test func translationsTellTheSameDay() {
    let original = "---\ntitle: T\nas_of: 2024-09-26\npublished: 2024-10-01\n---\nText\n"
    let translation =
      "---\ntitle: T\nas_of: «2024-09-27»\npublished: 2024-10-01\ntranslates: \(hash(original))\n---\nTexte\n"
    let site = site(["reports/first.en.md": original, "reports/first.fr.md": translation])
    #expect(site.refusedIDs == ["bad-value"])
    #expect(site.refusals.map(\.place) == site.places)
  }

  @Test(arguments: [("reports", "\nas_of: 2024-09-26", false), ("articles", "", true)])
  func wordsOfReportsStayTrueOfTheirDay(folder: String, line: String, drifts: Bool) {
    let answer = "question: posts, region: fr, checked: 2026-11-01, source: report"
    let site = site([
      "platforms/example.yml": """
      name: Example
      company: Example, Inc.
      answers:
        - {answer: used, since: 2024-01-01, \(answer)}
        - {answer: stopped, since: 2025-01-01, \(answer)}
      """,
      "\(folder)/first.en.md":
        "---\ntitle: T\npublished: 2024-10-01\(line)\n---\n[It trains](answer:example/posts/fr).\n",
    ])
    #expect(site.findings.map(\.rule.id).contains("prose-may-drift") == drifts)
  }

  @Test func groupsAgreeOnTheDayOfAReport() {
    let answer = "question: posts, checked: 2026-11-01, source: report"
    let platform = """
      name: Example
      company: Example, Inc.
      answers:
        - {region: one, answer: used, since: 2020-01-01, \(answer)}
        - {region: «two», answer: stopped, since: 2020-01-01, \(answer)}
        - {region: fr, answer: used, since: 2024-01-01, \(answer)}
      """
    let group =
      "kind: legal-area, in_phrase: in it, source: {title: Treaty}, carries: [answers], complete: true"
    let regions = """
      - {id: one, name: One, \(group), members: [{region: fr}, {region: ie, until: 2024-01-01}]}
      - {id: two, name: Two, \(group), members: [{region: fr}, {region: no, until: 2024-01-01}, {region: gb}]}
      """
    var files = ["platforms/example.yml": platform, "regions/more.yml": regions]
    #expect(site(files).refusedIDs == [])
    files["reports/first.en.md"] =
      "---\ntitle: T\nas_of: 2023-06-01\npublished: 2024-10-01\n---\nText\n"
    let site = site(files)
    #expect(site.refusedIDs == ["region-ambiguous"])
    #expect(site.refusals.map(\.place) == site.places)
    #expect(site.refusals.first?.related.last?.place.path == "Content/reports/first.en.md")
  }
}
