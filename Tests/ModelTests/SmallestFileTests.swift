import Diagnostics
import Model
import Testing

/// MODEL section 2: one new fact is one file.
@Suite struct SmallestFileTests {
  private let files = [
    "Content/site.yml": """
    format: 1
    name: Test
    base_url: https://example.org/
    languages: [en]
    publisher: {name: Us}
    ai_use: {reserve: all}
    """,
    "Content/questions.yml": """
    - {id: posts, ask: "Does {platform} train AI on your public posts?", about: train-generative-ai}
    """,
    "Content/regions/world.yml": "kind: world\nname: World\nin_phrase: worldwide\n",
    "Content/platforms/pinterest.yml": """
    # Content/platforms/pinterest.yml: the kind comes from the folder, the id from the file's name
    name: Pinterest
    company: Pinterest, Inc.
    answers:
      - question: posts            # wording, scope and audience live once, in questions.yml
        region: world
        answer: used
        since: spring 2025
        checked: 2026-11-23
        source: «https://example.org/pinterest-policy»
        refuse: setting
    """,
  ]

  @Test func saysWhatItSays() throws {
    let site = expectFindings(files, ["source-untitled"])
    #expect(site.findings.map(\.severity) == [.warning])
    #expect(site.told("world", by: "pinterest") == "used, own")
    let pinterest = try site.platform("pinterest")
    #expect(pinterest.assignsRegionBy == .unknown)
    let answer = try #require(pinterest.answers.first)
    #expect(answer.id == "posts-world-spring-2025")
    #expect(answer.since == ApproximateDate("spring 2025"))
    let way = try #require(answer.refuse.first)
    #expect(way.wayKind == .setting)
    #expect(way.strength == .refuseUse)
    #expect(way.region.text == "world")
    #expect(way.questions.map(\.text) == ["posts"])
    #expect(way.checked == Day("2026-11-23"))
    #expect(way.tested.state == .notTested)
    #expect(way.effect.future == .unknown)
    let source = try #require(answer.citations.first.flatMap { site.catalog.source(of: $0) })
    #expect(source.name.original == "example.org")
    #expect(way.citations.first.flatMap { site.catalog.source(of: $0) }?.id == source.id)
  }

  @Test(arguments: [
    ("2025-02-28", "not-checked"),
    ("2025-03-01", "not-checked, perhaps used between 2025-03-01 and 2025-05-31"),
    ("2025-05-31", "used, own"),
  ])
  func sinceSpring(asOf: String, told: String) {
    #expect(TextSite(files, asOf: asOf).told("world", by: "pinterest") == told)
  }
}
