import Diagnostics
import Model
import Reporting
import Testing

/// What a site tells differently on two days.
@Suite struct SiteChangesTests {
  /// MODEL section 13, from its autumn to the day after the start that was announced.
  @Test func theWorkedExample() throws {
    let site = try ReportedSite.fixture("meta-2024", asOf: "2024-09-26")
    let changes = try site.changes("2024-06-20", "2025-06-01", platform: "facebook")
    let file = "Content/platforms/facebook.yml"
    #expect(
      changes.text(site.texts) == """
        from 2024-06-20 to 2025-06-01

        answer facebook/posts
          br: not-checked → overdue
            posts-br-2024-08-30, 2024-08-30 (\(file):16)
          ch: not-checked, perhaps not-used → not-used
            posts-ch-by-2024-06-21, by 2024-06-21 (\(file):17)
          eea and 4 members: paused → overdue
            posts-eea-between-2024-12-and-2025-05-22, between 2024-12 and 2025-05-22 (\(file):12)
          gb: not-checked, perhaps paused → announced
            posts-gb-2024-09-13, 2024-09-13 (\(file):14)
          world: not-checked, perhaps used → used
            posts-world-by-2024-09-11, by 2024-09-11 (\(file):6)

        """)
  }

  @Test(
    arguments: [
      ("2024-09-26", "2025-02-01", "fr", "fr: paused → paused, perhaps announced"),
      ("2025-02-01", "2025-05-22", "fr", "fr: paused, perhaps announced → announced"),
      ("2025-05-22", "2025-06-01", "Ireland", "ie: announced → overdue"),
      ("2024-06-13", "2024-06-14", "no", "no: announced → paused"),
    ])
  func inOneRegion(first: String, last: String, region: String, line: String) throws {
    let site = try ReportedSite.fixture("meta-2024", asOf: "2024-09-26")
    let text = try site.changes(first, last, platform: "facebook", region: region).text(site.texts)
    #expect(text.contains("\n  \(line)\n"), "\(text)")
  }

  @Test func nothingChanged() throws {
    let site = try ReportedSite.fixture("meta-2024", asOf: "2024-09-26")
    #expect(
      try site.changes("2024-09-26", "2024-09-27").text(site.texts)
        == "nothing changed between 2024-09-26 and 2024-09-27\n")
    #expect(
      try site.changes("2024-09-26", "2024-09-26").text(site.texts)
        == "both days are 2024-09-26: nothing to compare\n")
    let fault = #expect(throws: WrongUse.self) { try site.changes("2024-09-27", "2024-09-26") }
    #expect(fault?.message == "2024-09-27 lies after 2024-09-26")
    #expect(fault?.help == "write the earlier day first: 2024-09-26 2024-09-27")
  }

  @Test func findingsLawsAndMembers() throws {
    let files = smallSite(answers: ["region: eu, answer: used, since: 2019-01-01"]).merging([
      "Content/laws.yml": """
      - {id: old, name: Old, short: Old, citation: Old, region: eu, kind: ai, since: 2010-01-01, until: 2022-01-01, checked: 2026-01-01, source: s}
      """,
      "Content/claims.yml": """
      - id: c
        text: Text
        made_by: People
        since: 2019
        findings:
          - {region: gb, since: 2019-01-01, finding: "true", short: Yes, checked: 2026-01-01, source: s}
          - {region: gb, since: 2021-05, finding: "false", short: No, checked: 2026-01-01, source: s}
      """,
    ]) { $1 }
    let site = ReportedSite(files, asOf: "2025-01-01")
    #expect(site.errors == [])
    let text = try site.changes("2020-01-01", "2023-01-01").text(site.texts)
    #expect(
      text == """
        from 2020-01-01 to 2023-01-01

        answer p/posts
          gb: used → not-checked
            posts-eu-2019-01-01, 2019-01-01 (Content/platforms/p.yml:4)

        finding c
          gb: true → false
            gb, 2021-05 (Content/claims.yml:7)

        law old
          eu and 4 members: applied → not-applied
            old, 2010-01-01 (Content/laws.yml:1)

        """)
  }

  @Test func groupsThatContradictEachOtherOnOneDay() throws {
    let site = ReportedSite(
      smallSite(answers: [
        "region: eu, answer: used, since: 2019-01-01",
        "region: club, answer: not-used, since: 2019-01-01",
      ]), asOf: "2021-01-01")
    let changes = try site.changes("2019-06-01", "2021-06-01", region: "gb")
    #expect(changes.text(site.texts).contains("\n  gb: contradiction → not-used\n"))
    #expect(site.errors == [])
    let found = site.catalog.told(asOf: try #require(Day("2019-06-01"))).checkAmbiguityOfDay()
    #expect(
      found.map(\.message) == ["'club' and 'eu' say different things about 'gb' on 2019-06-01"])
  }

  @Test func tellsJSON() throws {
    let site = ReportedSite(
      smallSite(answers: ["region: eu, answer: used, since: 2025-05"]), asOf: "2025-01-01")
    #expect(
      try site.changes("2025-04-30", "2025-05-01", region: "fr").json(site.texts) == """
        {"kind":"diff","from":"2025-04-30","to":"2025-05-01","changes":[{"kind":"answer",\
        "platform":"p","question":"posts","regions":["fr"],\
        "before":{"value":"not-checked","pending":[],"records":[]},\
        "after":{"value":"not-checked","pending":["used"],"records":[]}}]}

        """)
  }
}
