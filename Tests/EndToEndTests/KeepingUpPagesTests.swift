import Foundation
import Testing

/// The pages that tell what changed, what has to be looked at again, and what waits for a translation.
@Suite struct KeepingUpPagesTests {
  /// Two answers, of which the newer one ends the older one; a correction; a source that nothing cites.
  private static let files = [
    "Content/platforms/pinterest.yml": """
    name: Pinterest
    company: Pinterest, Inc.
    answers:
      - {question: posts, region: world, answer: announced, since: 2025-03, expected: 2025-05, checked: 2025-04-30, source: policy}
      - {id: now, question: posts, region: world, answer: used, since: 2025-05-02, checked: 2026-11-23, source: policy}
    """,
    "Content/sources.yml": """
    - {id: policy, url: https://example.org/policy, title: The policy, publisher: Pinterest, published: 2025-03}
    - {id: forgotten, url: https://example.org/forgotten, title: A forgotten page, publisher: Pinterest, published: 2025-03}
    """,
    "Content/corrections.yml": """
    - {id: day, on: 2026-11-20, affects: platform:pinterest, was: Old words, now: New words, severity: minor}
    """,
    "Content/articles/first.en.md": """
    ---
    title: The first article
    published: 2025-05-02
    updated: 2026-11-20
    ---
    Text.
    """,
  ]

  private func built(today: String = TestedSite.today) throws -> TestedSite {
    let site = try TestedSite(fixture: "one-language")
    for (path, text) in Self.files { try site.folder.put(text, at: path) }
    let outcome = try site.build(today: today)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func changesStandByDayTheNewestFirst() throws {
    let page = try built().page("changes/index.html")
    #expect(
      page.all("h2").map(\.text) == [
        "23 November 2026", "20 November 2026", "2 May 2025", "March 2025",
      ])
    #expect(page.all("summary").contains { $0.text == "Looked at again: one fact" })
    let kinds = page.all("p").filter { $0["class"] == "fine" }.map {
      $0.text.prefix { $0 != "·" }.trimmingCharacters(in: .whitespaces)
    }
    #expect(
      kinds.prefix(5) == ["Corrected", "Text changed", "Now holds", "New text", "Now holds"])
  }

  @Test func aChangeSaysWhatStoodBefore() throws {
    let page = try built().page("changes/index.html")
    #expect(
      page.html.contains(
        "<span class=\"status status-announced\">Announced</span> → <a class=\"status status-used\" href=\"/platforms/pinterest/world/#now\">Yes</a>"
      ))
    #expect(page.html.contains("<dd>Old words</dd>") && page.html.contains("<dd>New words</dd>"))
  }

  @Test func homeShowsTheThreeLatestChangesButNoChecks() throws {
    let page = try built().page("index.html")
    let section = try #require(page.html.range(of: "Latest changes")?.upperBound)
    let list = try #require(page.html[section...].range(of: "</ol>")?.lowerBound)
    let part = page.html[section..<list]
    #expect(part.matches(of: /<li>/).count == 3)
    #expect(part.contains("Corrected") && !part.contains("Looked at again"))
  }

  @Test func nothingIsDueRightAfterAllWasChecked() throws {
    let page = try built().page("stale/index.html")
    #expect(page.html.contains("Nothing has to be looked at again today."))
    #expect(page.html.contains("A forgotten page") && !page.html.contains(">The policy<"))
    #expect(page.html.contains("<svg "))
  }

  @Test(arguments: [("2027-04-01", "Time to look again"), ("2027-09-01", "Checked long ago")])
  func whatIsDueStandsWithItsDay(today: String, word: String) throws {
    let page = try built(today: today).page("stale/index.html")
    #expect(page.html.contains("Answer · \(word) · Last checked: 23 November 2026."))
    // The older answer no longer holds, so nobody has to look at it.
    #expect(!page.html.contains("30 April 2025"))
    #expect(page.values(of: "href").contains("/platforms/pinterest/world/#now"))
  }

  @Test func gapsInTranslationsStandByRecord() throws {
    let site = try TestedSite(fixture: "two-languages")
    #expect(try site.build().status == 0)
    let page = try site.page("fr/translations/index.html")
    // The French article in English, and the English words in French, each linked in its original.
    let originals = page.all("a").filter { $0["hreflang"] != nil && $0["aria-current"] == nil }
      .compactMap { $0["href"] }
    #expect(originals.contains("/en/platforms/pinterest/"))
    #expect(originals.contains("/fr/articles/seul/"))
    #expect(page.html.contains("Only posts that *everybody* can see."))
    #expect(!page.html.contains("This caveat was translated."))
    let french = try site.page("en/translations/language/fr/index.html")
    #expect(!french.values(of: "href").contains("/fr/articles/seul/"))
  }

  @Test func aSiteInOneLanguageHasNoTranslations() throws {
    #expect(try built().output()["translations/index.html"] == nil)
  }
}
