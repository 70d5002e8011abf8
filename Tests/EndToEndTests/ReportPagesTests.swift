import Foundation
import Testing

/// A report tells the facts of its day, whatever day the site is built for.
@Suite struct ReportPagesTests {
  private static let text = """
    ---
    title: September
    summary: What stood in September.
    as_of: 2024-09-26
    published: 2024-10-01
    ---
    France: [](answer:facebook/posts/fr), since [](since:facebook/posts/fr).
    Britain: [](answer:facebook/posts/gb). [](claim:i-can-refuse) [](reaction:goodbye-meta-ai)
    Refusing: [](finding:i-can-refuse/gb). Spread: [](reach:goodbye-meta-ai/shares). [](law:gdpr)
    """

  private func body(asOf day: String) throws -> String {
    let site = try TestedSite.reference()
    try site.folder.put(Self.text, at: "Content/reports/autumn-2024.en.md")
    try site.folder.put(
      "---\ntitle: News\n---\nFrance: [](answer:facebook/posts/fr). [](report:autumn-2024)\n",
      at: "Content/articles/news.en.md")
    let outcome = try site.build("--as-of", day)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try site.page("en/reports/autumn-2024/index.html").html
    #expect(page.contains("Facts as they stood on 26 September 2024."))
    #expect(page.contains("Facts as of 26 September 2024."))
    #expect(page.contains("(facts as of 26 September 2024)"))
    let list = try site.page("en/reports/index.html")
    #expect(list.all("a").contains { $0["href"] == "/en/reports/autumn-2024/" })
    let news = try site.page("en/articles/news/index.html")
    #expect(news.all("a").contains { $0["href"] == "/en/reports/autumn-2024/" })
    let word = try #require(
      news.all("a").first { $0["href"] == "/en/platforms/facebook/fr/#posts" })
    #expect(word.text == (day == "2024-06-01" ? "Announced" : "Yes"))
    let start = try #require(page.range(of: "<div class=\"text\">"))
    return String(page[start.upperBound...])
      .components(separatedBy: "</article>")[0]
  }

  @Test func itsFactsAreThoseOfItsDay() throws {
    let told = try body(asOf: "2026-11-23")
    #expect(told.contains("France: <a href=\"/en/platforms/facebook/fr/#posts\">On hold</a>"))
    #expect(told.contains(">14 June 2024</a>"))
    let earlier = try body(asOf: "2024-06-01")
    let words = { (html: String) in html.replacing(/<[^>]*>/, with: "") }
    #expect(words(earlier) == words(told))
  }
}
