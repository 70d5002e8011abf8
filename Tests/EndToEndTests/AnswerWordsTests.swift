import Foundation
import Testing

/// What MODEL asks pages to say in words beside an answer.
@Suite struct AnswerWordsTests {
  private static let platform = """
    name: Told
    company: Told, Inc.
    assigns_region_by: account-country
    answers:
      - question: posts
        region: world
        answer: used
        since: by 2024-09-11
        data_from: 2007
        legal_basis: legitimate-interest
        confidence: low
        checked: 2024-09-26
        sources:
          - {url: "https://example.org/old", title: Old, kind: journalism, published: 2024-08-02}
          - {url: "https://example.org/older", title: Older, kind: journalism, published: 2023-08-02}
      - question: posts
        region: fr
        answer: announced
        since: 2024-05
        expected: 2024-06-26
        checked: 2024-09-14
        source: {title: Letter, kind: platform-statement}
      - question: posts
        region: de
        answer: not-disclosed
        since: 2024-05-01
        checked: 2024-09-14
        searched: [{place: Terms of use, on: 2024-09-13}, {place: Help pages, on: 2024-09-14}]
        source: {title: Terms, kind: platform-document}
    """

  /// The pages of regions, told for a day, without their tags.
  private func pages(asOf: String? = nil, today: String = TestedSite.today) throws
    -> [String: String]
  {
    let site = try TestedSite(fixture: "two-languages")
    let settings = try site.folder.text("Content/site.yml")
    try site.folder.put(settings + "\nregions: [us, fr, de]\n", at: "Content/site.yml")
    let other = try site.folder.text("Content/platforms/pinterest.yml")
    try site.folder.put(
      other.replacing("2026-11-23", with: "2024-09-01"), at: "Content/platforms/pinterest.yml")
    try site.folder.put(Self.platform + "\n", at: "Content/platforms/told.yml")
    let outcome = try site.build("--as-of", asOf ?? today, today: today)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pages = try ["us", "fr", "de"].map { region in
      let html = try site.page("en/platforms/told/\(region)/index.html").html
      return (region, html.replacing(/<[^>]*>/, with: ""))
    }
    return Dictionary(uniqueKeysWithValues: pages)
  }

  private static let words = [
    // A worldwide answer, of a low confidence and by a day, seen from a country without its own.
    ("us", "We are not sure of it."),
    ("us", "Newest evidence: 2 August 2024. Last checked: 26 September 2024."),
    (
      "us",
      "No information on what holds in the United States in particular. This is what is known worldwide."
    ),
    ("us", "since 11 September 2024 at the latest"),
    ("us", "The oldest material used is of 2007."),
    ("us", "Legal basis that the company claims: a legitimate interest"),
    (
      "us",
      "The platform goes by the country of your account, which may not be where you live."
    ),
    // An announced start that has passed.
    ("fr", "It was due to begin on 26 June 2024; we have not confirmed that it did."),
    ("fr", "This region has an answer of its own: France."),
    // Where somebody looked.
    ("de", "Terms of use, 13 September 2024"), ("de", "Help pages, 14 September 2024"),
  ]

  @Test func saysWhatIsKnown() throws {
    let pages = try pages()
    for (region, words) in Self.words {
      #expect(pages[region]?.contains(words) == true, "\(words)")
    }
  }

  @Test(arguments: [
    ("us", "2024-06-20", "“Yes” held by 11 September 2024. When it began is not known."),
    (
      "fr", "2024-05-10",
      "It changed to “Announced” at some time between 1 May 2024 and 31 May 2024. We do not know the day."
    ),
  ])
  func saysOfADayWhat(region: String, asOf: String, words: String) throws {
    let page = try #require(try pages(asOf: asOf)[region])
    #expect(page.contains(words), "\(page)")
  }

  @Test(arguments: [
    ("2024-12-25", nil), ("2024-12-26", "It is time to look again"),
    ("2025-03-25", "It is time to look again"), ("2025-03-26", "6 months ago"),
    ("2025-11-26", "Last checked 14 months ago"), ("2025-11-25", "Last checked 13 months ago"),
  ])
  func saysHowOldItIs(today: String, words: String?) throws {
    let page = try #require(try pages(today: today)["us"])
    if let words { #expect(page.contains(words), "\(page)") }
    let notice = page.contains("months ago") || page.contains("time to look again")
    #expect(notice == (words != nil), "\(page)")
  }
}
