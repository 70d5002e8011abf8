import Diagnostics
import Model
import Parsing
import Testing

@Suite struct FreshnessTests {
  @Test(
    arguments: [
      ("", "2025-01-31", "fresh"),
      ("", "2025-05-01", "fresh"),
      ("", "2025-05-02", "due"),
      ("", "2025-07-30", "due"),
      ("", "2025-07-31", "stale"),
      ("review_every: P1M, ", "2025-02-28", "fresh"),
      ("review_every: P1M, ", "2025-03-01", "due"),
      ("review_every: P1M, ", "2025-03-31", "due"),
      ("review_every: P1M, ", "2025-04-01", "stale"),
    ])
  func answers(period: String, today: String, freshness: String) throws {
    let files = site(
      answers: ["\(period)region: world, answer: used, checked: 2025-01-31, source: report"])
    let catalog = TextSite(files, today: today).catalog
    let answer = catalog.resolvedAnswer(
      of: EntityID("p"), to: EntityID("posts"), in: EntityID("fr"))
    #expect(answer.freshness?.rawValue == freshness)
  }

  @Test(arguments: [("2025-02-07", "fresh"), ("2025-02-08", "due"), ("2025-02-15", "stale")])
  func asLongAsTheSiteSays(today: String, freshness: String) throws {
    let settings = (baseFiles["Content/site.yml"] ?? "") + "\nreview_every: P1W\n"
    let files = site(
      answers: ["region: world, answer: used, checked: 2025-01-31, source: report"],
      other: ["Content/site.yml": settings])
    let catalog = TextSite(files, today: today).catalog
    let answer = catalog.resolvedAnswer(
      of: EntityID("p"), to: EntityID("posts"), in: EntityID("fr"))
    #expect(answer.freshness?.rawValue == freshness)
    let unknown = catalog.resolvedAnswer(
      of: EntityID("p"), to: EntityID("chats"), in: EntityID("fr"))
    #expect(unknown.freshness == nil)
  }

  @Test(
    arguments: [
      ("2024-06-26", "2024-06-26", "announced, own"),
      ("2024-06-26", "2024-06-27", "announced, own, overdue"),
      ("2024-06", "2024-06-30", "announced, own"),
      ("2024-06", "2024-07-01", "announced, own, overdue"),
      ("by 2024-06", "2024-06-30", "announced, own"),
      ("by 2024-06", "2024-07-01", "announced, own, overdue"),
      ("between 2024-05 and 2024-06-15", "2024-06-15", "announced, own"),
      ("between 2024-05 and 2024-06-15", "2024-06-16", "announced, own, overdue"),
      ("after 2024-10-03", "2024-10-04", "announced, own"),
      ("after 2024-10-03", "2024-10-05", "announced, own, overdue"),
      ("unknown", "2026-11-23", "announced, own"),
    ])
  func overdue(expected: String, asOf: String, told: String) {
    let answer =
      "region: world, answer: announced, since: 2024-01-01, checked: 2024-01-01, source: report"
    let found = TextSite(site(answers: ["\(answer), expected: \(expected)"]), asOf: asOf)
    #expect(found.findings == [])
    #expect(found.told("world", by: "p") == told)
  }

  @Test func nothingAnnouncedWithoutADayIsOverdue() {
    let answer =
      "region: world, answer: announced, since: 2024-01-01, checked: 2024-01-01, source: report"
    #expect(TextSite(site(answers: [answer])).told("world", by: "p") == "announced, own")
  }

  @Test func everyFactThatHoldsCanBeLookedAtAgain() {
    let source = "source: report"
    let files = site([
      "Content/platforms/p.yml": """
      name: P
      company: P Inc
      answers:
        - {question: posts, region: world, answer: announced, since: 2024-01-01, checked: 2024-01-01, \(source)}
        - question: posts
          region: world
          answer: used
          since: 2024-02-01
          checked: 2024-02-02
          source: report
          refuse: [{kind: setting}, {kind: letter, checked: 2024-02-03}]
      ways:
        - {kind: court, checked: 2024-02-04, \(source)}
        - {kind: complaint, until: 2024-03-01, checked: 2024-02-05, \(source)}
      replies:
        - {to: us, on: 2024-02-01, channel: letter, asked: Why?, assessment: no-reply, assessment_why: None came., checked: 2024-02-06, \(source)}
        - {to: others, on: 2024-02-01, channel: letter, asked: Why?, answered: So., assessment: answered, checked: 2024-02-07, \(source)}
      """,
      "Content/claims/c.yml": """
      text: C
      made_by: people
      since: 2024
      findings: [{region: world, since: 2024-02, finding: false, short: No., checked: 2024-03-08, \(source)}]
      """,
    ])
    let catalog = TextSite(files, today: "2026-01-01").catalog
    let told = catalog.reviews.map {
      "\(type(of: $0.record).kind) of \($0.owner.origin.place.path) \($0.checked) \($0.freshness)"
    }
    #expect(
      told == [
        "answer of Content/platforms/p.yml 2024-02-02 stale",
        "way of Content/platforms/p.yml 2024-02-04 stale",
        "way of Content/platforms/p.yml 2024-02-03 stale",
        "reply of Content/platforms/p.yml 2024-02-06 stale",
        "finding of Content/claims/c.yml 2024-03-08 stale",
      ])
  }

  @Test func sourcesThatNothingCitesAreKnown() {
    let found = TextSite(
      site(answers: ["region: world, answer: used, checked: 2024-01-01, source: report"]))
    #expect(found.catalog.unusedSources.map(\.text) == ["denial", "rumour", "unread"])
  }
}
