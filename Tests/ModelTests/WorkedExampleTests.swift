import Diagnostics
import Model
import Testing

/// MODEL section 13: Meta's public posts, autumn 2024.
@Suite struct WorkedExampleTests {
  @Test(
    arguments: [
      ("2024-09-26", "fr", "paused, fr → eu → eea"),
      ("2024-09-26", "ie", "paused, ie → eu → eea"),
      ("2024-09-26", "no", "paused, no → eea"),
      ("2024-09-26", "gb", "announced, own"),
      ("2024-09-26", "br", "announced, own"),
      ("2024-09-26", "ch", "not-used, own"),
      ("2024-09-26", "jp", "not-checked, own"),
      ("2024-09-26", "au", "used, au → world"),
      ("2024-09-26", "us", "used, us → world"),
      ("2024-09-26", "eea", "paused, own"),
      ("2024-09-26", "world", "used, own"),
      (
        "2025-02-01", "fr",
        "paused, fr → eu → eea, perhaps announced between 2024-12-01 and 2025-05-22"
      ),
      ("2025-02-01", "br", "announced, own, overdue"),
      ("2025-02-01", "au", "used, au → world"),
      ("2025-06-01", "fr", "announced, fr → eu → eea, overdue"),
      ("2025-06-01", "no", "announced, no → eea, overdue"),
      ("2025-06-01", "gb", "announced, own"),
      ("2024-06-20", "fr", "paused, fr → eu → eea"),
      ("2024-06-20", "gb", "not-checked, perhaps paused between 2024-06-01 and 2024-06-30"),
      ("2024-06-20", "au", "not-checked, perhaps used by 2024-09-11"),
      ("2024-06-20", "ch", "not-checked, perhaps not-used by 2024-06-21"),
      ("2024-06-20", "br", "not-checked"),
    ])
  func answers(asOf: String, region: String, told: String) throws {
    let site = try TextSite.fixture("meta-2024", asOf: asOf)
    #expect(site.findings == [])
    #expect(site.told(region) == told)
    #expect(site.told(region, by: "instagram") == told)
  }

  @Test func announcesWithItsDue() throws {
    let site = try TextSite.fixture("meta-2024", asOf: "2025-06-01")
    let catalog = site.catalog
    let answer = catalog.resolvedAnswer(
      of: EntityID("facebook"), to: EntityID("posts"), in: EntityID("fr"))
    #expect(answer.answer?.expected == ApproximateDate("2025-05-27"))
    #expect(answer.answer?.id == "posts-eea-between-2024-12-and-2025-05-22")
    #expect(answer.answer?.citations.map(\.source.id.text) == ["dpc-2025-05"])
  }

  @Test(
    arguments: [
      ("2024-09-26", "fr", ["objection-form", "change-audience"]),
      ("2024-09-26", "no", ["objection-form", "change-audience"]),
      ("2024-09-26", "au", ["change-audience"]),
      ("2024-09-26", "jp", ["change-audience"]),
      ("2025-06-01", "fr", ["change-audience"]),
    ])
  func ways(asOf: String, region: String, kinds: [String]) throws {
    let site = try TextSite.fixture("meta-2024", asOf: asOf)
    let catalog = site.catalog
    let question = EntityID<Question>("posts")
    let facebook = try site.platform("facebook")
    let answer = catalog.resolvedAnswer(of: facebook.id, to: question, in: EntityID(region))
    let ways = catalog.ways(on: facebook, for: answer, to: question)
    #expect(ways.map(\.wayKind.rawValue) == kinds)
  }

  @Test func keepsWhatStandsInTheFile() throws {
    let facebook = try TextSite.fixture("meta-2024", asOf: "2024-09-26").platform("facebook")
    #expect(facebook.assignsRegionBy == .accountCountry)
    #expect(facebook.company == .known("meta"))
    #expect(facebook.answers.first?.dataFrom == ApproximateDate("2007"))
    #expect(facebook.answers.first?.except.map(\.text) == ["eea", "gb", "br", "ch", "jp"])
    let objection = try #require(facebook.answers.first { $0.value == .paused }?.refuse.first)
    #expect(objection.right?.text == "gdpr-21-1")
    #expect(objection.strength == .refuseUse)
    #expect(objection.region.text == "eea")
    #expect(objection.checked == Day("2024-09-26"))
    #expect(objection.citations.map(\.source.id.text) == ["dpc-2024-06"])
    #expect(
      described(objection.effect) == ["stops", "not-undone", "unknown", "platform-decides"])
    let audience = try #require(facebook.ways.first)
    #expect(audience.strength == .avoidUse)
    #expect(described(audience.effect) == ["reduces", "not-undone", "not-covered", "automatic"])
  }

  private func described(_ effect: Effect) -> [String] {
    [
      effect.future.rawValue, effect.past.rawValue, effect.byOthers.rawValue,
      effect.granted.rawValue,
    ]
  }
}
