import Testing

/// Lists of more than 50 items have several pages, and pages by platform, region and year.
@Suite struct LongListsTests {
  /// A site with 120 articles of three years, every third about the platform that there is.
  private func built() throws -> TestedSite {
    let site = try TestedSite(fixture: "one-language")
    for number in 1...120 {
      let platforms = number % 3 == 0 ? "\nplatforms: [pinterest]" : ""
      let region = number % 40 == 0 ? "\nregion: fr" : number % 40 == 1 ? "\nregion: world" : ""
      let day = String(100 + number % 28 + 1).dropFirst()
      try site.folder.put(
        "---\ntitle: Number \(number)\npublished: \(2024 + number % 3)-03-\(day)\(platforms)\(region)\n---\n\nText.\n",
        at: "Content/articles/a-\(number).en.md")
    }
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  private func articles(on page: BuiltPage) -> [String] {
    page.values(of: "href").filter { $0.hasPrefix("/articles/a-") }
  }

  @Test func pagesHoldFiftyAndEachArticleStandsOnce() throws {
    let site = try built()
    let pages = try ["", "page/2/", "page/3/"].map {
      try site.page("articles/\($0)index.html")
    }
    #expect(pages.map { articles(on: $0).count } == [50, 50, 20])
    #expect(Set(pages.flatMap { articles(on: $0) }).count == 120)
    #expect(!site.has("articles/page/4/index.html"))
    #expect(Set(pages.map(\.title)).count == 3)
    #expect(pages[1].all("a").first { $0["aria-current"] == "page" && $0.text == "2" } != nil)
    for page in pages {
      #expect(
        Set(page.values(of: "href")).isSuperset(
          of: ["/articles/", "/articles/page/2/", "/articles/page/3/"]))
    }
  }

  @Test func yearsAndRegionsHaveListsOfTheirOwn() throws {
    let site = try built()
    for year in 2024...2026 {
      let page = try site.page("articles/year/\(year)/index.html")
      #expect(articles(on: page).count == 40)
    }
    let france = try site.page("articles/region/fr/index.html")
    // Its own, those of the world, and those that name no region.
    #expect(articles(on: france).count == 50)
    #expect(site.has("articles/region/fr/page/3/index.html"))
    // One platform alone narrows nothing.
    #expect(!site.has("articles/platform/pinterest/index.html"))
  }

  /// A source names the texts that cite it as readers of the page's language see them.
  @Test func sourcesNameTheTextsThatCiteThem() throws {
    let site = try TestedSite(fixture: "two-languages")
    for name in ["first", "second"] {
      try site.folder.put(
        "url: https://example.org/\(name)\ntitle: \(name)\npublisher: P\n",
        at: "Content/sources/\(name).yml")
    }
    try site.folder.put("---\ntitle: A\n---\n\nText [@first].\n", at: "Content/articles/a.en.md")
    try site.folder.put("---\ntitle: Un\n---\n\nMots [@second].\n", at: "Content/articles/a.fr.md")
    try site.folder.put("---\ntitle: B\n---\n\nText [@second].\n", at: "Content/articles/b.en.md")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    func uses(_ language: String) throws -> [[String]] {
      try site.page("\(language)/sources/index.html").html.split(separator: "<li ").compactMap {
        guard $0.hasPrefix("id=\"first\"") || $0.hasPrefix("id=\"second\"") else { return nil }
        return BuiltPage(path: "", html: String($0)).values(of: "href").filter {
          $0.contains("/articles/")
        }
      }
    }
    #expect(try uses("en") == [["/en/articles/a/"], ["/en/articles/b/"]])
    #expect(try uses("fr") == [[], ["/fr/articles/a/", "/fr/articles/b/"]])
  }

  /// Texts of one day come in the order of their ids, those without a day last; drafts are no texts yet.
  @Test func ofTextsWithoutADayAndDraftsNoneCrowdsOutOthers() throws {
    let site = try TestedSite(fixture: "two-languages")
    try site.folder.put(
      "url: https://example.org/much\ntitle: Much\npublisher: P\n", at: "Content/sources/much.yml")
    for number in 10...60 {
      let day = number == 10 ? "" : "\npublished: 2026-03-01"
      let draft = number > 58 ? "\ndraft: true" : ""
      try site.folder.put(
        "---\ntitle: T\(number)\(day)\(draft)\n---\n\nText [@much].\n",
        at: "Content/articles/a-\(number).en.md")
    }
    for number in [20, 30] {
      try site.folder.put(
        "---\ntitle: F\(number)\npublished: 2026-03-01\n---\n\nMots.\n",
        at: "Content/articles/a-\(number).fr.md")
    }
    func uses(_ language: String, drafts: Bool = false) throws -> (links: [String], html: String) {
      let outcome = try drafts ? site.build("--drafts") : site.build()
      #expect(outcome.status == 0, "\(outcome.errors)")
      let page = try site.page("\(language)/sources/index.html")
      return (
        page.values(of: "href").filter { $0.hasPrefix("/\(language)/articles/a-") }, page.html
      )
    }
    let english = try uses("en")
    #expect(english.links == (Array(11...58) + [10]).map { "/en/articles/a-\($0)/" })
    #expect(!english.html.contains("more text"))
    let drafts = try uses("en", drafts: true)
    #expect(drafts.links == (11...60).map { "/en/articles/a-\($0)/" })
    #expect(drafts.html.contains("and one more text<"))
    let french = try uses("fr")
    #expect(french.links.count == 47)
    #expect(!french.links.contains("/fr/articles/a-20/"))
  }

  /// A source that very many texts cite links to the newest of them and counts the others.
  @Test func aSourceLinksToTheNewestFiftyTextsThatCiteIt() throws {
    let site = try TestedSite(fixture: "one-language")
    try site.folder.put(
      "url: https://example.org/much\ntitle: Much\npublisher: P\n", at: "Content/sources/much.yml")
    func build(_ numbers: ClosedRange<Int>) throws -> BuiltPage {
      for number in numbers {
        try site.folder.put(
          "---\ntitle: Number \(number)\npublished: \(1950 + number)-03-01\n---\n\nText [@much].\n",
          at: "Content/articles/a-\(number).en.md")
      }
      let outcome = try site.build()
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try site.page("sources/index.html")
    }
    try site.folder.put(
      "---\ntitle: France\npublished: 1950-03-01\n---\n\nText [@much].\n",
      at: "Content/explainers/fr.en.md")
    let fifty = try build(1...50)
    #expect(articles(on: fifty) == (1...50).reversed().map { "/articles/a-\($0)/" })
    #expect(!fifty.html.contains("more text"))
    let one = try build(51...51)
    #expect(articles(on: one) == (2...51).reversed().map { "/articles/a-\($0)/" })
    #expect(one.html.contains("and one more text<"))
    let three = try build(52...53)
    #expect(articles(on: three).first == "/articles/a-53/")
    #expect(three.html.contains("and 3 more texts<"))
    // Many articles crowd out no text of another section.
    #expect(three.values(of: "href").contains("/regions/fr/"))
  }

  @Test func linksToSourcesLeadToTheirPage() throws {
    let site = try TestedSite(fixture: "one-language")
    let sources = (1...60).map { number in
      "- {id: s-\(100 + number), url: \"https://example.org/\(number)\", title: Source \(number), publisher: P, published: 2025, kind: journalism}\n"
    }
    try site.folder.put(sources.joined(), at: "Content/sources.yml")
    let cited = (1...60).map { "[@s-\(100 + $0)]" }.joined(separator: " ")
    try site.folder.put(
      "---\ntitle: A\n---\nText \(cited) and [](source:s-160).\n", at: "Content/articles/a.en.md")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let first = try site.page("sources/index.html").all("li").compactMap { $0["id"] }
    let second = try site.page("sources/page/2/index.html").all("li").compactMap { $0["id"] }
    #expect(first.count == 50 && second.count >= 11)
    #expect(second.contains("s-160") && !second.contains("s-101"))
    let links = try site.page("articles/a/index.html").values(of: "href")
    #expect(links.contains("/sources/#s-101") && links.contains("/sources/page/2/#s-160"))
  }

  /// Which pages of a long list a page leads to, a gap as "…".
  @Test(arguments: [
    (1, ["1", "2", "3", "…", "11"]), (5, ["1", "2", "3", "4", "5", "6", "7", "…", "11"]),
    (6, ["1", "…", "4", "5", "6", "7", "8", "…", "11"]), (11, ["1", "…", "9", "10", "11"]),
  ])
  func longListsLeadToTheirFirstLastAndNearestPages(number: Int, names: [String]) throws {
    let site = try TestedSite(fixture: "one-language")
    let ids = (1...520).map { "s-\(1000 + $0)" }
    try site.folder.put(
      ids.map { "- {id: \($0), url: \"https://example.org/\($0)\", title: \($0), publisher: P}\n" }
        .joined(), at: "Content/sources.yml")
    try site.folder.put(
      "---\ntitle: A\n---\n\(ids.map { "[@\($0)]" }.joined(separator: " "))\n",
      at: "Content/articles/a.en.md")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let folder = number == 1 ? "sources" : "sources/page/\(number)"
    let html = try site.page("\(folder)/index.html").html
    let start = try #require(html.firstRange(of: "<nav class=\"pages\""))
    let list = html[start.lowerBound...].prefix(
      upTo: html[start.lowerBound...].firstRange(of: "</nav>")?.lowerBound ?? html.endIndex)
    let tags = BuiltPage(path: folder, html: String(list)).tags
    #expect(tags.filter { ["a", "li"].contains($0.name) && !$0.text.isEmpty }.map(\.text) == names)
    #expect(tags.count { $0["href"] != nil } == names.count { $0 != "…" })
    #expect(tags.first { $0["aria-current"] == "page" }?.text == "\(number)")
  }
}
