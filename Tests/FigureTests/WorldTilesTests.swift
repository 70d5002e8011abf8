import Foundation
import Testing

import Pages

/// Every country and territory of this repository's content has its tile.
@Suite struct WorldTilesTests {
  @Test func everyPlaceHasOneTile() throws {
    let file = DrawnSite.repository.appending(path: "Content/regions/countries.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let places = text.matches(of: /(?m)^- \{id: ([a-z]+), kind: (?:country|territory)/).map {
      String($0.output.1)
    }
    let tiles = WorldTiles.parts.flatMap(\.places).map(\.id)
    #expect(tiles.sorted() == places.sorted())
  }

  @Test(arguments: WorldTiles.parts.map(\.name))
  func fitsTheNarrowestScreen(name: String) throws {
    let part = try #require(WorldTiles.parts.first { $0.name == name })
    #expect(part.places.allSatisfy { $0.column < 11 })
    #expect(Set(part.places.map { "\($0.column) \($0.row)" }).count == part.places.count)
  }
}

/// Marks on an axis are round numbers that enclose all values.
@Suite struct TicksTests {
  @Test(arguments: [
    ([10.0, 35, 20], "0 10 20 30 40"), ([600_000], "0 200000 400000 600000"),
    ([0.3, 1.1], "0 0.5 1.0 1.5"), ([-7, 12], "-10 -5 0 5 10 15"), ([], "0 1"), ([0], "0 1"),
    ([100], "0 20 40 60 80 100"),
  ])
  func areRound(values: [Double], expected: String) {
    let ticks = Ticks(around: values)
    #expect(
      ticks.ticks.map { "\($0.value)" }.joined(separator: " ").replacing(".0", with: "")
        == expected.replacing(".0", with: ""))
    #expect(values.allSatisfy { (0...1).contains(ticks.position(of: $0)) })
  }

  @Test func wordsAreBrokenIntoLines() {
    #expect(TextWidth.lines("") == [])
    #expect(TextWidth.lines("a b") == ["a b"])
    #expect(TextWidth.lines("aaaa bbbb cccc", within: 5.5) == ["aaaa bbbb", "cccc"])
    #expect(TextWidth.lines("aaaaaaaaaaaaaaaaaaaa b", within: 3) == ["aaaaaaaaaaaaaaaaaaaa", "b"])
  }
}
