import Foundation
import Testing

/// What stands around an author's text: reading time, topics, related texts, words of the glossary.
@Suite struct ArticleHelpTests {
  private static let glossary = """
    - {id: consent, name: Consent, plain: A free yes.}
    - {id: legitimate-interest, name: Legitimate interest, plain: A ground., also: [legitimate interests]}
    - {id: interest, name: Interest, plain: A wish.}
    - {id: opt-out, name: Opt-out, plain: A way to say no.}
    - {id: fair-use, name: Fair use (rule), plain: A rule.}
    """

  private func built(_ articles: [String: String]) throws -> TestedSite {
    let site = try TestedSite(fixture: "one-language")
    try site.folder.put(Self.glossary, at: "Content/glossary.yml")
    for (name, text) in articles { try site.folder.put(text, at: "Content/articles/\(name).en.md") }
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  /// The HTML of an article's text, with glossary links in braces.
  private func text(_ markdown: String, _ frontMatter: String = "") throws -> String {
    let site = try built(["a": "---\ntitle: A\n\(frontMatter)---\n\n\(markdown)\n"])
    let html = try site.page("articles/a/index.html").html
    let start = try #require(html.range(of: "<div class=\"text\">\n"))
    let end = try #require(html[start.upperBound...].range(of: "</div>"))
    let linked = html[start.upperBound..<end.lowerBound]
      .replacing(/<a href="\/words\/#term-([a-z-]+)">([^<]+)<\/a>/) {
        "{\($0.output.1): \($0.output.2)}"
      }
    return linked.split(separator: "\n").joined(separator: "\n")
  }

  @Test func termsAreLinkedWhereTheyAreFirstUsed() throws {
    let told = try text(
      """
      # Consent

      No *consent*, no CONSENT. Consenting is no word of it, nor is an [opt-out](https://example.org/).

      > Fair use, said somebody.

      - A legitimate interest; two legitimate interests; one interest.
      - Fair use and `opt-out`, opt-out.

      | interest |
      | --- |
      | interest |
      """)
    #expect(
      told == """
        <h2 id="consent">Consent</h2>
        <p>No <em>{consent: consent}</em>, no CONSENT. Consenting is no word of it, nor is an <a href="https://example.org/">opt-out</a>.</p>
        <blockquote>
        <p>Fair use, said somebody.</p>
        </blockquote>
        <ul>
        <li>A {legitimate-interest: legitimate interest}; two legitimate interests; one {interest: interest}.</li>
        <li>{fair-use: Fair use} and <code>opt-out</code>, {opt-out: opt-out}.</li>
        </ul>
        <table>
        <thead>
        <tr>
        <th>interest</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>interest</td>
        </tr>
        </tbody>
        </table>
        """)
  }

  @Test func authorsCanLinkThemselvesOrLeaveTermsAlone() throws {
    #expect(
      try text("Consent. [Free will](term:consent).")
        == "<p>Consent. {consent: Free will}.</p>")
    #expect(try text("Consent.", "link_terms: false\n") == "<p>Consent.</p>")
  }

  @Test(arguments: [(1, "about one minute"), (299, "about one minute"), (300, "about 2 minutes")])
  func readingTime(words: Int, told: String) throws {
    let text = Array(repeating: "word", count: words).joined(separator: " ")
    let site = try built(["a": "---\ntitle: A\n---\n\n\(text)\n"])
    #expect(try site.page("articles/a/index.html").html.contains("It takes \(told) to read."))
  }

  @Test func relatedArticlesShareMost() throws {
    let front = "published: 2026-01-01\nplatforms: [pinterest]"
    let site = try built([
      "a": "---\ntitle: A\n\(front)\ntopics: [consent]\n---\nText.\n",
      "b": "---\ntitle: B\n\(front)\n---\nText.\n",
      "c": "---\ntitle: C\npublished: 2025-01-01\ntopics: [consent, opt-out]\n---\nText.\n",
      "d": "---\ntitle: D\n---\nText.\n",
    ])
    let page = try site.page("articles/a/index.html")
    let related = try #require(page.html.range(of: "Related articles"))
    let links = page.html[related.upperBound...].matches(of: /<li><a href="\/articles\/(.)\/">/)
      .map { String($0.output.1) }
    #expect(links == ["c", "b"])
    // Two topics divide the list; the one of this article leads there.
    #expect(page.values(of: "href").contains("/articles/topic/consent/"))
    let topic = try site.page("articles/topic/consent/index.html")
    #expect(
      topic.values(of: "href").filter { $0.hasPrefix("/articles/") && $0.count == 12 }
        == ["/articles/a/", "/articles/c/"])
    #expect(
      try site.page("platforms/pinterest/index.html").values(of: "href").contains("/articles/b/"))
  }

  @Test func storiesLeadToTheArticlesAboutThem() throws {
    let site = try ReferenceSite.atRoot.get()
    for path in ["reactions/goodbye-meta-ai", "claims/i-can-refuse", "platforms/facebook"] {
      let page = try site.page("en/\(path)/index.html")
      #expect(page.html.contains("Articles about this"), "\(path)")
    }
    let claim = try site.page("en/claims/i-can-refuse/index.html")
    #expect(claim.values(of: "href").contains("/en/articles/who-can-refuse/"))
  }
}
