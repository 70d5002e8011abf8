import Diagnostics
import Model
import Testing

/// Which ways are open where, and what they achieve (MODEL sections 7 and 11).
@Suite struct WayTests {
  @Test(
    arguments: [
      ("{kind: court, region: world}", "no", true),
      ("{kind: court}", "no", true),
      ("{kind: court, region: eu}", "fr", true),
      ("{kind: court, region: eu}", "no", false),
      ("{kind: court, region: eu, except: [fr]}", "fr", false),
      ("{kind: court, region: eu, except: [fr]}", "ie", true),
      ("{kind: court, except: [eea]}", "no", false),
      ("{kind: court, questions: [posts]}", "fr", true),
      ("{kind: court, questions: [chats]}", "fr", false),
      ("{kind: court, since: 2024-05}", "fr", true),
      ("{kind: court, since: 2024-06}", "fr", false),
      ("{kind: court, since: 2024-06-16}", "fr", false),
      ("{kind: court, until: 2024-06-15}", "fr", true),
      ("{kind: court, until: 2024-06-14}", "fr", false),
    ])
  func isOpen(way: String, region: String, isOpen: Bool) throws {
    #expect(try kinds([way], in: region) == (isOpen ? ["court"] : []))
  }

  @Test(
    arguments: [
      ("setting", "refuse-use"), ("objection-form", "refuse-use"), ("email-request", "refuse-use"),
      ("letter", "refuse-use"), ("change-audience", "avoid-use"), ("delete-content", "avoid-use"),
      ("do-not-use", "avoid-use"), ("delete-account", "leave"), ("complaint", "complain"),
      ("court", "complain"), ("none", nil), ("{kind: setting, strength: complain}", "complain"),
    ] as [(String, String?)])
  func strengths(way: String, strength: String?) throws {
    let answer = "region: world, answer: used, checked: 2024-01-01, source: report"
    let found = TextSite(site(answers: ["\(answer), refuse: \(way)"]))
    #expect(found.findings == [])
    #expect(try found.platform("p").answers.first?.refuse.first?.strength?.rawValue == strength)
  }

  @Test func groupsThatCarryNoWaysAreRefused() {
    let way = "{kind: court, region: «eea», checked: 2024-06-01, source: report}"
    expectFindings(
      site(["Content/platforms/p.yml": "name: P\ncompany: P Inc\nways:\n  - \(way)\n"]),
      ["group-cannot-carry"])
  }

  @Test func strongerWaysStandFirstAndThenNearerOnes() throws {
    let ways = [
      "{kind: court}", "{kind: delete-account}", "{kind: setting}", "{kind: letter, region: eu}",
      "{kind: email-request, region: fr}",
    ]
    #expect(
      try kinds(ways, in: "fr") == [
        "email-request", "letter", "setting", "delete-account", "court",
      ])
  }

  @Test func severalWaysTiedToAnAnswerHaveIdsOfTheirOwn() throws {
    let answer = "region: fr, since: 2024, answer: used, checked: 2025-01-01, source: report"
    let found = TextSite(site(answers: ["\(answer), refuse: [setting, setting]"]))
    #expect(found.findings == [])
    #expect(
      try found.platform("p").answers.first?.refuse.map(\.id)
        == ["setting-posts-fr-2024", "setting-posts-fr-2024-2"])
  }

  /// The ways of a platform that are open in a region on 15 June 2024.
  private func kinds(_ ways: [String], in region: String) throws -> [String] {
    let proof = "{checked: 2024-06-01, source: report, "
    let lines = ways.map { "  - \(proof)\($0.dropFirst())\n" }.joined()
    let text = "name: P\ncompany: P Inc\nways:\n\(lines)"
    let found = TextSite(site(["Content/platforms/p.yml": text]), asOf: "2024-06-15")
    #expect(found.findings == [])
    let catalog = found.catalog
    let question = EntityID<Question>("posts")
    let platform = try found.platform("p")
    let answer = catalog.resolvedAnswer(of: platform.id, to: question, in: EntityID(region))
    return catalog.ways(on: platform, for: answer, to: question).map(\.wayKind.rawValue)
  }
}
