import Foundation
import Testing

/// The pages that tell what people did carry the same facts as the pages of answers.
@Suite struct StoryPagesTests {
  private let site: TestedSite

  init() throws {
    site = try ReferenceSite.atRoot.get()
  }

  @Test(arguments: ["en", "fr"])
  func theMatrixSaysWhatThePagesSay(language: String) throws {
    let matrix = try site.page("\(language)/matrix/index.html")
    let cells = matrix.all("a").filter { $0.state != nil }
    var words: [String: Set<String>] = [:]
    for cell in cells {
      let (page, fragment) = try target(of: cell)
      let answer = try #require(page.firstState(behind: fragment), "\(page.path)#\(fragment)")
      #expect(cell.state == answer.state, "\(page.path)#\(fragment)")
      let parts = page.path.split(separator: "/")
      let platform = try site.page("\(language)/platforms/\(parts[2])/index.html")
      let row = try #require(
        platform.tags.lastIndex { $0["href"] == "/" + page.folder + "#" + fragment })
      let word = try #require(platform.tags[row...].first { $0.state != nil })
      #expect(cell.state == word.state && cell.text == word.text, "\(page.path)#\(fragment)")
      words[cell["href"] ?? "", default: []].insert(cell.text)
    }
    // Each answer stands in a table and in a list.
    #expect(cells.count == 2 * words.count)
    #expect(words.count >= 40)
    #expect(words.values.allSatisfy { $0.count == 1 })
  }

  @Test(arguments: ["en", "fr"])
  func theTimelineSaysWhatTheHistoriesSay(language: String) throws {
    let pages = try site.pages().filter { $0.path.hasPrefix("\(language)/timeline/") }
    var told: Set<String> = []
    for entry in pages.flatMap({ $0.all("a") }) where entry.state != nil {
      let address = try #require(entry["href"])
      let (page, id) = try target(of: entry)
      let point = try #require(page.firstState(behind: id), "\(address)")
      #expect(entry.state == point.state && entry.text == point.text, "\(address)")
      told.insert(address)
    }
    let whole = try site.pages().filter {
      $0.path == "\(language)/timeline/index.html"
        || $0.path.hasPrefix("\(language)/timeline/page/")
    }
    #expect(whole.count > 1)
    let listed = whole.flatMap { $0.all("a") }.filter { $0.state != nil }.compactMap { $0["href"] }
    #expect(listed.count == Set(listed).count)
    #expect(Set(listed) == told)
    #expect(told.count >= 25)
  }

  @Test func findingsAreTheSameOnEveryPage() throws {
    let claim = try site.page("en/claims/i-can-refuse/index.html")
    for region in ["world", "eea", "gb", "ch", "br", "au", "in"] {
      let whole = try #require(claim.firstFinding(behind: region), "\(region)")
      let own = try site.page("en/claims/i-can-refuse/\(region)/index.html")
      #expect(own.firstFinding(behind: region)?["class"] == whole["class"], "\(region)")
    }
    let article = try site.page("en/articles/who-can-refuse/index.html")
    let word = try #require(
      article.all("a").first { $0["href"] == "/en/claims/i-can-refuse/#gb" })
    #expect(word.text == claim.firstFinding(behind: "gb")?.text)
  }

  @Test(arguments: [
    ("UK", "United Kingdom"), ("Britain", "United Kingdom"), ("Deutschland", "Germany"),
    ("Suisse", "Switzerland"), ("USA", "United States"), ("Brasil", "Brazil"),
  ])
  func placesAreFoundByTheNamesThatPeopleType(typed: String, name: String) throws {
    let page = try site.page("en/where/index.html")
    let found = try #require(page.all("a").first { $0.text == typed })
    let own = try #require(page.all("a").first { $0.text == name })
    #expect(found["href"] == own["href"])
  }

  @Test func everyCountryLeadsToAPage() throws {
    let page = try site.page("en/where/index.html")
    let peru = try #require(page.all("a").first { $0.text == "Peru" })
    #expect(peru["href"] == "/en/regions/world/")
  }

  @Test func noticesHaveAFamilyAndAdvice() throws {
    let page = try site.page("en/reactions/goodbye-meta-ai/index.html")
    #expect(page.html.contains("I posted it: what now?"))
    let family = try #require(page.html.range(of: "id=\"family\""))
    let earlier = page.html[family.upperBound...]
    let places = try [
      "instagram-notice-2019", "copyright-notice-2015", "copyright-notice-2012-11",
      "copyright-notice-2012-06",
    ].map { try #require(earlier.range(of: "/en/reactions/\($0)/")).lowerBound }
    #expect(places == places.sorted())
    let first = try site.page("en/reactions/copyright-notice-2012-06/index.html")
    #expect(first.values(of: "href").contains("/en/reactions/goodbye-meta-ai/"))
  }

  @Test func aStaleFactMarksTheArticle() throws {
    let notice = "A fact in this text was last checked a long time ago."
    #expect(!(try site.page("en/articles/who-can-refuse/index.html").html.contains(notice)))
    let later = try TestedSite.reference()
    #expect(try later.build(today: "2028-01-01").status == 0)
    #expect(try later.page("en/articles/who-can-refuse/index.html").html.contains(notice))
  }

  @Test func aNoticeIsToldOnceOnItsAnswerPage() throws {
    let page = try site.page("en/platforms/facebook/fr/index.html")
    let told = page.all("a").filter { $0.text == "Posting “Goodbye Meta AI” changes nothing." }
    #expect(told.map { $0["href"] } == ["/en/reactions/goodbye-meta-ai/"])
    // Earlier ones of the same family are not told beside it.
    #expect(!page.html.contains("/en/reactions/copyright-notice-2012-06/"))
  }

  @Test func guidesHaveStepsLettersAndSources() throws {
    let page = try site.page("en/do/facebook/objection-form-eea/index.html")
    let steps = try #require(page.html.range(of: "Step by step"))
    let letter = try #require(page.html.range(of: "/en/letters/gdpr-objection/"))
    let sources = try #require(page.html.range(of: "<ul class=\"sources\">"))
    #expect(steps.upperBound < letter.lowerBound && letter.upperBound < sources.lowerBound)
    #expect(page.html.contains("/en/regions/eea/#right-gdpr-21-1"))
    let answer = try site.page("en/platforms/facebook/fr/index.html")
    #expect(answer.values(of: "href").contains("/en/do/facebook/objection-form-eea/"))
  }

  @Test func wordsAreExplainedOnce() throws {
    let page = try site.page("en/words/index.html")
    let terms = page.all("dt")
    #expect(terms.count >= 14)
    #expect(Set(terms.compactMap { $0["id"] }).count == terms.count)
    #expect(page.all("dd").count == terms.count)
  }

  @Test func yearsOnTheTimelineFall() throws {
    let page = try site.page("en/timeline/index.html")
    let years = page.all("h2").compactMap { Int($0.text) }
    #expect(years.count > 1)
    #expect(zip(years, years.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func lettersAreAlsoPlainText() throws {
    let text = try site.folder.text("Public/letters/gdpr-objection.en.txt")
    #expect(text.contains("[Your full name]"))
    #expect(!text.contains("{") && !text.contains("<") && !text.contains("**"))
    #expect(text.contains("\n\n- "))
    let page = try site.page("fr/letters/gdpr-objection/index.html")
    #expect(page.all("article").first?["lang"] == "fr")
    #expect(page.values(of: "href").contains("/letters/gdpr-objection.fr.txt"))
    #expect(page.values(of: "href").contains("/fr/letters/gdpr-objection/de/"))
  }

  @Test func questionAndAnswerStandSideBySide() throws {
    let page = try site.page("en/replies/index.html")
    let replies = page.html.split(separator: "<section class=\"reply\"").dropFirst()
    #expect(replies.count >= 8)
    for reply in replies {
      let asked = try #require(reply.range(of: ">Asked by "))
      let sides = try #require(reply.range(of: "<div class=\"sides\">"))
      #expect(sides.lowerBound < asked.lowerBound)
      #expect(reply.contains("Our assessment:"))
      #expect(reply.contains("class=\"sources\""))
    }
  }

  /// The page and the fragment that a link leads to.
  private func target(of link: BuiltPage.Tag) throws -> (BuiltPage, String) {
    let parts = try #require(link["href"]).split(separator: "#").map(String.init)
    try #require(parts.count == 2)
    return (try site.page(String(parts[0].dropFirst()) + "index.html"), parts[1])
  }
}

extension BuiltPage.Tag {
  /// The state that a style class names: `used` of `status status-used`.
  fileprivate var state: String? { named("status-") }

  fileprivate var finding: String? { named("finding-") }

  private func named(_ prefix: String) -> String? {
    self["class"]?.split(separator: " ").first { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
  }
}

extension BuiltPage {
  fileprivate var folder: String { String(path.dropLast("index.html".count)) }

  /// The first element with a state at or behind the one with an id.
  fileprivate func firstState(behind id: String) -> Tag? {
    tags.firstIndex { $0["id"] == id }.flatMap { start in tags[start...].first { $0.state != nil } }
  }

  fileprivate func firstFinding(behind id: String) -> Tag? {
    tags.firstIndex { $0["id"] == id }.flatMap { start in
      tags[start...].first { $0.finding != nil }
    }
  }
}
