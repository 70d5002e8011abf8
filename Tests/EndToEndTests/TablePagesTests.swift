import Foundation
import Testing

/// A table shows its numbers with all their digits, in the way of each language.
@Suite struct TablePagesTests {
  @Test func numbersArePrintedByLanguage() throws {
    let site = try TestedSite(fixture: "two-languages")
    try site.folder.put(
      """
      title: Requests
      checked: 2026-11-01
      source: {url: "https://example.org/s", title: S, kind: platform-document}
      columns:
        - {name: place, type: region, meaning: Where.}
        - {name: cost, type: decimal, unit: euros, meaning: How much.}
        - {name: share, type: percent, meaning: How many of all.}
      """, at: "Content/tables/requests.yml")
    try site.folder.put(
      "place,cost,share\nfr,-1234567.50,12.5\nworld,,7\n", at: "Content/tables/requests.csv")
    try site.folder.put(
      "---\ntitle: T\n---\n[](table:requests)\n", at: "Content/articles/numbers.en.md")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let cells = { (language: String) in
      try site.page("\(language)/tables/requests/index.html").all("td").map {
        $0.text.trimmingCharacters(in: .newlines)
      }
    }
    #expect(try cells("en") == ["−1,234,567.50", "12.5%", "not known", "7%"])
    #expect(
      try cells("fr") == ["−1\u{202F}234\u{202F}567,50", "12,5\u{A0}%", "inconnu", "7\u{A0}%"])
    let article = try site.page("en/articles/numbers/index.html")
    #expect(
      article.all("a").contains { $0["href"] == "/en/tables/requests/" && $0.text == "Requests" })
    let list = try site.page("fr/tables/index.html")
    #expect(list.all("a").contains { $0["href"] == "/fr/tables/requests/" })
    let source = try site.page("en/sources/index.html")
    #expect(source.all("a").contains { $0["href"] == "/en/tables/requests/" })
  }
}
