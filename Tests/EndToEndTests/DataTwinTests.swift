import Foundation
import Testing

/// The answers that lie as data beside pages.
@Suite struct DataTwinTests {
  private let site: TestedSite

  init() throws {
    site = try ReferenceSite.atRoot.get()
  }

  private func answers(beside folder: String) throws -> (whole: [String: Any], [[String: Any]]) {
    let text = try site.folder.text("Public/\(folder)/index.json")
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return (whole, try #require(whole["answers"] as? [[String: Any]]))
  }

  /// What each answer says, without what the page itself says already.
  private func facts(_ answer: [String: Any], on platform: String, in region: String) -> NSObject {
    answer.filter { $0.key != "platform" && $0.key != "region" }
      .merging(["at": "\(platform)/\(region)"]) { $1 } as NSDictionary
  }

  @Test(arguments: ["facebook", "whatsapp"], ["fr", "us", "world"])
  func platformsAndRegionsSayWhatTheAnswerPagesSay(platform: String, region: String) throws {
    let (whole, own) = try answers(beside: "en/platforms/\(platform)/\(region)")
    #expect(whole["as_of"] as? String == TestedSite.today)
    let expected = own.map { facts($0, on: platform, in: region) }
    let (onPlatform, byRegion) = try answers(beside: "en/platforms/\(platform)")
    #expect(onPlatform["platform"] as? String == platform && onPlatform["region"] == nil)
    #expect(
      byRegion.filter { $0["region"] as? String == region }
        .map { facts($0, on: platform, in: region) } == expected)
    let (inRegion, byPlatform) = try answers(beside: "en/regions/\(region)")
    #expect(inRegion["region"] as? String == region && inRegion["platform"] == nil)
    #expect(
      byPlatform.filter { $0["platform"] as? String == platform }
        .map { facts($0, on: platform, in: region) } == expected)
  }

  @Test(arguments: ["platforms/facebook", "regions/fr"])
  func pagesShowAsManyAnswersAsTheirData(folder: String) throws {
    for language in ["en", "fr", "ar"] {
      let page = try site.page("\(language)/\(folder)/index.html")
      let (_, answers) = try answers(beside: "\(language)/\(folder)")
      let shown = page.values(of: "href").filter {
        $0.contains("/platforms/") && $0.contains("/#") && $0.split(separator: "/").count > 4
      }
      #expect(!answers.isEmpty && shown.count >= answers.count)
      let address = "/\(language)/\(folder)/index.json"
      #expect(page.all("link").contains { $0["rel"] == "describedby" && $0["href"] == address })
    }
  }
}
