import Diagnostics
import Model
import Testing

/// Rules of keys, over every kind of record.
@Suite struct FieldRuleTests {
  @Test(
    arguments: [
      (
        "Content/platforms/p.yml", "name: P\n«compny»: P Inc\ncompany: P Inc\n",
        "did you mean 'company'?"
      ),
      (
        "Content/platforms/p.yml",
        "name: P\ncompany: P Inc\nterms: [{title: T, «link»: x, url: \"https://example.org/\"}]",
        "known keys are title, url, accepts"
      ),
      (
        "Content/platforms/p.yml",
        "name: P\ncompany: P Inc\nways: [{checked: 2024-06-01, source: report, kind: court, «efect»: {}}]",
        "did you mean 'effect'?"
      ),
      (
        "Content/platforms/p.yml",
        "name: P\ncompany: P Inc\nways: [{checked: 2024-06-01, source: report, kind: court, effect: {«futur»: stops}}]",
        "did you mean 'future'?"
      ),
      (
        "Content/platforms/p.yml",
        "name: P\ncompany: P Inc\nways: [{checked: 2024-06-01, source: report, kind: court, tested: {state: works, «onn»: x}}]",
        "did you mean 'on'?"
      ),
      ("Content/organisations/o.yml", "name: O\n«knid»: company\n", "did you mean 'kind'?"),
      (
        "Content/organisations.yml", "- {id: o, name: O, «knid»: company}\n", "did you mean 'kind'?"
      ),
      (
        "Content/questions/q.yml", "ask: Q?\nabout: scrape-web\n«contents»: [post]\n",
        "did you mean 'content'?"
      ),
      (
        "Content/regions/xx.yml", "kind: country\nname: X\nin_phrase: in X\n«in-phrase»: in X\n",
        "did you mean 'in_phrase'?"
      ),
      (
        "Content/regions/xx.yml",
        "kind: legal-area\nname: X\nin_phrase: in X\nsource: {title: Treaty}\nmembers: [{region: fr, «from»: 2020-01-01}]\n",
        "known keys are region, since, until, accepts"
      ),
      ("Content/sources/s.yml", "title: S\n«publised»: 2020\n", "did you mean 'published'?"),
      (
        "Content/articles/a.en.md", "---\ntitle: A\n«author»: Me\n---\nText\n",
        "did you mean 'authors'?"
      ),
    ])
  func unknownKeys(path: String, text: String, help: String) {
    let found = expectFindings(site([path: text]), ["unknown-key"])
    #expect(found.findings.map(\.help) == [help])
  }

  @Test(
    arguments: [
      (
        "Content/platforms/p.yml", "«name»: P\n", ["missing-key"],
        "add 'company:' with the id of an organisation, or a name"
      ),
      (
        "Content/organisations/o.yml", "«kind»: company\n", ["missing-key"],
        "add 'name:' with plain text"
      ),
      ("Content/organisations.yml", "- {«name»: O}\n", ["missing-key"], "add 'id:' with an id"),
      (
        "Content/regions/xx.yml", "«kind»: country\nname: X\n", ["missing-key"],
        "add 'in_phrase:' with plain text"
      ),
      (
        "Content/platforms/p.yml", "name: P\ncompany: P Inc\nways: [{«region»: world}]",
        ["missing-key"], nil
      ),
      ("Content/platforms/p.yml", "name: P\ncompany:\n", ["missing-key"], nil),
      (
        "Content/articles/a.en.md", "---\n«summary»: A\n---\nText\n", ["missing-key"],
        "add 'title:' with plain text"
      ),
    ] as [(String, String, [String], String?)])
  func missingKeys(path: String, text: String, ids: [String], help: String?) {
    let found = TextSite(site([path: text]))
    #expect(found.ids == ids)
    if let help { #expect(found.findings.map(\.help) == [help]) }
    if !found.places.isEmpty { #expect(found.findings.map(\.place) == found.places) }
  }

  @Test(
    arguments: [
      ("Content/organisations/o.yml", "- «a»\n", "bad-type"),
      ("Content/organisations.yml", "«name: O»\n", "bad-type"),
      ("Content/organisations.yml", "«O»\n", "bad-type"),
      ("Content/organisations.yml", "- «O»\n", "bad-type"),
      ("Content/platforms/p.yml", "name: P\ncompany: P Inc\nanswers: «used»\n", "bad-type"),
      ("Content/platforms/p.yml", "name: «{en: P}»\ncompany: P Inc\n", "bad-type"),
      ("Content/questions/q.yml", "ask: Q?\nabout: scrape-web\norder: «-1»\n", "bad-value"),
      ("Content/questions/q.yml", "ask: Q?\nabout: «scrape»\n", "bad-value"),
      (
        "Content/regions/xx.yml",
        "kind: territory\nname: X\nin_phrase: in X\ninherits_parent: «yes»\n", "bad-value"
      ),
      (
        "Content/regions/xx.yml",
        "kind: country\nname: X\nin_phrase: in X\nlanguages: [«French»]\n", "bad-value"
      ),
      (
        "Content/regions/xx.yml",
        "kind: legal-area\nname: X\nin_phrase: in X\nsource: {title: Treaty}\nmembers: [{region: fr, since: 2020-01-01, until: «2020-01-01»}]\n",
        "bad-date"
      ),
      ("Content/regions/xx.yml", "«kind»: subdivision\nname: X\nin_phrase: in X\n", "missing-key"),
      (
        "Content/regions/xx.yml", "kind: country\nname: X\nin_phrase: in X\nparent: «fr»\n",
        "bad-value"
      ),
      (
        "Content/regions/xx.yml",
        "kind: subdivision\nname: X\nin_phrase: in X\nparent: fr\ninherits_parent: «true»\n",
        "bad-value"
      ),
      (
        "Content/regions/xx.yml",
        "kind: country\nname: X\nin_phrase: in X\nmembers: «[{region: fr}]»\n", "bad-value"
      ),
      (
        "Content/regions/xx.yml",
        "kind: country\nname: X\nin_phrase: in X\ncarries: «[answers]»\n", "bad-value"
      ),
      (
        "Content/regions/xx.yml",
        "«kind»: legal-area\nname: X\nin_phrase: in X\nmembers: [{region: fr}]\n", "no-source"
      ),
      ("Content/sources/s.yml", "title: «\"Cafe\u{301}\"»\n", "bad-value"),
      ("Content/articles/a.en.md", "---\ntitle: «'**A**'»\n---\nText\n", "markup-in-words"),
      (
        "Content/articles/a.en.md", "---\ntitle: A\nsummary: «'[a](b)'»\n---\nText\n",
        "markup-in-words"
      ),
      (
        "Content/sources/s.yml", "title: S\narchive: {state: saved, on: «2026-11-24»}\n",
        "checked-in-future"
      ),
      ("Content/sources/s.yml", "title: S\nurl: «http://example.org/»\n", "bad-value"),
      (
        "Content/sources/s.yml", "title: S\nurl: \"https://example.org/\"\ninsecure: «true»\n",
        "bad-value"
      ),
      (
        "Content/organisations.yml", "- {id: «\(String(repeating: "a", count: 65))», name: O}\n",
        "bad-value"
      ),
      ("Content/organisations.yml", "- {id: «a--b», name: O}\n", "bad-value"),
      ("Content/sources/s.yml", "title: S\nread_on: «2027-01-01»\n", "checked-in-future"),
      ("Content/sources/s.yml", "title: S\npublished: «2027»\n", "bad-date"),
      (
        "Content/sources/s.yml", "title: S\narchive: {state: saved, on: «2027-01-01»}\n",
        "checked-in-future"
      ),
      ("Content/sources/s.yml", "title: «[S]»\n", "bad-type"),
      ("Content/organisations.yml", "- {id: «[o]», name: O}\n", "bad-type"),
      ("Content/sources/s.yml", "title: S\npublished: «yesterday»\n", "bad-date"),
      ("Content/sources/s.yml", "url: «https://example.org/s»\n", "source-untitled"),
      ("Content/sources/s.yml", "«publisher»: S\n", "missing-key"),
      ("Content/sources/s.yml", "title: «\"<b>S</b>\"»\n", "markup-in-words"),
      ("Content/sources/s.yml", "title: «\"{{name}}\"»\n", "markup-in-words"),
      ("Content/sources/s.yml", "title: S\nurl: «https://example.org/?gclid=1»\n", "tracking-url"),
      (
        "Content/articles/a.en.md",
        "---\ntitle: A\npublished: 2024-02-02\nupdated: «2024-02-01»\n---\nText\n", "bad-date"
      ),
      (
        "Content/articles/a.en.md", "---\ntitle: A\nregion: «frr»\n---\nText\n", "unknown-reference"
      ),
      ("Content/platforms/p.yml", "name: P\ncompany: «p-inc»\n", "unknown-reference"),
      (
        "Content/platforms/p.yml",
        "name: P\ncompany: P Inc\nways: [{checked: 2024-06-01, source: report, kind: court, region: «europe»}]\n",
        "unknown-reference"
      ),
      (
        "Content/platforms/p.yml",
        "name: P\ncompany: P Inc\nways: [{kind: court, checked: 2024-06-01, source: report}, {«kind»: court, checked: 2024-06-01, source: report}]\n",
        "id-reused"
      ),
    ])
  func badValues(path: String, text: String, id: String) {
    expectFindings(site([path: text]), [id])
  }

  @Test(
    arguments: [
      ("base_url", "https://example.org/?a", "bad-value"),
      ("base_url", "example.org", "bad-value"),
      ("languages", "[]", "missing-key"),
      ("languages", "[en, fr, en]", "bad-value"),
      ("format", "2", "bad-value"),
      ("regions", "all", "bad-type"),
      ("featured_platforms", "[nobody]", "unknown-reference"),
      ("ai_use", "{reserve: some}", "bad-value"),
      ("ai_use", "{reserve: list}", "missing-key"),
      ("ai_use", "{reserve: all, list: [/a/]}", "bad-value"),
      ("publisher", "{name: Us, email: us}", "bad-value"),
      ("contact", "us@localhost", "bad-value"),
      ("review_every", "{answers: P0D}", "bad-value"),
      ("review_every", "{answer: P1D}", "unknown-key"),
      ("pages", "[nowhere]", "unknown-reference"),
      ("archive_required", "yes", "bad-value"),
      ("regions", "[xx]", "unknown-reference"),
    ])
  func settings(key: String, value: String, id: String) {
    let lines = (baseFiles["Content/site.yml"] ?? "").split(separator: "\n").filter {
      !$0.hasPrefix("\(key):")
    }
    let text = lines.joined(separator: "\n") + "\n\(key): \(value)\n"
    let found = TextSite(site(["Content/site.yml": text]))
    #expect(found.ids == [id])
    let end = text.utf8.count - 1
    let isAtTheValue = found.findings.allSatisfy { finding in
      finding.place.path == "Content/site.yml" && finding.place.bytes.upperBound <= end
        && finding.place.bytes.lowerBound >= end - value.utf8.count
    }
    #expect(isAtTheValue)
  }

  @Test(
    arguments: [
      ("[{platform: p, with: «p»}]", ["bad-value"]),
      ("[{platform: p, with: q}, {«platform»: q, with: p}]", ["bad-value"]),
      ("[{platform: p, with: q}]", []),
      ("[{«platform»: p}]", ["missing-key"]),
    ])
  func comparisons(value: String, ids: [String]) {
    let settings = (baseFiles["Content/site.yml"] ?? "") + "\ncompare: \(value)\n"
    expectFindings(
      site([
        "Content/site.yml": settings, "Content/platforms/p.yml": "name: P\ncompany: P Inc\n",
        "Content/platforms/q.yml": "name: Q\ncompany: Q Inc\n",
      ]), ids)
  }

  @Test(arguments: ["format", "name", "base_url", "languages", "publisher", "ai_use"])
  func settingsThatMustBeMade(key: String) {
    let lines = (baseFiles["Content/site.yml"] ?? "").split(separator: "\n").filter {
      !$0.hasPrefix("\(key):")
    }
    let found = TextSite(site(["Content/site.yml": lines.joined(separator: "\n")]))
    #expect(found.ids == ["missing-key"])
    #expect(found.findings.first?.message == "this site has no '\(key)'")
    #expect(found.catalog[Question.self].count == 2)
  }

  @Test(
    arguments: [
      (
        "Content/claims.yml", 35, "text-too-long",
        """
        - id: c
          text: C
          made_by: people
          since: 2024
          findings: [{region: fr, finding: false, short: TEXT, checked: 2024-10-01, source: report}]
        """
      ),
      (
        "Content/laws.yml", 60, "text-too-long",
        """
        - {id: l, name: L, short: L, citation: L, region: fr, since: 2018, kind: ai, checked: 2024-01-01, source: report,
           rights: [{id: r, article: "1", name: R, plain: TEXT}]}
        """
      ),
      (
        "Content/platforms/p.yml", 25, "text-too-long",
        "name: P\ncompany: P Inc\nways: [{checked: 2024-06-01, source: report, kind: court, steps: [{do: TEXT}]}]"
      ),
      (
        "Content/platforms/p.yml", 25, "text-too-long",
        "name: P\ncompany: P Inc\nways: [{checked: 2024-06-01, source: report, kind: court, steps: [{do: A., see: TEXT}]}]"
      ),
    ])
  func textsOfSoManyWords(path: String, limit: Int, id: String, text: String) {
    for count in [limit, limit + 1] {
      let words = Array(repeating: "é", count: count).joined(separator: " ")
      let found = TextSite(site([path: text.replacing("TEXT", with: words)]))
      #expect(found.ids == (count > limit ? [id] : []), "\(count)")
    }
  }

  @Test(
    arguments: [
      (
        "Content/events.yml", 90, "text-too-long",
        "- {id: e, on: 2024, kind: law, regions: [fr], title: TEXT, source: report}"
      ),
      (
        "Content/reactions.yml", 300, "quote-too-long",
        "- {id: a, name: A, kind: petition, platforms: [p], since: 2023, summary: A., excerpt: TEXT, legal_effect: none, checked: 2024-01-01, source: report}"
      ),
      (
        "Content/platforms/q.yml", 300, "quote-too-long",
        """
        name: Q
        company: Q Inc
        replies: [{to: Us, on: 2024-09, channel: interview, asked: Why?, answered: So., quote: TEXT, assessment: answered, source: report}]
        """
      ),
    ])
  func textsOfSoManyCharacters(path: String, limit: Int, id: String, text: String) {
    for count in [limit, limit + 1] {
      let words = String(repeating: "é", count: count)
      let files = [
        path: text.replacing("TEXT", with: words),
        "Content/platforms/p.yml": "name: P\ncompany: P Inc",
      ]
      #expect(TextSite(site(files)).ids == (count > limit ? [id] : []), "\(count)")
    }
  }

  @Test func equalFindingsAreToldOnce() {
    let text = "name: P\ncompany: «p-inc»\n"
    let first = expectFindings(site(["Content/platforms/p.yml": text]), ["unknown-reference"])
    #expect((first.findings + first.findings).sortedAndUnique() == first.findings)
  }
}
