import Foundation
import Testing

/// What was corrected stands on the page of corrections, and on the pages of what it concerns.
@Suite struct CorrectionPagesTests {
  /// The site of this repository with a correction of everything that can be corrected, an open dispute
  /// and an author's own text of the page.
  private static let corrected = Result {
    let site = try TestedSite.reference()
    let addresses = [
      "answer:facebook/posts-eea-2025-05-27", "answer:facebook/posts/gb", "platform:facebook",
      "region:fr", "source:dpc-meta-2025", "reaction:goodbye-meta-ai", "claim:i-can-refuse",
      "finding:i-can-refuse/gb", "law:gdpr", "authority:dpc-ie", "term:right-to-object",
      "event:gdpr-applies", "reply:pause-2024-06-14", "letter:gdpr-objection",
      "article:who-can-refuse", "explainer:fr",
      "page:about",
    ]
    try site.folder.put(
      """
      - id: start-day
        on: 2026-11-20
        affects: [\(addresses.map { "\"\($0)\"" }.joined(separator: ", "))]
        was: The old words
        now: The new words
        severity: material
      """, at: "Content/corrections.yml")
    try site.folder.put(
      """
      - id: too-hard
        raised_by: Meta
        on: 2026-11-21
        about: claim:i-can-refuse
        their_view: We see [this](platform:facebook) in another way.
        our_answer: We do not.
        state: answered
      """, at: "Content/disputes.yml")
    try site.folder.put(
      "---\ntitle: Corrections\n---\nWe answer within a week.\n",
      at: "Content/pages/corrections.en.md")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    return site
  }

  @Test func correctionsStandWhereTheyBelong() throws {
    let site = try Self.corrected.get()
    let list = try site.page("en/corrections/index.html")
    let behind = list.html.components(separatedBy: "id=\"correction-start-day\"").last ?? ""
    let entry = behind.components(separatedBy: "</section>").first ?? ""
    #expect(entry.components(separatedBy: "<li>").count - 1 == 17)
    #expect(entry.components(separatedBy: "<li><a href=").count - 1 == 17)
    for page in [
      "platforms/facebook/fr", "platforms/instagram/fr", "platforms/facebook/gb",
      "platforms/facebook", "reactions/goodbye-meta-ai", "claims/i-can-refuse",
      "articles/who-can-refuse", "regions/fr", "about",
    ] {
      for language in ["en", "fr"] {
        let html = try site.page("\(language)/\(page)/index.html").html
        #expect(html.contains("The new words"), "\(language)/\(page)")
        #expect(html.contains("/\(language)/corrections/#correction-start-day"))
      }
    }
    for page in ["platforms/facebook/us", "articles/since-2007", "claims/edpb-approved"] {
      #expect(try !site.page("en/\(page)/index.html").html.contains("The new words"), "\(page)")
    }
  }

  /// A correction is told to programs as it is to people: on the page that it concerns, and in the feeds.
  @Test func programsAreToldOfCorrections() throws {
    let site = try Self.corrected.get()
    let page = try site.page("en/platforms/instagram/fr/index.html").html
    let comment =
      #""correction":[{"@type":"CorrectionComment","datePublished":"2026-11-20","#
      + #""text":"The old words → The new words","#
      + #""url":"https://limpid.example/en/corrections/#correction-start-day"}]"#
    #expect(page.contains(comment))
    #expect(
      try !site.page("en/platforms/facebook/us/index.html").html.contains("CorrectionComment"))
    let output = try site.output()
    for file in [
      "en/changes/atom.xml", "en/changes/feed.json", "en/changes/platform/instagram/atom.xml",
      "en/changes/region/fr/feed.json",
    ] {
      let feed = String(decoding: try #require(output[file]), as: UTF8.self)
      #expect(feed.contains("tag:limpid.example,2026:en/corrected/correction/start-day"), "\(file)")
      #expect(feed.contains("A mistake that matters: The old words → The new words"), "\(file)")
      #expect(
        feed.contains("https://limpid.example/en/corrections/#correction-start-day"), "\(file)")
    }
  }

  /// What is about the site, or about another region, is no change in a region.
  @Test func changesOfARegionAreThose() throws {
    let page = try ReferenceSite.atRoot.get().page("en/changes/region/fr/index.html")
    #expect(page.values(of: "href").contains("/en/regions/fr/"))
    #expect(!page.values(of: "href").contains("/en/regions/br/"))
    let main = page.html.components(separatedBy: "<main")[1].components(separatedBy: "</main>")[0]
    #expect(!main.contains("/en/accessibility/"))
  }

  @Test func openDisputesStandWhereTheyBelong() throws {
    let site = try Self.corrected.get()
    let claim = try site.page("en/claims/i-can-refuse/index.html").html
    #expect(claim.contains("/en/corrections/#dispute-too-hard"))
    let list = try site.page("en/corrections/index.html").html
    #expect(list.contains("We see <a href=\"/en/platforms/facebook/\">this</a> in another way."))
  }

  @Test func anAuthorsTextIntroducesTheList() throws {
    let site = try Self.corrected.get()
    let page = try site.page("en/corrections/index.html")
    #expect(page.html.contains("We answer within a week."))
    #expect(
      page.all("a").count {
        $0["href"] == "/en/corrections/" && $0.text == "Corrections and disputes"
      } == 1)
  }
}
