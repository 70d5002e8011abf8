import Diagnostics
import Model
import Testing

/// Rows of CSV files say with dots and semicolons what YAML says with mappings and lists.
@Suite struct CSVRecordTests {
  private func site(_ files: [String: String]) -> TextSite {
    TextSite(baseFiles.merging(files.map { ("Content/\($0.key)", $0.value) }) { $1 })
  }

  @Test func sourcesMayBeRows() throws {
    let site = site([
      "sources/more.csv": """
      id,url,title,kind,authors,archive.state,archive.on,seen_from.region
      one,https://example.org/1,"First, of two",court,Ann Example; "Bo ""B"" Example",saved,2026-01-02,fr
      two,https://example.org/2,Second,law,,,,
      """.replacing("Ann Example; \"Bo \"\"B\"\" Example\"", with: "\"Ann Example; Bo Example\"")
    ])
    #expect(site.refusedIDs == [])
    let one = try #require(site.catalog[Source.self][EntityID("one")])
    #expect(one.title?.original == "First, of two")
    #expect(one.authors.map(\.original) == ["Ann Example", "Bo Example"])
    #expect(one.archive.state == .saved)
    #expect(one.archive.on == Day("2026-01-02"))
    #expect(one.seenFrom?.region == EntityID("fr"))
    let two = try #require(site.catalog[Source.self][EntityID("two")])
    #expect(two.archive.state == .missing)
    #expect(two.authors.isEmpty)
    #expect(two.seenFrom == nil)
  }

  @Test func eventsMayBeRows() throws {
    let site = site([
      "platforms/a.yml": "name: A\ncompany: A, Inc.\n",
      "platforms/b.yml": "name: B\ncompany: B, Inc.\n",
      "events/all.csv":
        "id,on,kind,regions,platforms,title,source\ne,2025-03,ruling,fr;ie ,a; b,A ruling,report\n",
    ])
    #expect(site.refusedIDs == [])
    let event = try #require(site.catalog[Event.self][EntityID("e")])
    #expect(event.regions == [EntityID("fr"), EntityID("ie")])
    #expect(event.platforms == [EntityID("a"), EntityID("b")])
    #expect(event.citations.count == 1)
  }

  @Test(arguments: [
    ("fr; «frr»", "unknown-reference"), ("\"fr;«frr»\"", "unknown-reference"),
    ("«»fr;", "bad-type"),
  ])
  func itemsHavePlaces(regions: String, rule: String) {
    let site = site([
      "events.csv": "id,on,kind,regions,title,source\ne,2025-03,ruling,\(regions),A ruling,report\n"
    ])
    #expect(site.refusedIDs == [rule])
    if rule != "bad-type" { #expect(site.refusals.map(\.place) == site.places) }
  }

  @Test(arguments: [
    ("id,title,«archive.stat»e\none,T,\n", [String]()),
    ("id,title,archive.state,«archive.foo»\none,T,saved,x\n", ["unknown-key"]),
    ("id,title,«archived.state»\none,T,saved\n", ["unknown-key"]),
    ("id,title,archive.state\none,T,«lost»\n", ["bad-value"]),
  ])
  func partsHavePlaces(rows: String, ids: [String]) {
    let site = site(["sources/more.csv": rows])
    #expect(site.refusedIDs == ids)
    if !ids.isEmpty { #expect(site.refusals.map(\.place) == site.places) }
  }

  @Test func semicolonsElsewhereAreText() throws {
    let site = site(["sources/more.csv": "id,title\none,A; B\n"])
    #expect(site.refusedIDs == [])
    #expect(site.catalog[Source.self][EntityID("one")]?.title?.original == "A; B")
  }

  @Test(arguments: [
    ("url: «http://example.org/old»", ["bad-value"]),
    ("url: http://example.org/old, insecure: true", []),
    ("url: https://example.org/old, insecure: «true»", ["bad-value"]),
    ("url: «ftp://example.org/old», insecure: true", ["bad-value"]),
  ])
  func addressesWithoutSecurityAreWanted(fields: String, ids: [String]) {
    let site = site(["sources/more.yml": "- {id: old, title: Old, \(fields)}\n"])
    #expect(site.refusedIDs == ids)
    if !ids.isEmpty { #expect(site.refusals.map(\.place) == site.places) }
    let inline =
      "- {id: e, on: 2025, kind: ruling, regions: fr, title: T, source: {title: Old, \(fields)}}\n"
    let cited = self.site(["events.yml": inline])
    #expect(cited.refusedIDs == ids)
  }

  @Test(arguments: [
    ("review_every: P1M", Freshness.stale, Freshness.stale),
    ("review_every: {laws: P1Y}", .stale, .fresh),
    ("review_every: {answers: P1Y}", .fresh, .stale),
  ])
  func kindsHavePeriodsOfTheirOwn(line: String, answers: Freshness, laws: Freshness) {
    let settings = (baseFiles["Content/site.yml"] ?? "") + "\n\(line)\n"
    let site = TextSite(baseFiles.merging(["Content/site.yml": settings]) { $1 })
    #expect(site.refusedIDs == [])
    let checked = day("2026-04-01")
    #expect(site.catalog.freshness(of: Answer.self, checked: checked) == answers)
    #expect(site.catalog.freshness(of: Law.self, checked: checked) == laws)
  }
}
