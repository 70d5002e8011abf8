import Diagnostics
import Model
import Testing

@Suite struct LawTests {
  private static let regions = """
    - {id: world, kind: world, name: World, in_phrase: worldwide}
    - {id: ie, kind: country, name: Ireland, in_phrase: in Ireland}
    - {id: fr, kind: country, name: France, in_phrase: in France}
    - {id: fr-bre, kind: subdivision, parent: fr, name: Brittany, in_phrase: in Brittany}
    - {id: us, kind: country, name: United States, in_phrase: in the United States}
    - id: eu
      kind: political-union
      name: European Union
      in_phrase: in the European Union
      source: {title: Treaty}
      carries: [laws, authorities]
      members: [{region: fr}, {region: ie}]
    """

  private static func law(_ id: String, _ region: String, _ more: String = "") -> String {
    """
    - {id: \(id), name: \(id), short: \(id), citation: \(id), region: \(region), since: 2018-05-25,
       kind: data-protection, checked: 2024-01-01, source: report\(more)}\n
    """
  }

  private static func authority(_ id: String, _ region: String, _ more: String = "") -> String {
    """
    - {id: \(id), name: \(id), region: \(region), kind: data-protection, url: "https://\(id).example/",
       checked: 2024-01-01, source: report\(more)}\n
    """
  }

  private func catalog(_ files: [String: String], asOf: String = "2024-06-01") -> Catalog {
    let found = TextSite(
      site(["Content/regions.yml": Self.regions].merging(files) { $1 }), asOf: asOf)
    #expect(found.findings == [])
    return found.catalog
  }

  @Test(
    arguments: [
      ("2024-06-01", "fr-bre", ["local", "of-france", "of-the-union"]),
      ("2024-06-01", "fr", ["of-france", "of-the-union"]),
      ("2024-06-01", "ie", ["of-the-union"]),
      ("2024-06-01", "us", []),
      ("2018-05-24", "fr", []),
      ("2025-01-01", "fr", ["of-the-union"]),
    ])
  func lawsAddUp(asOf: String, region: String, laws: [String]) {
    let catalog = catalog(
      [
        "Content/laws.yml": Self.law("of-the-union", "eu") + Self.law("local", "fr-bre")
          + Self.law("of-france", "fr", ", until: 2025-01-01")
      ], asOf: asOf)
    #expect(catalog.laws(in: EntityID(region)).map(\.id.text) == laws)
  }

  @Test func aLawOfAGroupWithinACountryStandsFirst() {
    let west = """

      - {id: west, kind: legal-area, name: West, in_phrase: there, source: {title: Treaty}, carries: [laws], members: [{region: fr-bre}]}
      """
    let catalog = catalog([
      "Content/regions.yml": Self.regions + west,
      "Content/laws.yml": Self.law("of-france", "fr") + Self.law("of-the-west", "west"),
    ])
    #expect(
      catalog.laws(in: EntityID("fr-bre")).map(\.id.text) == ["of-the-west", "of-france"])
  }

  @Test(arguments: [("2023-12-31", []), ("2024-01-01", ["young"])])
  func aLawThatBeganAfterSomeDayIsAppliedFromItsCheckDayOn(asOf: String, laws: [String]) {
    let law = Self.law("young", "fr").replacing("since: 2018-05-25", with: "since: after 2020")
    #expect(
      catalog(["Content/laws.yml": law], asOf: asOf).laws(in: EntityID("fr")).map(\.id.text)
        == laws)
  }

  @Test func aLawStandsInPlaceOfAnother() {
    let catalog = catalog([
      "Content/laws.yml": Self.law("of-the-union", "eu")
        + Self.law("of-france", "fr", ", replaces: [of-the-union]")
    ])
    #expect(catalog.laws(in: EntityID("fr")).map(\.id.text) == ["of-france"])
    #expect(catalog.laws(in: EntityID("ie")).map(\.id.text) == ["of-the-union"])
  }

  @Test(
    arguments: [
      ("fr-bre", ["bre"], ["dpc"]), ("fr", ["cnil", "cnil-two"], ["dpc"]), ("ie", ["dpc"], ["dpc"]),
      ("us", [], []),
    ])
  func theNearestAuthorityCounts(region: String, nearest: [String], lead: [String]) {
    let catalog = catalog([
      "Content/organisations.yml": "- {id: meta, name: Meta}",
      "Content/authorities.yml": Self.authority("union", "eu") + Self.authority("cnil", "fr")
        + Self.authority("cnil-two", "fr") + Self.authority("bre", "fr-bre")
        + Self.authority("dpc", "ie", ", lead_for: [meta]"),
    ])
    #expect(
      catalog.nearestAuthorities(.dataProtection, in: EntityID(region)).map(\.id.text) == nearest)
    #expect(
      catalog.leadAuthorities(for: .known("meta"), in: EntityID(region)).map(\.id.text) == lead)
    #expect(catalog.leadAuthorities(for: .named(Words("Other")), in: EntityID(region)).isEmpty)
  }

  @Test func authoritiesOfEveryKindReachTheirMembers() {
    let catalog = catalog([
      "Content/authorities.yml": Self.authority("union", "eu").replacing(
        "kind: data-protection", with: "kind: platform-regulator") + Self.authority("cnil", "fr")
    ])
    #expect(catalog.authorities(in: EntityID("fr-bre")).map(\.id.text) == ["cnil", "union"])
  }

  @Test(
    arguments: [
      (
        "laws.yml", Self.law("act", "fr", ", until: 2018-01-01"), "bad-date"
      ),
      (
        "authorities.yml", Self.authority("same", "fr"), "id-reused"
      ),
    ])
  func refuses(path: String, text: String, id: String) {
    let found = TextSite(
      site([
        "Content/regions.yml": Self.regions, "Content/\(path)": text,
        "Content/organisations.yml": "- {id: same, name: Same}",
      ]))
    #expect(found.ids == [id])
  }

  @Test func lettersOfOneNameUseOneRight() {
    let letter = { (right: String) in
      "---\ntitle: T\nright: \(right)\nblanks: [{name: name, ask: Your name}]\n---\n{name}\n"
    }
    let rights =
      ", rights: [{id: r1, article: '1', name: Right, plain: You can.}, {id: r2, article: '2', name: Right, plain: You can.}]"
    let found = TextSite(
      site([
        "Content/laws.yml": Self.law("act", "fr", rights),
        "Content/letters/l.en.md": letter("r1"), "Content/letters/l.fr.md": letter("r2"),
        "Content/platforms/p.yml":
          "name: P\ncompany: P\nways:\n  - {kind: letter, right: r2, letter: l, checked: 2024-01-01, source: report}",
      ]))
    #expect(found.ids == ["bad-value", "bad-value"])
  }

  @Test func aRightBelongsToItsLaw() {
    let catalog = catalog([
      "Content/laws.yml": Self.law(
        "act", "fr", ", rights: [{id: act-1, article: '1', name: Right, plain: You can.}]")
    ])
    #expect(catalog.law(of: EntityID("act-1"))?.id.text == "act")
    #expect(catalog[Right.self].map(\.id.text) == ["act-1"])
  }

  @Test func lettersAreFoundInTheReadersLanguageElseInAnother() {
    let letter =
      "---\ntitle: T\nright: act-1\nblanks: [{name: name, ask: Your name}]\n---\n{name}\n"
    let catalog = catalog([
      "Content/laws.yml": Self.law(
        "act", "fr", ", rights: [{id: act-1, article: '1', name: Right, plain: You can.}]"),
      "Content/letters/l.de.md": letter, "Content/letters/l.fr.md": letter,
    ])
    let languages = ["en", "fr", "de"].compactMap { Language($0) }
    let found = languages.map {
      catalog.letters.text("l", for: $0, among: catalog.site.languages)?.language.tag
    }
    #expect(found == ["fr", "fr", "de"])
  }

  @Test(
    arguments: [
      ("A line with {full name} in it. {name}", "unknown-blank"),
      ("{name} and {na*m*e}", "unknown-blank"), ("{name} and a } alone", "unknown-blank"),
      ("# To {name}", "markup-in-words"), ("{name}\n\n```\ncode\n```", "markup-in-words"),
      ("[{name}](https://example.org/)", "markup-in-words"),
      ("- {name}\n\n  more", "markup-in-words"),
      ("- {name}\n  - more", "markup-in-words"),
    ])
  func lettersHoldWhatPlainTextCanShow(body: String, id: String) {
    let found = TextSite(
      site([
        "Content/laws.yml": Self.law(
          "act", "fr", ", rights: [{id: act-1, article: '1', name: Right, plain: You can.}]"),
        "Content/letters/l.en.md":
          "---\ntitle: T\nright: act-1\nblanks: [{name: name, ask: Your name}]\n---\n\n\(body)\n",
      ]))
    #expect(Set(found.ids) == [id])
  }

  @Test(
    arguments: [
      ([:], []), (["a": ["b"], "b": ["c"]], []), (["a": ["a"]], [["a"]]),
      (["a": ["b"], "b": ["a"], "c": ["a"]], [["a", "b"]]),
      (
        ["a": ["b"], "b": ["c"], "c": ["b", "d"], "d": ["e"], "e": ["d"]],
        [["b", "c"], ["d", "e"]]
      ),
      (["a": ["x"]], []),
    ] as [([String: [String]], [[String]])])
  func circlesAreFound(links: [String: [String]], expected: [[String]]) {
    let laws = Set(links.keys).union(links.values.joined()).subtracting(["x"]).sorted()
    let records = laws.map { id in
      Self.law(
        id, "fr", ", replaces: [\((links[id] ?? []).filter { $0 != "x" }.joined(separator: ", "))]")
    }
    let found = TextSite(
      site(["Content/laws.yml": records.isEmpty ? Self.law("z", "fr") : records.joined()]))
    #expect(found.ids == expected.map { _ in "circle" })
    for (finding, circle) in zip(found.findings, expected) {
      #expect(finding.message.contains("'\(circle[0])'"))
    }
  }

  @Test(.timeLimit(.minutes(20))) func aLongChainIsNoCircleAndTakesNoLongWay() {
    let records = (0..<3000).map {
      Self.law("l\($0)", "fr", $0 == 0 ? "" : ", replaces: [l\($0 - 1)]")
    }
    #expect(TextSite(site(["Content/laws.yml": records.joined()])).ids == [])
  }

  @Test func aWayStandsInPlaceOfAnother() throws {
    let catalog = catalog([
      "Content/platforms/p.yml": """
      name: P
      company: P Inc
      ways:
        - {id: wide, kind: complaint, checked: 2024-01-01, source: report}
        - {id: near, kind: complaint, region: fr, replaces: [wide], checked: 2024-01-01, source: report}
      """
    ])
    let platform = try #require(catalog[Platform.self][EntityID("p")])
    for (region, ids) in [("fr", ["near"]), ("us", ["wide"])] {
      let answer = catalog.resolvedAnswer(
        of: platform.id, to: EntityID("posts"), in: EntityID(region))
      #expect(catalog.ways(on: platform, for: answer, to: EntityID("posts")).map(\.id) == ids)
    }
  }
}
