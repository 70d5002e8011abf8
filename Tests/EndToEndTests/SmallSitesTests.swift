import Foundation
import Testing

@Suite struct SmallSitesTests {
  @Test func fivePagesAndNoRecords() throws {
    let site = try TestedSite(fixture: "five-pages")
    let outcome = try site.build()
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      try site.output().keys.map(withoutFingerprint).sorted() == [
        "404.html", "_headers", "about/cite.json", "about/index.html", "assets/embed.css",
        "assets/search.js", "assets/style.css", "cite.json", "contact/cite.json",
        "contact/index.html", "history/cite.json", "history/index.html", "index.html",
        "rules/cite.json", "rules/index.html", "site-manifest.json",
      ])
    let home = try site.page("index.html")
    #expect(home.title == "Welcome")
    #expect(home.all("h1").map(\.text) == ["Welcome"])
    for link in ["/about/", "/contact/#by-post", "/history/", "/rules/"] {
      #expect(home.values(of: "href").contains(link))
    }
    for page in try site.pages() { expectOneLanguage(page) }
  }

  @Test func footnotesLeadToTheirPlaces() throws {
    let site = try TestedSite(fixture: "five-pages")
    let words = """
      ---
      title: Notes
      ---

      ## Ref 1

      A[^\u{E9}] b[^\u{E9}] c[^\u{E9}-2] d[^x%41#'"&y].

      [^\u{E9}]: One.
      [^\u{E9}-2]: Two.
      [^x%41#'"&y]: Three.

      """
    try site.folder.put(words, at: "Content/pages/notes.md")
    let outcome = try site.build()
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    let page = try site.page("notes/index.html")
    #expect(page.html.contains("<li id=\"fn-\u{E9}\">"))
    #expect(page.html.contains("href=\"#fn-%C3%A9\" id=\"fnref-\u{E9}]2\""))
  }

  @Test func theSmallestUsefulFile() throws {
    let site = try TestedSite(fixture: "one-language")
    let outcome = try site.build()
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        "Content/platforms/pinterest.yml:10:13: warning: this source has no title [source-untitled]"
      )
    )
    #expect(outcome.output.contains("0 errors, 1 warning\n"))
    #expect(
      try site.output().keys.map(withoutFingerprint).sorted() == [
        "404.html", "_headers", "assets/embed.css", "assets/search.js", "assets/style.css",
        "badge/pinterest/world.svg", "changes/atom.xml", "changes/cite.json", "changes/feed.json",
        "changes/index.html", "changes/year/2025/cite.json", "changes/year/2025/index.html",
        "changes/year/2026/cite.json", "changes/year/2026/index.html", "cite.json",
        "data/SHA256SUMS", "data/answers.csv", "data/cite.json", "data/index.html",
        "data/regions.csv", "data/sources.bib", "data/sources.csl.json", "data/sources.csv",
        "data/sources.ris", "data/ways.csv", "embed/pinterest/world/index.html", "index.html",
        "matrix/cite.json", "matrix/index.html", "platforms/pinterest/cite.json",
        "platforms/pinterest/index.html", "platforms/pinterest/index.json",
        "platforms/pinterest/world/cite.json", "platforms/pinterest/world/index.html",
        "platforms/pinterest/world/index.json", "print/world/index.html",
        "regions/world/cite.json", "regions/world/index.html", "regions/world/index.json",
        "search/cite.json", "search/en/names.json", "search/en/words-p.json", "search/index.html",
        "search/opensearch.xml", "site-manifest.json", "sources/cite.json", "sources/index.html",
        "stale/cite.json", "stale/index.html", "timeline/cite.json", "timeline/index.html",
        "where/cite.json", "where/index.html",
      ])
    for page in try site.pages() { expectOneLanguage(page) }
    let answer = try site.page("platforms/pinterest/world/index.html")
    #expect(answer.html.contains("Yes, unless you object</span></h1>"))
    #expect(answer.html.contains("This has held since spring 2025."))
  }

  /// A badge says "AI training", so a platform of which nothing is asked about that has none.
  @Test func badgesAreAboutTrainingOnly() throws {
    let site = try TestedSite(fixture: "one-language")
    let questions = try site.folder.text("Content/questions.yml")
    try site.folder.put(
      questions.replacing("train-generative-ai", with: "human-review"), at: "Content/questions.yml")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try !site.output().keys.contains { $0.hasPrefix("badge/") })
    #expect(try !site.page("platforms/pinterest/world/index.html").html.contains("badge/"))
  }

  /// No prefix in any address, and nothing that speaks of other languages.
  private func expectOneLanguage(_ page: BuiltPage) {
    #expect(page.language == "en", "\(page.path)")
    #expect(!page.html.contains("class=\"languages\""), "\(page.path)")
    #expect(!page.html.contains("rel=\"alternate\" hreflang="), "\(page.path)")
    #expect(!page.values(of: "href").contains { $0.hasPrefix("/en/") }, "\(page.path)")
  }
}
