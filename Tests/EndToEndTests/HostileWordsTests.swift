import Foundation
import Testing

/// Words that try to be more than words are shown as words, or refused.
@Suite struct HostileWordsTests {
  @Test func wordsStayWords() throws {
    let site = try TestedSite(fixture: "hostile")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let known: Set<String> = [
      "html", "head", "meta", "title", "link", "body", "a", "header", "p", "nav", "ul", "ol", "li",
      "main", "h1", "h2", "h3", "h4", "section", "article", "div", "span", "strong", "em", "code",
      "pre", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary",
      "blockquote", "cite", "footer", "bdi",
      "base", "br", "dd", "desc", "dl", "dt", "figcaption", "figure", "form", "input", "label",
      "line", "rect", "svg", "template", "text",
    ]
    for page in try site.pages() {
      for tag in page.tags {
        let isOurScript =
          tag.name == "script"
          && (tag["type"] == "application/ld+json" || tag["src"]?.hasPrefix("/assets/") == true)
        #expect(known.contains(tag.name) || isOurScript, "<\(tag.name)> in \(page.path)")
        let runs = tag.attributes.keys.filter { $0.hasPrefix("on") || $0 == "style" }
        #expect(runs.isEmpty, "\(runs) in \(page.path)")
        for address in [tag["href"], tag["src"]].compactMap({ $0 }) {
          let isSafe = ["/", "#", "https://", "mailto:"].contains { address.hasPrefix($0) }
          #expect(isSafe, "\(address) in \(page.path)")
        }
      }
    }
    let article = try site.page("articles/evil/index.html")
    #expect(article.all("h1").first?.text == "\"><title><script>alert(11)")
    #expect(article.all("h2").first?.text == "</h2><img src=x onerror=alert(14)>")
    #expect(article.all("a").contains { $0["title"] == "\"><img src=x onerror=alert(18)>" })
    // A spreadsheet would take the title of this source for a formula.
    #expect(try site.folder.text("Public/data/sources.csv").contains(",\"'=1+\"\"2\"\"\","))
    #expect(try site.page("index.html").title == "\"><img src=x onerror=alert(1)>")
  }

  /// Each stands in one file of an otherwise good site; `what` is told at `place`.
  @Test(
    arguments: [
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\n<script>alert(1)</script>\n",
        "pages/evil.md:5:1", "raw-html"
      ),
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\nSome <img src=x onerror=alert(1)> words.\n",
        "pages/evil.md:5:6", "raw-html"
      ),
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\n[words](javascript:alert(1))\n",
        "pages/evil.md:5:1", "unknown-link-scheme"
      ),
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\n[words](JAVASCRIPT&colon;alert(1))\n",
        "pages/evil.md:5:1", "unknown-link-scheme"
      ),
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\n[words](data:text/html,evil)\n",
        "pages/evil.md:5:1", "unknown-link-scheme"
      ),
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\n[words](//example.com/)\n",
        "pages/evil.md:5:1", "bad-link"
      ),
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\n[words](<java\u{9}script:alert(1)>)\n",
        "pages/evil.md:5:1", "broken-link"
      ),
      (
        "pages/evil.md", "---\ntitle: A \u{202E}live\n---\n\nWords.\n",
        "pages/evil.md:2:8", "direction-override"
      ),
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\n[A \u{202E}live](about.md)\n",
        "pages/evil.md:5:2", "direction-override"
      ),
      (
        "pages/evil.md", "---\ntitle: Evil\n---\n\nAn *&#x202E;live* word.\n",
        "pages/evil.md:5:5", "direction-override"
      ),
      (
        "organisations/evil.yml", "name: \"A \\u202elive\"\n",
        "organisations/evil.yml:1:7", "direction-override"
      ),
      (
        "organisations/evil.json", "{\"name\": \"A \\u202Elive\"}\n",
        "organisations/evil.json:1:10", "direction-override"
      ),
      (
        "organisations/all.csv", "id,name\nevil,A \u{202E}live\n",
        "organisations/all.csv:2:6", "direction-override"
      ),
      (
        "organisations/evil.yml", "name: Evil\nurl: javascript:alert(1)\n",
        "organisations/evil.yml:2:6", "bad-value"
      ),
      (
        "organisations/evil.yml", "name: </script><script>alert(1)</script>\n",
        "organisations/evil.yml:1:7", "markup-in-words"
      ),
    ])
  func areRefused(file: String, text: String, place: String, id: String) throws {
    let site = try TestedSite(fixture: "five-pages")
    try site.folder.put(text, at: "Content/\(file)")
    let outcome = try site.build()
    let told = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("Content/") }
    #expect(outcome.status == 1)
    #expect(told.count == 1, "\(told)")
    #expect(told.first?.hasPrefix("Content/\(place): error: ") == true, "\(told)")
    #expect(told.first?.hasSuffix(" [\(id)]") == true, "\(told)")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//example.com/"])
  func aContactThatRuns(contact: String) throws {
    let site = try TestedSite(fixture: "five-pages")
    let settings = try site.folder.text("Content/site.yml")
    try site.folder.put(settings + "contact: '\(contact)'\n", at: "Content/site.yml")
    let outcome = try site.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("Content/site.yml:9:10: error: "), "\(outcome.errors)")
  }
}
