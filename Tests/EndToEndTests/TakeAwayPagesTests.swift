import Foundation
import Testing

/// The pages that are made to be printed, shown on other sites, or laid side by side.
@Suite struct TakeAwayPagesTests {
  private let site: TestedSite

  init() throws {
    site = try ReferenceSite.atRoot.get()
  }

  @Test(arguments: ["en", "fr"])
  func differencesComeFirst(language: String) throws {
    let page = try site.page("\(language)/compare/facebook-vs-whatsapp/index.html")
    let differ = try #require(page.html.range(of: "<section id=\"differ\">"))
    let same = try #require(page.html.range(of: "<section id=\"same\">"))
    let single = try #require(page.html.range(of: "<section id=\"single\">"))
    #expect(differ.upperBound < same.lowerBound && same.upperBound < single.lowerBound)
    let states = { (part: Substring) in
      part.split(separator: "<tr><th scope=\"row\">").dropFirst().map { row in
        row.matches(of: /class="status status-([a-z-]+)"[^>]*>([^<]+)</).map {
          "\($0.output.1) \($0.output.2)"
        }
      }
    }
    let different = states(page.html[differ.upperBound..<same.lowerBound])
    let equal = states(page.html[same.upperBound..<single.lowerBound])
    #expect(!different.isEmpty && !equal.isEmpty)
    #expect(different.allSatisfy { $0.count == 2 && $0[0] != $0[1] })
    #expect(equal.allSatisfy { $0.count == 2 && $0[0] == $0[1] })
    let platform = try site.page("\(language)/platforms/whatsapp/index.html")
    #expect(platform.values(of: "href").contains("/\(language)/compare/facebook-vs-whatsapp/"))
  }

  @Test func aSingleComparisonNeedsNoList() throws {
    #expect(!site.has("en/compare/index.html"))
  }

  @Test(arguments: ["en", "fr"])
  func addressesAreWrittenOutForPrint(language: String) throws {
    let page = try site.page("\(language)/print/fr/index.html")
    let pack = try #require(page.html.range(of: "<article class=\"pack\">"))
    let end = try #require(page.html.range(of: "</article>"))
    let links = BuiltPage(path: "", html: String(page.html[pack.upperBound..<end.lowerBound]))
      .all("a").filter { $0["href"]?.hasPrefix("https://") == true }
    #expect(links.count > 10)
    for link in links {
      let address = try #require(link["href"]).replacing("&", with: "&amp;")
      #expect(page.html.contains(">\(address)</"))
    }
    #expect(page.html.contains("<meta name=\"robots\" content=\"noindex\">"))
    for platform in ["Facebook", "Instagram", "WhatsApp"] {
      #expect(page.all("h2").contains { $0.text == platform })
    }
  }

  @Test func placesWithoutWordsOfTheirOwnPrintThoseOfTheirGroup() throws {
    #expect(!site.has("en/print/no/index.html"))
    let norway = try site.page("en/regions/no/index.html")
    #expect(norway.values(of: "href").contains("/en/print/eea/"))
    let france = try site.page("en/platforms/facebook/fr/index.html")
    #expect(france.values(of: "href").contains("/en/print/fr/"))
  }

  @Test func anAnswerFitsIntoAFrame() throws {
    let page = try site.page("en/embed/facebook/fr/index.html")
    let styles = page.all("link").filter { $0["rel"] == "stylesheet" }.compactMap { $0["href"] }
    #expect(styles.count == 1)
    let style = try site.folder.text("Public\(styles[0])")
    #expect(page.html.utf8.count + style.utf8.count < 10_000)
    #expect(!page.html.contains("<script") && !page.html.contains("cookie"))
    #expect(page.all("base").map { $0["target"] } == ["_top"])
    #expect(page.all("meta").contains { $0["content"] == "noindex" })
    let links = page.all("a").compactMap { $0["href"] }
    #expect(links == ["/en/platforms/facebook/fr/#posts", "/en/"])
    #expect(page.html.contains("Last checked: "))
  }

  @Test func answerPagesOfferTheFrame() throws {
    let page = try site.page("en/platforms/facebook/fr/index.html")
    let snippet =
      "<iframe src=\"https://limpid.example/en/embed/facebook/fr/\" title=\"Facebook, France\""
    #expect(page.all("code").contains { $0.text.hasPrefix(snippet) })
    #expect(page.values(of: "href").contains("/en/embed/facebook/fr/"))
  }

  @Test(arguments: [
    ("en", "Facebook, France: AI training: Yes · checked November 2026"),
    ("fr", "Facebook, France\u{A0}: Entraînement de l’IA\u{A0}: Oui · vérifié en novembre 2026"),
  ])
  func badgesSayInWordsWhatTheyShow(language: String, title: String) throws {
    let svg = try site.folder.text("Public/\(language)/badge/facebook/fr.svg")
    #expect(svg.contains("role=\"img\"") && svg.contains("<title>\(title)</title>"))
    let words = svg.matches(of: /<text [^>]+>([^<]+)<\/text>/).map { String($0.output.1) }
    #expect(title.hasSuffix(words.joined(separator: language == "fr" ? "\u{A0}: " : ": ")))
    #expect(!svg.contains("style=") && !svg.contains("<script") && !svg.contains("href"))
    let page = try site.page("\(language)/platforms/facebook/fr/index.html")
    #expect(page.values(of: "href").contains("/\(language)/badge/facebook/fr.svg"))
    #expect(page.all("code").contains { $0.text.contains("/badge/facebook/fr.svg") })
  }
}
