import Foundation
import Testing

/// Sites that are right and unusual build all the same.
@Suite struct OddSitesTests {
  private static let sourced =
    "checked: 2026-11-01, source: {url: \"https://example.org/s\", title: S, kind: journalism}"

  private static let claim = """
    - id: c
      text: It is so.
      made_by: many people
      since: 2024
      findings: [{region: fr, finding: false, short: It is not., \(sourced)}]
    """

  private func built(_ files: [String: String]) throws -> TestedSite {
    let site = try TestedSite(fixture: "two-languages")
    for (path, text) in files { try site.folder.put(text + "\n", at: "Content/\(path)") }
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func whatIsNotTranslatedIsShownAsItIs() throws {
    let site = try built(["claims.yml": Self.claim])
    let page = try site.page("fr/claims/c/index.html")
    #expect(page.html.contains("many people"))
    #expect(page.all("span").contains { $0["lang"] == "en" })
    #expect(page.html.contains("class=\"notice\""))
  }

  @Test func whatTheDataSaysIsPrinted() throws {
    let claim = Self.claim.replacing("region: fr,", with: "region: world, except: [fr],")
    let site = try built([
      "claims.yml": claim,
      "people.yml":
        "- {id: p, name: P. Example, public_figure: true, role: minister, why_named: Answered in parliament.}",
      "platforms/told.yml": """
      name: Told
      company: Told, Inc.
      answers:
        - {question: posts, region: fr, answer: used, \(Self.sourced)}
      ways:
        - id: form
          kind: objection-form
          region: fr
          tested: {state: works, on: 2026-10-01, account_region: fr}
          \(Self.sourced.replacing(", source", with: "\n    source"))
      replies:
        - {by: {person: p, role: minister}, to: Us, on: 2026-01-01, channel: hearing, asked: Why?, answered: So., assessment: answered, \(Self.sourced)}
      """,
    ])
    #expect(try site.page("en/claims/c/index.html").html.contains("This does not hold for France."))
    #expect(
      try site.page("en/platforms/told/fr/index.html").html.contains(
        "Tried with an account in: France."))
    #expect(try site.page("en/replies/index.html").html.contains("Answered in parliament."))
  }

  @Test func kindsMayShareIDs() throws {
    let law =
      "id: dpa, region: fr, checked: 2026-11-01, source: {url: \"https://example.org/s\", title: S, kind: law}"
    let site = try built([
      "laws.yml":
        "- {\(law), name: Act, short: Act, citation: Act 1, since: 2018, kind: data-protection, rights: [{id: dpa, article: '1', name: Right, plain: You can.}]}",
      "authorities.yml":
        "- {\(law), name: DPA, kind: data-protection, url: \"https://dpa.example/\"}",
      "explainers/fr.en.md":
        "---\ntitle: France\n---\n\n## dpa\n\nSee [](law:dpa) and [](authority:dpa).",
    ])
    let page = try site.page("en/regions/fr/index.html")
    #expect(
      Set(page.values(of: "id")).isSuperset(of: ["dpa", "law-dpa", "right-dpa", "authority-dpa"]))
    #expect(
      Set(page.values(of: "href")).isSuperset(
        of: ["/en/regions/fr/#law-dpa", "/en/regions/fr/#authority-dpa"]))
  }

  @Test func namesOfAllScriptsHaveTheirLetters() throws {
    let region = "kind: country, in_phrase: in it"
    let site = try built([
      "regions/more.yml":
        "- {id: qa, name: A, also: [\u{92D}\u{942}\u{91F}\u{93E}\u{928}, \u{92D}\u{93E}\u{930}\u{924}, \u{10E1}\u{10D0}], \(region)}"
    ])
    let page = try site.page("en/where/index.html")
    let ids = page.values(of: "id").filter { $0.hasPrefix("letter-") }
    #expect(ids.count == Set(ids).count)
    #expect(ids.contains("letter-2349"))
    #expect(page.html.contains(">\u{10E1}</h2>"))
  }

  @Test func aLinkToWhatComesLaterKeepsItsName() throws {
    let site = try built([
      "reactions.yml": """
      - id: wave
        name: The wave
        kind: petition
        platforms: [\(Self.platform)]
        since: 2026-11
        summary: Text.
        legal_effect: none
        reach: [{what: shares, number: 1200, bound: about, on: 2026-11, \(Self.sourced.dropFirst("checked: 2026-11-01, ".count))}]
        \(Self.sourced.replacing(", source", with: "\n  source"))
      """,
      "articles/a.en.md": "---\ntitle: A\n---\n\nThe [](reaction:wave) had [](reach:wave/shares).",
    ])
    let now = try site.page("en/articles/a/index.html")
    #expect(now.values(of: "href").contains("/en/reactions/wave/"))
    #expect(try site.build("--as-of", "2026-10-01").status == 0)
    let earlier = try site.page("en/articles/a/index.html")
    #expect(earlier.html.contains("The The wave had about 1200 shares."))
  }

  @Test func whatComesLaterIsNotToldOfAnEarlierDay() throws {
    let site = try built([
      "reactions.yml": """
      - id: wave
        name: The wave
        kind: petition
        platforms: [\(Self.platform)]
        since: 2026-06
        peak: 2026-09
        summary: Text.
        legal_effect: none
        reach: [{what: views, number: 700, bound: exact, on: 2026-09, \(Self.sourced.dropFirst("checked: 2026-11-01, ".count))}]
        claims:
          - id: later
            text: It is so.
            made_by: many people
            since: 2026-09
            findings: [{region: fr, finding: false, short: It is not., \(Self.sourced)}]
        \(Self.sourced.replacing(", source", with: "\n  source"))
      """,
      "articles/a.en.md": "---\ntitle: A\n---\n\nIt had [](reach:wave/views).",
    ])
    #expect(
      try site.page("en/articles/a/index.html").values(of: "href").contains(
        "/en/reactions/wave/#reach"))
    #expect(try site.page("en/reactions/wave/index.html").html.contains("September 2026"))
    let outcome = try site.build("--as-of", "2026-07-15")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!(try site.page("en/reactions/wave/index.html").html.contains("September 2026")))
    #expect(!site.has("en/claims/later/index.html"))
  }

  @Test func regionsThatAreLeftOutLeaveNoHoles() throws {
    let site = try TestedSite(fixture: "two-languages")
    let settings = try site.folder.text("Content/site.yml")
    try site.folder.put(settings + "\nregions: [us]\n", at: "Content/site.yml")
    try site.folder.put(
      "name: Other\ncompany: Other Inc\nanswers:\n  - {question: posts, region: eu, answer: used, since: 2025, \(Self.sourced)}\n",
      at: "Content/platforms/other.yml")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let states = try site.page("en/timeline/index.html").all("a").filter {
      $0["class"]?.contains("status") == true
    }
    #expect(states.contains { $0["href"] == "/en/platforms/other/" })
    let matrix = try site.page("en/matrix/index.html")
    #expect(matrix.all("td").count > 0)
  }

  /// A region has its page for an answer that has a fault of its own, which alone is told.
  @Test(arguments: [
    (
      "answers:\n  - {question: posts, region: us, answer: usd, since: 2025, \(sourced)}",
      "bad-value"
    ),
    ("answers:\n  - {question: posts, region: us, since: 2025, \(sourced)}", "missing-key"),
    ("answers: us", "bad-type"),
    ("answers:\n  - {question: posts, region: us, answer: used", "yaml-syntax"),
  ])
  func aFaultIsToldOnceThoughLinksLeadThere(answers: String, id: String) throws {
    let site = try TestedSite(fixture: "two-languages")
    let links = "[](region:us) [](answer:other/posts/us) [](region:uss)"
    try site.folder.put(
      "---\ntitle: A\n---\n\nSee \(links).\n", at: "Content/articles/a.en.md")
    try site.folder.put(
      "name: Other\ncompany: Other Inc\n\(answers)\n", at: "Content/platforms/other.yml")
    let outcome = try site.build()
    #expect(outcome.errors.contains("[\(id)]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("no region has the id 'uss'"))
    #expect(!outcome.errors.contains("this site shows no page"), "\(outcome.errors)")
  }

  private static let platform = "pinterest"
}
