import Testing

/// How readers get from a platform or a region to what changed there.
@Suite struct FeedLinksTests {
  @Test(arguments: [
    ("en/platforms/facebook", "en/changes/platform/facebook", "Changes: Facebook"),
    ("fr/regions/eea", "fr/changes/region/eea", "Changements\u{A0}: Espace économique européen"),
    ("ar/regions/eea", "ar/changes/region/eea", nil),
  ])
  func pagesLeadToTheirChanges(folder: String, changes: String, title: String?) throws {
    let site = try ReferenceSite.atRoot.get()
    let page = try site.page("\(folder)/index.html")
    let output = try site.output()
    let feeds = page.all("link").filter { $0["rel"] == "alternate" && $0["type"] != nil }
    #expect(feeds.map { $0["href"] } == ["/\(changes)/atom.xml", "/\(changes)/feed.json"])
    if let title { #expect(feeds.allSatisfy { $0["title"] == title }) }
    let links = page.all("a").compactMap { $0["href"] }
    for file in ["", "atom.xml", "feed.json"] {
      #expect(links.contains("/\(changes)/\(file)"))
      #expect(output["\(changes)/\(file.isEmpty ? "index.html" : file)"] != nil)
    }
  }

  @Test func aRegionWithoutAListOfItsOwnNamesNone() throws {
    let site = try ReferenceSite.atRoot.get()
    #expect(!site.has("en/changes/region/no/index.html"))
    let norway = try site.page("en/regions/no/index.html")
    #expect(!norway.all("link").contains { $0["type"] == "application/atom+xml" })
  }
}
