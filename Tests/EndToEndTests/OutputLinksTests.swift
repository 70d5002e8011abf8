import Foundation
import Testing

/// Reads the built folder alone: what a visitor's browser would see.
@Suite struct OutputLinksTests {
  /// Where the reference site was built for.
  enum Place: CaseIterable {
    case root, folder

    var path: String { self == .root ? "/" : "/sub/path/" }
    var url: String { self == .root ? "https://limpid.example/" : "https://example.org/sub/path/" }

    func site() throws -> TestedSite {
      try (self == .root ? ReferenceSite.atRoot : ReferenceSite.inFolder).get()
    }
  }

  @Test(arguments: Place.allCases)
  func everyLinkLeadsSomewhere(place: Place) throws {
    let site = try place.site()
    let files = Set(try site.output().keys)
    let pages = try site.pages()
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.values(of: "id"))) })
    var internalLinks = 0
    var broken: Set<String> = []
    for page in pages {
      for address in page.values(of: "href") + page.values(of: "src") {
        guard let link = target(of: address, on: page, place) else { continue }
        internalLinks += 1
        let hasFragment = link.fragment.isEmpty || ids[link.file]?.contains(link.fragment) == true
        if !files.contains(link.file) || !hasFragment { broken.insert("\(page.path): \(address)") }
      }
    }
    #expect(broken.sorted() == [])
    #expect(internalLinks > 1_000)
  }

  @Test(arguments: Place.allCases)
  func everyPageIsSound(place: Place) throws {
    let pages = try place.site().pages()
    #expect(pages.count > 200)
    for page in pages {
      let ids = page.values(of: "id")
      #expect(ids.count == Set(ids).count, "an id stands twice in \(page.path)")
      #expect(page.all("h1").count == 1, "\(page.path)")
      // Drawings have titles of their own.
      #expect(page.all("title").count { $0["id"] == nil } == 1, "\(page.path)")
      #expect(["en", "fr", "ar"].contains(page.language ?? ""), "\(page.path)")
      #expect(page.all("img").allSatisfy { $0["alt"] != nil }, "\(page.path)")
    }
    // A frame for other sites is called as the page that it is a part of.
    let own = pages.filter { !$0.path.contains("/embed/") }
    let titles = Dictionary(grouping: own) { "\($0.language ?? "") \($0.title)" }
    #expect(titles.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  /// Canonical and alternate addresses name pages of this site, and each other's alternates agree.
  @Test(arguments: Place.allCases)
  func alternatesAreReciprocal(place: Place) throws {
    let pages = try place.site().pages()
    var alternates: [String: Set<String>] = [:]
    for page in pages {
      let links = page.all("link").filter { $0["rel"] == "alternate" }.compactMap { $0["href"] }
      let canonical = page.all("link").first { $0["rel"] == "canonical" }?["href"]
      // What stands on other pages too is not for search engines, and has no address of its own.
      guard !page.all("meta").contains(where: { $0["name"] == "robots" }) else { continue }
      let address = try #require(canonical, "\(page.path)")
      #expect(address == place.url + page.path.replacing("index.html", with: ""))
      if page.path != "index.html" { #expect(links.contains(address), "\(page.path)") }
      alternates[address] = Set(links)
    }
    for (address, links) in alternates {
      for link in links { #expect(alternates[link] == links, "\(address) and \(link)") }
    }
  }

  /// The file and the fragment that an address leads to; nil for another site's.
  private func target(of address: String, on page: BuiltPage, _ place: Place)
    -> (file: String, fragment: String)?
  {
    let isAbsolute = address.hasPrefix(place.url)
    if !isAbsolute, address.hasPrefix("https:") || address.hasPrefix("mailto:") { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 ? String(parts[1]) : ""
    guard !parts[0].isEmpty else { return (page.path, fragment) }
    let base = isAbsolute ? place.url : place.path
    guard parts[0].hasPrefix(base) else { return ("outside: \(address)", fragment) }
    let file = parts[0].dropFirst(base.count).prefix { $0 != "?" }
    let path = String(file).removingPercentEncoding ?? ""
    return (path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path, fragment)
  }
}
