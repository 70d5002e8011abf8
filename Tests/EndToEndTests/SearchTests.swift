import Foundation
import Testing

/// The files that the search field reads.
@Suite struct SearchTests {
  @Test func indexOfASmallSite() throws {
    let site = try TestedSite(fixture: "one-language")
    #expect(try site.build().status == 0)
    let names = try site.folder.text("Public/search/en/names.json")
    #expect(
      names.hasPrefix(
        """
        {"starts":[["p","words-p"]],"names":[
        [0,"platforms/pinterest/","Pinterest"],
        [1,"regions/world/","Andorra","Andorre",
        """))
    #expect(
      try site.folder.text("Public/search/en/words-p.json") == """
        {"pages":[
        [0,"platforms/pinterest/","Pinterest"]],"words":{
        "pinterest":[0]}}

        """)
  }

  @Test func everyEntryLeadsToAPage() throws {
    let site = try ReferenceSite.inFolder.get()
    let output = try site.output()
    var paths: Set<String> = []
    for (path, bytes) in output where path.hasPrefix("search/") && path.hasSuffix(".json") {
      let index = try JSONDecoder().decode(Index.self, from: bytes)
      let entries = (index.names ?? []) + (index.pages ?? [])
      for entry in entries { if case .text(let path) = entry[1] { paths.insert(path) } }
      for numbers in (index.words ?? [:]).values {
        #expect(numbers.allSatisfy { index.pages?.indices.contains($0) == true }, "\(path)")
      }
      for start in index.starts ?? [] {
        #expect(output["\(path.dropLast("names.json".count))\(start[1]).json"] != nil)
      }
    }
    #expect(paths.count > 400)
    let missing = paths.filter { path in
      let parts = path.split(separator: "#", omittingEmptySubsequences: false)
      guard let page = output["\(parts[0])index.html"] else { return true }
      return parts.count > 1
        && !String(decoding: page, as: UTF8.self).contains("id=\"\(parts[1])\"")
    }
    #expect(missing == [])
  }

  @Test func peopleFindRegionsByWhatTheyCallThem() throws {
    let names = try ReferenceSite.atRoot.get().folder.text("Public/search/en/names.json")
    for (path, name) in [
      ("en/regions/gb/", "UK"), ("en/regions/gb/", "Britain"), ("en/regions/de/", "Deutschland"),
    ] {
      let line = names.split(separator: "\n").first { $0.contains("\"\(path)\"") }
      #expect(line?.contains("\"\(name)\"") == true, "\(name)")
    }
  }

  /// The script, the names and the largest file of words.
  @Test func aSearchTakesLittle() throws {
    let output = try ReferenceSite.atRoot.get().output()
    let script = try #require(
      output.first { withoutFingerprint($0.key) == "assets/search.js" }?.value.count)
    #expect(script < 5_000)
    for language in ["en", "fr"] {
      let names = try #require(output["search/\(language)/names.json"]?.count)
      let words = output.filter { $0.key.hasPrefix("search/\(language)/words-") }.map(\.value.count)
      #expect(script + names + (words.max() ?? 0) <= 60_000, "\(language)")
    }
  }

  /// Without a script, the page is an index of everything that has a name.
  @Test func thePageIsAnIndexFromAToZ() throws {
    let page = try ReferenceSite.atRoot.get().page("en/search/index.html")
    let links = Set(page.values(of: "href"))
    for path in ["platforms/facebook/", "regions/fr/", "reactions/goodbye-meta-ai/", "where/"] {
      #expect(links.contains("/en/\(path)"), "\(path)")
    }
    #expect(page.all("form").allSatisfy { $0.attributes.keys.contains("data-index") })
    #expect(page.html.contains(" hidden>\n<label for=\"search-field\">"))
  }

  private struct Index: Decodable {
    let starts: [[String]]?
    let names: [[Cell]]?
    let pages: [[Cell]]?
    let words: [String: [Int]]?
  }

  private enum Cell: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }
}
