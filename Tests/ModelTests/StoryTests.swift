import Diagnostics
import Model
import Testing

/// A site with a reaction, its claim and the records that they mention.
private func story(_ files: [String: String] = [:]) -> [String: String] {
  let base = [
    "Content/platforms/p.yml": "name: P\ncompany: P Inc",
    "Content/people.yml": """
    - {id: star, name: A Star, public_figure: true, role: singer, why_named: Posted the notice.}
    """,
    "Content/reactions/notice.yml": """
    name: A notice
    kind: copy-paste-statement
    platforms: [p]
    since: 2024-09
    summary: People posted it.
    legal_effect: none
    reach: [{what: shares, number: 600000, bound: about, on: 2024-09, source: report}]
    people: [{person: star, did: Posted it., on: 2024-09, source: report}]
    claims:
      - id: i-can-refuse
        text: I can refuse.
        made_by: people
        since: 2024-09
        findings:
          - {region: world, finding: false, short: Nothing was offered., checked: 2024-10-01, source: report}
          - {region: eea, finding: mostly-true, since: 2024-06, short: A form., checked: 2024-10-01, source: report}
          - {region: eea, finding: true, since: 2025-05, short: Two forms., checked: 2025-06-01, source: report}
    checked: 2024-10-01
    source: report
    """,
  ]
  return site(base.merging(files) { $1 })
}

@Suite struct StoryTests {
  @Test func recordsInsideOthersAreRecords() throws {
    let found = TextSite(story())
    #expect(found.findings == [])
    let claim = try #require(found.catalog[Claim.self][EntityID("i-can-refuse")])
    #expect(claim.text.original == "I can refuse.")
    #expect(found.catalog.reaction(with: claim.id)?.id.text == "notice")
  }

  @Test(
    arguments: [
      ("2024-12-01", "fr", "mostly-true", "fr → eu → eea"),
      ("2024-12-01", "gb", "false", "gb → world"),
      ("2025-06-01", "no", "true", "no → eea"),
      ("2024-06-15", "fr", "", "fr"),
    ])
  func findingsResolveAsAnswersDo(asOf: String, region: String, value: String, path: String) throws
  {
    let catalog = TextSite(
      story(["Content/regions.yml": baseFiles["Content/regions.yml"] ?? ""]), asOf: asOf
    ).catalog
    let claim = try #require(catalog[Claim.self][EntityID("i-can-refuse")])
    let resolution = catalog.resolvedFinding(of: claim, in: EntityID(region))
    #expect(resolution.winners.first?.value.rawValue ?? "" == value)
    #expect(resolution.path.map(\.text).joined(separator: " → ") == path)
  }

  @Test(
    arguments: [
      (
        "two claims of one id", "Content/claims.yml",
        "- {id: i-can-refuse, text: Again., made_by: people, since: 2024, findings: [{region: fr, finding: false, short: No., checked: 2024-10-01, source: report}]}",
        ["id-reused"]
      ),
      (
        "a person that nobody describes", "Content/reactions/other.yml",
        """
        name: Other
        kind: petition
        platforms: [p]
        since: 2024
        summary: Text.
        legal_effect: none
        people: [{person: «nobody», did: Signed., on: 2024, source: report}]
        checked: 2024-10-01
        source: report
        """, ["unknown-reference"]
      ),
      (
        "a circle of waves", "Content/reactions.yml",
        """
        - {id: a, name: A, kind: petition, platforms: [p], since: 2023, summary: A., legal_effect: none, follows: «[b]», checked: 2024-01-01, source: report}
        - {id: b, name: B, kind: petition, platforms: [p], since: 2022, summary: B., legal_effect: none, follows: [a], checked: 2024-01-01, source: report}
        """, ["circle"]
      ),
      (
        "a reaction without a source", "Content/reactions/other.yml",
        """
        «name»: Other
        kind: petition
        platforms: [p]
        since: 2024
        summary: Text.
        legal_effect: none
        checked: 2024-10-01
        """, ["no-source"]
      ),
      (
        "findings out of order", "Content/claims.yml",
        """
        - id: c
          text: C
          made_by: people
          since: 2024
          findings:
            - {region: fr, finding: false, since: 2024-06, short: No., checked: 2024-10-01, source: report}
            - {region: fr, finding: true, since: «2024-05», short: Yes., checked: 2024-10-01, source: report}
        """, ["answers-unordered"]
      ),
      (
        "a finding that only a user supports", "Content/claims.yml",
        """
        - id: c
          text: C
          made_by: people
          since: 2024
          findings: [{region: fr, finding: «false», short: No., checked: 2024-10-01, source: rumour}]
        """, ["source-too-weak"]
      ),
      (
        "a finding that nobody read about", "Content/claims.yml",
        """
        - id: c
          text: C
          made_by: people
          since: 2024
          findings: [{region: fr, finding: «true», short: No., checked: 2024-10-01, source: unread}]
        """, ["source-not-read"]
      ),
      (
        "a group that hands nothing on", "Content/claims.yml",
        """
        - id: c
          text: C
          made_by: people
          since: 2024
          findings: [{region: «schengen», finding: true, short: No., checked: 2024-10-01, source: report}]
        """, ["group-cannot-carry"]
      ),
      (
        "a reply without its reason", "Content/platforms/q.yml",
        """
        name: Q
        company: Q Inc
        replies: [{«to»: Us, on: 2024-09, channel: interview, asked: Why?, answered: So., assessment: partly, source: report}]
        """, ["missing-key"]
      ),
      (
        "a reply without an answer", "Content/platforms/q.yml",
        """
        name: Q
        company: Q Inc
        replies: [{«to»: Us, on: 2024-09, channel: interview, asked: Why?, assessment: answered, source: report}]
        """, ["missing-key"]
      ),
      (
        "a wave that nobody read about", "Content/reactions/other.yml",
        """
        name: Other
        kind: petition
        platforms: [p]
        since: 2024
        summary: «Text.»
        legal_effect: none
        reach: [{what: views, number: «5», bound: about, on: 2024, source: rumour}]
        checked: 2024-10-01
        source: unread
        """, ["source-not-read", "source-too-weak"]
      ),
      (
        "a claim without a finding", "Content/claims.yml",
        "- {id: c, text: C, made_by: people, since: 2024, findings: «[]»}", ["missing-key"]
      ),
      (
        "a number that lies ahead", "Content/reactions/other.yml",
        """
        name: Other
        kind: petition
        platforms: [p]
        since: 2024
        peak: «2023»
        summary: Text.
        legal_effect: none
        reach: [{what: views, number: 5, bound: about, on: «2027», source: report}]
        checked: 2024-10-01
        source: report
        """, ["bad-date", "bad-date"]
      ),
      (
        "an answer that is none", "Content/platforms/q.yml",
        """
        name: Q
        company: Q Inc
        replies: [{to: Us, on: 2024-09, channel: none, asked: Why?, answered: «So.», assessment: no-reply, assessment_why: Nothing found., source: report}]
        """, ["bad-value"]
      ),
      (
        "ways in each other's place", "Content/platforms/q.yml",
        """
        name: Q
        company: Q Inc
        ways:
          - {id: a, kind: complaint, replaces: «[b]», checked: 2024-01-01, source: report}
          - {id: b, kind: complaint, replaces: [a], checked: 2024-01-01, source: report}
          - {id: c, kind: complaint, replaces: «[d]», checked: 2024-01-01, source: report}
        """, ["circle", "unknown-reference"]
      ),
      (
        "an event of too many words", "Content/events.yml",
        """
        - {id: e, on: 2024, kind: law, regions: [fr], title: «"\(String(repeating: "word ", count: 19))"», source: report}
        """, ["text-too-long"]
      ),
    ] as [(String, String, String, [String])])
  func refuses(what: String, path: String, text: String, ids: [String]) {
    let found = TextSite(story([path: text]))
    #expect(found.ids == ids, "\(what)")
    if text.contains("«") { #expect(found.findings.map(\.place) == found.places, "\(what)") }
  }

  @Test func groupsThatSayDifferentThingsOfAClaimAreRefused() {
    let found = TextSite(
      story([
        "Content/claims.yml": """
        - id: c
          text: C
          made_by: people
          since: 2024
          findings:
            - {region: «nordic», finding: false, short: No., checked: 2024-10-01, source: report}
            - {region: eea, finding: true, short: Yes., checked: 2024-10-01, source: report}
        """,
        "Content/regions/nordic.yml": """
        kind: legal-area
        name: Nordic
        in_phrase: in the north
        source: {title: Treaty}
        carries: [answers]
        members: [{region: no}, {region: gb}]
        """,
      ]))
    #expect(found.ids == ["region-ambiguous"])
    #expect(found.findings.map(\.place) == found.places)
  }

  @Test(
    arguments: [
      ("2026-11", "2026-11-24", true), ("2026", "2026-11-24", true),
      ("about 2026-11-20", "2026-11-24", true), ("2026-11", "2026-11-10", false),
      ("after 2026-11-01", "2026-11-24", true), ("unknown", "2000-01-01", true),
      ("2024-09", "2024-09-15", false), ("2024-09", "2024-09-30", true),
    ])
  func aMonthThatIsNotOverHasBegun(since: String, asOf: String, hasBegun: Bool) throws {
    let found = TextSite(story(), today: "2026-11-24", asOf: asOf)
    let date = try #require(ApproximateDate(since))
    #expect(found.catalog.hasBegun(date) == hasBegun)
  }

  @Test func repliesAreNamedForWhoAskedAndWhen() throws {
    let found = TextSite(
      story([
        "Content/platforms/q.yml": """
        name: Q
        company: Q Inc
        replies: [{to: The Senate, on: 2024-09-11, channel: hearing, asked: Why?, answered: So., assessment: answered, source: report}]
        """,
        "Content/platforms/r.yml": "name: R\ncompany: Q Inc\nsame_answers_as: q",
      ]))
    #expect(found.findings == [])
    let replies = found.catalog.replies
    #expect(replies.map(\.reply.id.text) == ["the-senate-2024-09-11"])
    #expect(replies.map { $0.platforms.map(\.id.text) } == [["q", "r"]])
  }

  @Test func wavesFollowEachOther() throws {
    let found = TextSite(
      story([
        "Content/reactions.yml": """
        - {id: first, name: A, kind: petition, platforms: [p], since: 2012-06, summary: A., legal_effect: none, checked: 2024-01-01, source: report}
        - {id: second, name: B, kind: petition, platforms: [p], since: 2012-11, summary: B., legal_effect: none, follows: [first], checked: 2024-01-01, source: report}
        - {id: third, name: C, kind: petition, platforms: [p], since: 2019, summary: C., legal_effect: none, follows: [second, first], checked: 2024-01-01, source: report}
        """
      ]))
    #expect(found.findings == [])
    let reactions = found.catalog[Reaction.self]
    let first = try #require(reactions[EntityID("first")])
    let third = try #require(reactions[EntityID("third")])
    #expect(found.catalog.earlierWaves(of: third).map(\.id.text) == ["second", "first"])
    #expect(found.catalog.laterWaves(of: first).map(\.id.text) == ["second", "third"])
  }
}
