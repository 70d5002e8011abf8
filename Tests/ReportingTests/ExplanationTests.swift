import Reporting
import Testing

/// Why an answer, a finding or a way holds, and why others do not.
@Suite struct ExplanationTests {
  /// MODEL section 13: France on 1 February 2025.
  @Test func theWorkedExample() throws {
    let site = try ReportedSite.fixture("meta-2024", asOf: "2025-02-01")
    let file = "Content/platforms/facebook.yml"
    #expect(
      try site.explained("facebook/posts", "fr").text.hasPrefix(
        """
        Does Facebook train AI on your public posts?
        in France (fr), as of 2025-02-01

        answer      paused
        inherited   fr → eu → eea
        written     \(file):10, id 'posts-eea-2024-06-14'
        since       2024-06-14
        checked     2024-09-26: stale, next check due 2024-12-25
        source      Statement of June 2024 (authority, read: full)
                    cited at \(file):11, described at Content/sources/meta.yml:2
        pending     changed to 'announced' between 2024-12-01 and 2025-05-22 (\(file):12)

        other answers:
          used, world, by 2024-09-11
            it excepts 'eea', to which 'fr' belongs
            \(file):6
          announced, eea, 2024-05
            'paused' ended it, 2024-06-14 (\(file):10)
            \(file):8
          paused, gb, 2024-06
            'fr' does not belong to 'gb'
            \(file):13

        """))
  }

  @Test(
    arguments: [
      (
        "2025-06-01", "fr",
        ["answer      announced, overdue", "expected    2025-05-27, not confirmed"]
      ),
      ("2025-06-01", "no", ["inherited   no → eea"]),
      ("2024-06-20", "gb", ["answer      not-checked", "nothing is known for certain"]),
      (
        "2024-06-20", "gb",
        ["pending     changed to 'paused' between 2024-06-01 and 2024-06-30 "]
      ),
      ("2024-06-20", "au", ["pending     changed to 'used' by 2024-09-11 "]),
      ("2024-06-20", "gb", ["    it begins on 2024-09-13 at the earliest"]),
      ("2024-09-26", "gb", ["    'gb' does not belong to 'eea' since 2020-02-01"]),
      (
        "2024-09-26", "gb",
        [
          "ways that people do not have:",
          "    its answer does not hold there: 'gb' does not belong to 'eea' since 2020-02-01",
        ]
      ),
      (
        "2024-09-26", "fr",
        [
          "ways that people have:",
          "  objection-form-posts-eea-2024-06-14: objection-form, refuse-use, eea",
        ]
      ),
    ])
  func tells(asOf: String, region: String, lines: [String]) throws {
    let site = try ReportedSite.fixture("meta-2024", asOf: asOf)
    let text = try site.explained("facebook/posts", region).text
    for line in lines { #expect(text.contains("\n\(line)"), "\(text)") }
  }

  /// Every verdict on an answer, in words.
  @Test(
    arguments: [
      ("region: label, answer: used", "2025-01-01", "'label' hands no answers on to its members"),
      ("region: gb, answer: used", "2025-01-01", "'fr' does not belong to 'gb'"),
      (
        "region: club, answer: used", "2023-01-01",
        "'fr' does not belong to 'club' until 2024-01-01"
      ),
      ("region: world, answer: used, except: [fr]", "2025-01-01", "it excepts 'fr'"),
      (
        "region: world, answer: used, except: [eu]", "2025-01-01",
        "it excepts 'eu', to which 'fr' belongs"
      ),
      (
        "region: world, answer: used, since: 2025-06", "2025-01-01",
        "it begins on 2025-06-01 at the earliest"
      ),
      (
        "region: world, answer: used, since: 2020", "2025-01-01",
        "'eu' is smaller and says 'not-used'"
      ),
      ("region: club, answer: used, since: 2020", "2025-01-01", "'eu' says 'not-used'"),
    ])
  func whyItDoesNotHold(answer: String, asOf: String, why: String) throws {
    let files = smallSite(answers: [answer, "region: eu, answer: not-used, since: 2020-01-01"])
    let text = try ReportedSite(files, asOf: asOf).explained("p/posts", "fr").text
    #expect(text.contains("\n    \(why)\n    Content/platforms/p.yml:4\n"), "\(text)")
  }

  @Test(
    arguments: [
      ("region: gb", "ways that people do not have", "'fr' does not belong to 'gb'"),
      ("region: label", "ways that people do not have", "'label' hands no ways on to its members"),
      ("region: eu, except: [fr]", "ways that people do not have", "it excepts 'fr'"),
      ("region: eu, until: 2024", "ways that people do not have", "it was open until 2024"),
      ("region: eu, since: 2025-12-01", "ways that people do not have", "it opens 2025-12-01"),
      ("region: eu", "ways that people do not have", "'better' stands in its place"),
    ])
  func whyAWayIsNotOpen(way: String, title: String, why: String) throws {
    let replacing =
      way == "region: eu" ? ["id: better, kind: setting, region: fr, replaces: [w]"] : []
    let site = ReportedSite(
      smallSite(
        answers: ["region: world, answer: used, since: 2020"],
        ways: ["id: w, kind: setting, \(way)"] + replacing), asOf: "2025-01-01")
    let text = try site.explained("p/posts", "fr").text
    #expect(text.contains("\n\(title):\n  w: setting, refuse-use,"), "\(text)")
    #expect(text.contains("\n    \(why)\n"), "\(text)")
    let alone = try site.explained("way:p/w", "fr").text
    #expect(alone.contains(": \(why)\n"), "\(alone)")
  }

  @Test func tellsJSON() throws {
    let site = ReportedSite(
      smallSite(answers: ["region: eu, answer: used, since: spring 2025, confidence: low"]),
      asOf: "2025-06-01")
    #expect(
      try site.explained("p/posts", "fr").json == """
        {"kind":"answer","platform":"p","question":"posts","title":"P?","region":"fr",\
        "as_of":"2025-06-01","today":"2026-11-23","value":"used","path":["fr","eu"],\
        "inherited":true,"overdue":false,"shared_with":null,"holds":[\
        {"id":"posts-eu-spring-2025","value":"used","region":"eu",\
        "since":{"words":"spring 2025","edtf":"2025-25","earliest":"2025-03-01",\
        "latest":"2025-05-31"},"expected":null,"checked":"2026-01-01","freshness":"stale",\
        "next_check":"2026-04-01","confidence":"low",\
        "place":{"file":"Content/platforms/p.yml","line":4},"sources":[{"id":"s","title":"S",\
        "kind":"authority","read":"full","url":null,\
        "cited":{"file":"Content/platforms/p.yml","line":4},\
        "described":{"file":"Content/sources.yml","line":1}}]}],"pending":[],"others":[],"ways":[]}

        """)
  }
}
