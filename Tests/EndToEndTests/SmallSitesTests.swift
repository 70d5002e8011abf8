import Foundation
import Testing

@Suite struct SmallSitesTests {
  @Test func fivePagesAndNoRecords() throws {
    let site = try TestedSite(fixture: "five-pages")
    let outcome = try site.build()
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      try site.output().keys.sorted() == [
        "404.html", "about/index.html", "assets/style.css", "contact/index.html",
        "history/index.html", "index.html", "rules/index.html", "site-manifest.json",
      ])
    let home = try site.page("index.html")
    #expect(home.title == "Welcome")
    #expect(home.all("h1").map(\.text) == ["Welcome"])
    for link in ["/about/", "/contact/#by-post", "/history/", "/rules/"] {
      #expect(home.values(of: "href").contains(link))
    }
    for page in try site.pages() { expectOneLanguage(page) }
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
      try site.output().keys.sorted() == [
        "404.html", "assets/style.css", "index.html", "matrix/index.html",
        "platforms/pinterest/index.html", "platforms/pinterest/world/index.html",
        "regions/world/index.html", "site-manifest.json", "sources/index.html",
        "timeline/index.html", "where/index.html",
      ])
    for page in try site.pages() { expectOneLanguage(page) }
    let answer = try site.page("platforms/pinterest/world/index.html")
    #expect(answer.html.contains("Yes, unless you object</span></h1>"))
    #expect(answer.html.contains("This has held since spring 2025."))
  }

  /// No prefix in any address, and nothing that speaks of other languages.
  private func expectOneLanguage(_ page: BuiltPage) {
    #expect(page.language == "en", "\(page.path)")
    #expect(!page.html.contains("class=\"languages\""), "\(page.path)")
    #expect(!page.html.contains("rel=\"alternate\""), "\(page.path)")
    #expect(!page.values(of: "href").contains { $0.hasPrefix("/en/") }, "\(page.path)")
  }
}
