import Foundation
import Testing

/// Where renamed records stood, readers and programs are led to the new places.
@Suite struct MovedPagesTests {
  private func site(article: String = "") throws -> TestedSite {
    let site = try TestedSite(fixture: "two-languages")
    let source = "source: {url: \"https://example.org/s\", title: S, kind: platform-document}"
    try site.folder.put(
      """
      name: New
      company: New, Inc.
      aliases: [old]
      answers:
        - {question: posts, region: fr, answer: used, checked: 2026-11-01, \(source)}
      """, at: "Content/platforms/new.yml")
    try site.folder.put(
      "---\ntitle: News\naliases: [yesterday]\n---\nText. \(article)\n",
      at: "Content/articles/today.en.md")
    return site
  }

  @Test func oldPlacesLeadToNewOnes() throws {
    let site = try site()
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    for language in ["en", "fr"] {
      for (old, new) in [
        ("platforms/old/", "platforms/new/"), ("platforms/old/fr/", "platforms/new/fr/"),
        ("articles/yesterday/", "articles/today/"),
      ] {
        let page = try site.page("\(language)/\(old)index.html")
        #expect(page.language == language)
        #expect(page.all("a").map { $0["href"] } == ["/\(language)/\(new)"])
        #expect(page.all("meta").contains { $0["content"] == "0; url=/\(language)/\(new)" })
        #expect(page.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
        #expect(page.all("link").map { $0["href"] } == ["https://site.example/\(language)/\(new)"])
        let list = try site.folder.text("Public/_redirects").split(separator: "\n")
        #expect(list.contains("/\(language)/\(old) /\(language)/\(new) 301"))
      }
    }
  }

  @Test func textsAreToldTheNewNames() throws {
    let outcome = try site(article: "[](platform:old) [](article:yesterday)").build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("it is now called 'new'"))
    #expect(outcome.errors.contains("it is now called 'today'"))
  }

  @Test func noPageIsReplaced() throws {
    let site = try site()
    try site.folder.put(
      "---\ntitle: Else\naliases: [sources]\n---\nText\n", at: "Content/pages/else.en.md")
    let outcome = try site.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[address-taken]"))
  }
}
