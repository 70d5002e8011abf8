import Foundation
import Testing

@Suite struct TwoLanguagesTests {
  private func built() throws -> TestedSite {
    let site = try TestedSite(fixture: "two-languages")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func everyPageNamesItsOtherLanguages() throws {
    let site = try built()
    // Pages that say again what others say, for frames and for paper, name no languages.
    let pages = try site.pages().filter { page in
      page.path.contains("/") && !["/embed/", "/print/"].contains { page.path.contains($0) }
    }
    #expect(pages.count == 36)
    for page in pages {
      let language = page.path.hasPrefix("fr/") ? "fr" : "en"
      let rest = page.path.dropFirst(3).replacing("index.html", with: "")
      let alternates = page.all("link").filter { $0["rel"] == "alternate" && $0["hreflang"] != nil }
        .map { "\($0["hreflang"] ?? "") \($0["href"] ?? "")" }
      #expect(page.language == language, "\(page.path)")
      #expect(
        alternates == [
          "en https://site.example/en/\(rest)", "fr https://site.example/fr/\(rest)",
          "x-default https://site.example/en/\(rest)",
        ], "\(page.path)")
      let choices = page.all("a").filter { $0["hreflang"] != nil && $0["lang"] != nil }
      #expect(choices.map { $0["href"] } == ["/en/\(rest)", "/fr/\(rest)"], "\(page.path)")
      let names = page.all("span").filter { $0["class"] == "long" }.map(\.text)
      #expect(names == ["English", "Français"], "\(page.path)")
      #expect(choices.map { $0["lang"] } == ["en", "fr"], "\(page.path)")
      #expect(choices.first { $0["aria-current"] == "true" }?["lang"] == language, "\(page.path)")
    }
  }

  @Test func theFirstPageLetsReadersChoose() throws {
    let page = try built().page("index.html")
    let choices = page.all("a").filter { $0["hreflang"] != nil }
    #expect(choices.map { $0["href"] } == ["/en/", "/fr/"])
    #expect(page.title == "English · Français – Two languages")
  }

  private static let english = "Parts of this page have not been translated yet."
  private static let french = "Certaines parties de cette page ne sont pas encore traduites."

  @Test(arguments: [
    ("fr/about/index.html", "<div lang=\"en\"><p>Nobody has translated this text.</p>", french),
    ("fr/about/index.html", "<h1><span lang=\"en\">In English only</span></h1>", french),
    ("fr/index.html", "<span lang=\"en\">Nobody has translated this line</span>", french),
    (
      "fr/platforms/pinterest/world/index.html",
      "<div lang=\"en\"><p>Only posts that <em>everybody</em> can see.</p>", french
    ),
    (
      "en/articles/seul/index.html", "<div lang=\"fr\"><p>Personne n’a traduit ce texte.</p>",
      english
    ),
    ("en/articles/index.html", "<span lang=\"fr\">En français seulement</span></a>", ""),
    ("fr/articles/both/index.html", "<a href=\"/fr/about/\"><span lang=\"en\">In English only", ""),
    ("fr/articles/both/index.html", "<h1>Dans les deux</h1>", ""),
    ("en/articles/both/index.html", "<h1>In both</h1>", ""),
    ("fr/platforms/pinterest/world/index.html", "<p>Cette réserve a été traduite.</p>", french),
  ])
  func whatIsNotTranslatedSaysSo(path: String, words: String, notice: String) throws {
    let page = try built().page(path)
    #expect(page.html.contains(words))
    #expect(page.html.contains("<p class=\"notice\">") == !notice.isEmpty)
    #expect(page.html.contains("<p class=\"notice\">\(notice)") || notice.isEmpty)
  }
}
