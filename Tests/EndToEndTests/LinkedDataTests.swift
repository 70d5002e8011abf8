import Foundation
import Testing

/// What pages say to search engines and other programs in the words of schema.org.
@Suite struct LinkedDataTests {
  private let site: TestedSite

  init() throws {
    site = try ReferenceSite.atRoot.get()
  }

  /// The object of a page; each page that can be cited has exactly one.
  private func object(of path: String) throws -> [String: Any] {
    let html = try site.page(path).html
    let parts = html.split(separator: "<script type=\"application/ld+json\">")
    try #require(parts.count == 2)
    let json = try #require(parts[1].split(separator: "</script>").first)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  /// All objects of a type, however deep they stand.
  private func all(_ type: String, in value: Any) -> [[String: Any]] {
    if let values = value as? [Any] { return values.flatMap { all(type, in: $0) } }
    guard let object = value as? [String: Any] else { return [] }
    return (object["@type"] as? String == type ? [object] : [])
      + object.sorted { $0.key < $1.key }.flatMap { all(type, in: $0.value) }
  }

  @Test func everyBlockIsJSONWithoutEmptyMembers() throws {
    func isFilled(_ value: Any) -> Bool {
      switch value {
      case let values as [Any]: !values.isEmpty && values.allSatisfy { isFilled($0) }
      case let object as [String: Any]: !object.isEmpty && object.values.allSatisfy { isFilled($0) }
      case let text as String: !text.isEmpty
      default: !(value is NSNull)
      }
    }
    for page in try site.pages() where page.html.contains("application/ld+json") {
      #expect(isFilled(try object(of: page.path)), "\(page.path)")
    }
  }

  @Test func homeSaysWhoPublishesByWhichRules() throws {
    let home = try object(of: "fr/index.html")
    let publisher = try #require(home["publisher"] as? [String: String])
    #expect(publisher["@type"] == "Organization" && publisher["name"] == "Les auteurs de Limpid")
    for (rule, page) in [
      ("publishingPrinciples", "method"), ("correctionsPolicy", "corrections"),
      ("ownershipFundingInfo", "about"),
    ] {
      #expect(publisher[rule] == "https://limpid.example/fr/\(page)/")
    }
    #expect(
      all("DataCatalog", in: home).map { $0["url"] as? String } == [
        "https://limpid.example/fr/data/"
      ])
  }

  @Test(arguments: [
    ("where", "ItemList"), ("timeline", "ItemList"), ("matrix", "Dataset"),
    ("platforms/facebook", "Organization"), ("sources", "CreativeWork"),
    ("reactions/goodbye-meta-ai", "SocialMediaPosting"), ("replies", "Answer"),
  ])
  func pagesSayWhatTheyAreAbout(folder: String, type: String) throws {
    for language in ["en", "fr", "ar"] {
      #expect(!all(type, in: try object(of: "\(language)/\(folder)/index.html")).isEmpty)
    }
  }

  @Test func aRegionNamesItsGroupsAndLaws() throws {
    let france = try object(of: "en/regions/fr/index.html")
    let about = try #require(france["about"] as? [String: Any])
    #expect(about["identifier"] as? String == "fr")
    let groups = try #require(about["containedInPlace"] as? [[String: String]])
    #expect(groups.map { $0["name"] } == ["European Union", "European Economic Area"])
    #expect(groups.allSatisfy { $0["identifier"] == nil })
    let laws = all("Legislation", in: france)
    #expect(
      laws.contains {
        $0["legislationIdentifier"] as? String == "Regulation (EU) 2016/679"
          && $0["legislationDateOfApplicability"] as? String == "2018-05-25"
          && $0["url"] as? String == "https://eur-lex.europa.eu/eli/reg/2016/679/oj"
      })
  }

  @Test func aNoticeNamesTheOlderOnesThatItWasMadeFrom() throws {
    let page = try object(of: "en/reactions/goodbye-meta-ai/index.html")
    let about = try #require(page["about"] as? [String: Any])
    let earlier = try #require(about["isBasedOn"] as? [[String: String]])
    #expect(earlier.count == 4)
    #expect(
      earlier.first?["mainEntityOfPage"]
        == "https://limpid.example/en/reactions/instagram-notice-2019/")
    // A complaint is no work that another one could be based on.
    let complaint = try object(of: "en/reactions/noyb-complaints-2024/index.html")
    #expect((complaint["about"] as? [String: Any])?["@type"] as? String == "Thing")
  }

  @Test func aClaimPageHasOneReviewWithItsOwnAddress() throws {
    let pages = try site.pages().filter { $0.path.contains("/claims/") }
    var checked = 0
    for page in pages where page.path.split(separator: "/").count > 3 {
      let reviews = all("ClaimReview", in: try object(of: page.path))
      let address = "https://limpid.example/" + page.path.replacing("index.html", with: "")
      #expect(reviews.map { $0["url"] as? String } == [address])
      checked += 1
    }
    #expect(checked > 20)
  }

  @Test func whatIsWrittenInWordsOnlyIsNoQuotation() throws {
    let replies = try object(of: "en/replies/index.html")
    #expect(all("Quotation", in: replies).isEmpty)
    let questions = all("Answer", in: replies).map { $0["parentItem"] as? [String: Any] }
    #expect(questions.allSatisfy { $0?["@type"] as? String == "Question" })
  }

  @Test func aGuideSaysWhatOneNeeds() throws {
    let guides = try site.pages().filter { $0.path.hasPrefix("en/do/") }
    let supplies = try guides.flatMap { guide in
      let supplies = all("HowToSupply", in: try object(of: guide.path))
      return supplies.compactMap { $0["name"] as? String }.map { (guide, $0) }
    }
    #expect(!supplies.isEmpty)
    for (guide, supply) in supplies { #expect(guide.html.contains("<li>\(supply)</li>")) }
  }
}
