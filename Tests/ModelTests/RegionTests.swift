import Diagnostics
import Model
import Testing

@Suite struct RegionTests {
  private let used = "answer: used, checked: 2015-01-01, since: 2010-01-01, source: report"
  private let paused =
    "answer: paused, checked: 2016-01-01, since: 2016-01-01, by: {actor: P Inc, how: request}, source: report"

  @Test(arguments: [
    ("2019-01-01", "gb", "paused, gb → eu"),
    ("2020-01-31", "gb", "paused, gb → eu"),
    ("2020-02-01", "gb", "used, gb → world"),
    ("2021-01-01", "gb", "used, gb → world"),
    ("2021-01-01", "fr", "paused, fr → eu"),
    ("2021-01-01", "no", "used, no → eea → world"),
    ("2015-12-31", "fr", "used, fr → eu → eea → world"),
  ])
  func membershipIsDated(asOf: String, region: String, told: String) {
    let site = TextSite(
      site(answers: ["region: world, \(used)", "region: eu, \(paused)"]), asOf: asOf)
    #expect(site.findings == [])
    #expect(site.told(region, by: "p") == told)
  }

  @Test func norwayIsNoTruthValue() throws {
    let site = TextSite(site(answers: ["region: no, \(used)"]))
    #expect(site.findings == [])
    #expect(site.told("no", by: "p") == "used, own")
    #expect(site.catalog[Region.self][EntityID("no")]?.name.original == "Norway")
    #expect(site.told("fr", by: "p") == "not-checked")
  }

  @Test func groupsThatContradictEachOtherAreRefused() throws {
    let found = expectFindings(
      site(
        answers: ["region: eu, \(used)", "region: «nordic», \(paused)"],
        other: ["Content/regions.yml": nordic]), ["region-ambiguous"])
    let finding = try #require(found.findings.first)
    #expect(finding.message == "'eu' and 'nordic' say different things about 'fr'")
    #expect(finding.help == "add an answer for each of these regions")
    #expect(finding.related.map(\.message) == ["the other answer"])
    let answered = TextSite(
      site(
        answers: ["region: eu, \(used)", "region: nordic, \(paused)", "region: fr, \(used)"],
        other: ["Content/regions.yml": nordic]))
    #expect(answered.findings == [])
    #expect(answered.told("fr", by: "p") == "used, own")
  }

  @Test func groupsThatAgreeAreBothNamed() {
    let site = TextSite(
      site(
        answers: ["region: nordic, \(used)", "region: eu, \(used)"],
        other: ["Content/regions.yml": nordic]))
    #expect(site.findings == [])
    #expect(site.told("fr", by: "p") == "used, fr → eu, also nordic")
    #expect(site.told("no", by: "p") == "used, no → nordic")
  }

  @Test(arguments: [
    ("not-checked, why: Nobody looked., checked: 2020-01-01", "not-checked, own"),
    (
      """
      not-disclosed, checked: 2020-01-01, source: report, \
      searched: [{place: Terms, on: 2020-01-01}, {place: Help, on: 2020-01-01}]
      """, "not-disclosed, own"
    ),
  ])
  func anUnknownBlocksTheWiderValue(answer: String, told: String) {
    let site = TextSite(site(answers: ["region: world, \(used)", "region: fr, answer: \(answer)"]))
    #expect(site.findings == [])
    #expect(site.told("fr", by: "p") == told)
    #expect(site.told("no", by: "p") == "used, no → eea → world")
  }

  @Test(arguments: [
    ("[eea]", "fr", "not-checked"),
    ("[eea]", "no", "not-checked"),
    ("[eea]", "gb", "used, gb → world"),
    ("[eu]", "fr", "not-checked"),
    ("[eu]", "no", "used, no → eea → world"),
    ("[fr, no]", "no", "not-checked"),
    ("[fr, no]", "gb", "used, gb → world"),
  ])
  func exceptReachesMembers(except: String, region: String, told: String) {
    let site = TextSite(site(answers: ["region: world, except: \(except), \(used)"]))
    #expect(site.findings == [])
    #expect(site.told(region, by: "p") == told)
  }

  @Test(arguments: [
    ("2016-12-31", "used, fr → eu → eea → world"),
    (
      "2017-01-01", "used, fr → eu → eea → world, perhaps stopped between 2017-01-01 and 2017-12-31"
    ),
    (
      "2017-12-30", "used, fr → eu → eea → world, perhaps stopped between 2017-01-01 and 2017-12-31"
    ),
    ("2017-12-31", "stopped, own"),
    ("2018-05-31", "stopped, own"),
    ("2018-06-01", "stopped, own, perhaps used between 2018-06-01 and 2018-06-30"),
    ("2018-06-30", "used, own"),
  ])
  func aFirstOwnAnswerErasesNothing(asOf: String, told: String) {
    let site = TextSite(
      site(answers: [
        "region: world, \(used)",
        "region: fr, answer: stopped, since: 2017, checked: 2018-01-01, source: report",
        "region: fr, answer: used, since: 2018-06, checked: 2018-07-01, source: report",
      ]), asOf: asOf)
    #expect(site.findings == [])
    #expect(site.told("fr", by: "p") == told)
  }

  @Test func aFirstOwnAnswerByADayMayHoldAlready() {
    let answers = [
      "region: world, \(used)",
      "region: fr, answer: stopped, since: by 2017-06-30, checked: 2018-01-01, source: report",
    ]
    #expect(
      TextSite(site(answers: answers), asOf: "2012-01-01").told("fr", by: "p")
        == "used, fr → eu → eea → world, perhaps stopped by 2017-06-30")
  }

  @Test(arguments: [
    ("bavaria", "used, bavaria → fr"), ("island", "used, island → fr"), ("atoll", "not-checked"),
    ("village", "used, village → bavaria → fr"),
  ])
  func partsOfCountries(region: String, told: String) {
    let regions = """

      - {id: bavaria, kind: subdivision, parent: fr, name: Part, in_phrase: in it}
      - {id: village, kind: subdivision, parent: bavaria, name: Village, in_phrase: in it}
      - {id: island, kind: territory, parent: fr, inherits_parent: true, name: I, in_phrase: in it}
      - {id: atoll, kind: territory, parent: fr, name: Atoll, in_phrase: in it}
      """
    let site = TextSite(
      site(
        answers: ["region: fr, \(used)"],
        other: ["Content/regions.yml": (baseFiles["Content/regions.yml"] ?? "") + regions]))
    #expect(site.findings == [])
    #expect(site.told(region, by: "p") == told)
  }

  @Test func groupsThatCarryNothingHandNothingOn() {
    let found = expectFindings(
      site(answers: ["region: world, \(used)", "region: «schengen», \(paused)"]),
      ["group-cannot-carry"])
    #expect(found.told("no", by: "p") == "used, no → eea → world")
  }

  @Test func exceptionsOfAGroupLeaveIt() {
    let site = TextSite(
      site(
        answers: ["region: nordic, \(used)"],
        other: [
          "Content/regions.yml": nordic.replacing(
            "members: [{region: fr}, {region: no}] #",
            with: "members: [{region: eea}]\n  except: [eu] #")
        ]))
    #expect(site.findings == [])
    #expect(site.told("fr", by: "p") == "not-checked")
    #expect(site.told("no", by: "p") == "used, no → nordic")
  }

  /// The base regions and a group that overlaps with the European Union.
  private var nordic: String {
    (baseFiles["Content/regions.yml"] ?? "") + """

      - id: nordic
        kind: legal-area
        name: Nordic
        in_phrase: in the north
        source: {title: Treaty}
        carries: [answers]
        members: [{region: fr}, {region: no}] # overlaps
      """
  }
}
