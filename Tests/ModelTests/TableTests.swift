import Diagnostics
import Model
import Testing

/// Tables are described in one file and have their rows in another; each cell has the type of its column.
@Suite struct TableTests {
  private static let description = """
    title: Requests
    period: 2025
    checked: 2026-11-01
    source: report
    columns:
      - {name: place, type: region, meaning: Where.}
      - {name: on, type: date, meaning: When.}
      - {name: count, type: integer, unit: requests, meaning: How many.}
      - {name: cost, type: decimal, unit: euros, meaning: How much.}
      - {name: share, type: percent, meaning: How many of all.}
    """

  private func site(_ files: [String: String]) -> TextSite {
    TextSite(baseFiles.merging(files.map { ("Content/\($0.key)", $0.value) }) { $1 })
  }

  private func site(rows: String) -> TextSite {
    site(["tables/requests.yml": Self.description, "tables/requests.csv": rows])
  }

  @Test func cellsHaveTheTypesOfTheirColumns() throws {
    let site = site(
      rows: "count,place,on,cost,share\n1200,fr,2025-03,10.50,-0.25\n,gb,Q1 2025,,100\n")
    #expect(site.refusedIDs == [])
    let table = try #require(site.catalog[Table.self].first)
    #expect(table.rows.count == 2)
    #expect(table.rows[0][0] == .region(EntityID("fr")))
    let cost = try #require(ExactNumber("10.50"))
    #expect(cost.fraction == "50")
    #expect(table.rows[0][3] == .number(cost))
    #expect(table.rows[0][4] == ExactNumber("-0.25").map { .percent($0) })
    #expect(table.rows[1][2] == .absent)
    #expect(table.rows[1][3] == .absent)
  }

  @Test(arguments: [
    ("fr,2025,«1.5»,1,1", "bad-value"), ("fr,2025,«1e3»,1,1", "bad-value"),
    ("fr,2025,\"«1,000»\",1,1", nil), ("«fx»,2025,1,1,1", "unknown-reference"),
    ("fr,«2025-13»,1,1,1", "bad-date"), ("fr,2025,1,«1.»,1", "bad-value"),
    ("fr,2025,1,1,«5%»", "bad-value"), ("fr,2025,«007»,1,1", "bad-value"),
    ("fr,2025,-1,.5,1", nil),
  ])
  func wrongCellsAreToldWhereTheyStand(row: String, rule: String?) {
    let site = site(rows: "place,on,count,cost,share\n\(row)\n")
    #expect(site.refusedIDs == [rule ?? "bad-value"])
    if rule != nil { #expect(site.refusals.map(\.place) == site.places) }
  }

  @Test func columnsOfRowsAndDescriptionMatch() {
    let unknown = site(
      rows: "place,on,count,cost,share,«shares»\nfr,2025,1,1,1,1\nfr,2025,1,1,1,1\n")
    #expect(unknown.refusedIDs == ["unknown-key"])
    #expect(unknown.refusals.map(\.place) == unknown.places)
    #expect(unknown.refusals.first?.help == "did you mean 'share'?")
    let missing = site(rows: "place,on,count,cost\nfr,2025,1,1\n")
    #expect(missing.refusedIDs == ["missing-key"])
    #expect(missing.refusals.first?.message == "the rows have no 'share'")
    #expect(missing.refusals.first?.place.path == "Content/tables/requests.yml")
  }

  @Test func rowsAndDescriptionNeedEachOther() {
    let lonely = site(["tables/requests.csv": "place\nfr\n"])
    #expect(lonely.refusedIDs == ["file-name-misleads"])
    #expect(lonely.refusals.first?.place.path == "Content/tables/requests.csv")
    let empty = site(["tables/requests.yml": Self.description])
    #expect(empty.refusedIDs == ["missing-key"])
    #expect(empty.refusals.first?.message == "this table has no rows")
    let twice = site([
      "tables/requests.yml": Self.description + "\nrows: [{place: fr}]\n",
      "tables/requests.csv": "place,on,count,cost,share\nfr,2025,1,1,1\n",
    ])
    #expect(twice.refusedIDs.contains("duplicate-key"))
  }

  @Test func brokenRowsAreToldOnce() {
    #expect(site(rows: "place,on,count,cost,share\n\"fr,2025,1,1,1\n").refusedIDs == ["csv-syntax"])
  }

  @Test(arguments: ["1", "0", "-1", "0.5", "12345678901234567890.12345"])
  func numbersKeepTheirDigits(text: String) throws {
    let number = try #require(ExactNumber(text))
    let fraction = number.fraction.isEmpty ? "" : ".\(number.fraction)"
    #expect((number.isNegative ? "-" : "") + number.whole + fraction == text)
  }

  @Test(arguments: ["", "-", ".", "1.", ".5", "01", "1.2.3", "+1", "1 0", "١", "1,5"])
  func otherTextsAreNoNumbers(text: String) { #expect(ExactNumber(text) == nil) }

  @Test func membersOfGroupsMayStandInRows() {
    let group =
      "kind: legal-area\nname: North\nin_phrase: in the North\nsource: {title: Treaty}\ncarries: [answers]\ncomplete: true\n"
    let rows = "region,since,until\nno,1994-01-01,\nie,,2020-01-01\n"
    let right = site(["regions/north.yml": group, "regions/north.members.csv": rows])
    #expect(right.refusedIDs == [])
    #expect(right.catalog.membership.contains(EntityID("no"), in: EntityID("north")))
    #expect(!right.catalog.membership.contains(EntityID("ie"), in: EntityID("north")))
    let both = site([
      "regions/north.yml": group + "members: [{region: gb}]\n", "regions/north.members.csv": rows,
    ])
    #expect(both.refusedIDs == ["duplicate-key"])
    let wrong = site([
      "regions/north.yml": group, "regions/north.members.csv": "region,since\nno,«1994»\n",
    ])
    #expect(wrong.refusedIDs == ["bad-date"])
    #expect(wrong.refusals.map(\.place) == wrong.places)
    let lonely = site(["regions/nroth.members.csv": rows, "regions/north.yml": group])
    #expect(lonely.refusedIDs == ["file-name-misleads"])
    #expect(lonely.refusals.first?.help == "did you mean 'north'?")
  }
}
