import Foundation
import Testing

/// Drawings, the tables beside them and the data say the same numbers.
@Suite struct FigureNumberTests {
  @Test func barsAndTheirTableHaveTheDataOfTheFile() async throws {
    let site = try await DrawnSite(article: "```figure bars\ntable: asked\n```")
    let figure = try #require(try site.figures().first)
    #expect(
      try words(of: "th", in: figure) == [
        "place", "people", "share", "France", "Germany", "United Kingdom",
      ])
    #expect(
      try words(of: "td", in: figure) == ["1200", "12.5%", "300", "not known", "0", "40%"])
    #expect(
      try words(of: "text", in: figure) == [
        "France", "1200", "Germany", "300", "United Kingdom", "0",
        "France", "12.5%", "Germany", "not known", "United Kingdom", "40%",
      ])
  }

  @Test func barsAreAsLongAsTheirNumbers() async throws {
    let site = try await DrawnSite(article: "```figure bars\ntable: asked\ncolumn: people\n```")
    let figure = try #require(try site.figures().first)
    let widths = figure.matches(of: /class="blue solid" x="0%".*? width="([0-9.]+)%"/).compactMap {
      Double($0.output.1)
    }
    try #require(widths.count == 3)
    #expect(abs(widths[1] / widths[0] - 0.25) < 0.001)
    #expect(widths[2] == 0)
  }

  @Test func aLineHasAGapWhereNothingIsKnown() async throws {
    let site = try await DrawnSite(article: "```figure line\ntable: months\n```")
    let figure = try #require(try site.figures().first)
    #expect(figure.matches(of: /<line class="blue"/).count == 2)
    #expect(figure.matches(of: /<circle class="blue solid"/).count == 4)
    #expect(try words(of: "td", in: figure) == ["10", "35", "not known", "20", "15"])
  }

  @Test func differentMeasuresHaveScalesOfTheirOwn() async throws {
    let site = try await DrawnSite(article: "```figure reach\nreaction: first\n```")
    let figure = try #require(try site.figures().first)
    let drawings = try words(of: "svg", in: figure)
    #expect(drawings.count == 2)
    #expect(figure.matches(of: /class="blue tint dashed" x="0%" y="[^"]+" width="88%"/).count == 1)
    #expect(figure.matches(of: /class="blue dotted" x="0%" y="[^"]+" width="88%"/).count == 1)
    #expect(
      try words(of: "th", in: figure).suffix(3) == [
        "at least 400 signatures", "about 1000 signatures", "at most 2,500,000 views",
      ])
  }

  @Test func unknownAnswersAreNoNo() async throws {
    let site = try await DrawnSite(article: "```figure coverage\n```")
    let figure = try #require(try site.figures().first)
    // Known in the EU, Germany and France; nothing said in the United Kingdom; not checked elsewhere.
    #expect(
      try words(of: "td", in: figure) == ["3", "0", "1", "1", "4", "0", "0", "5"])
  }

  @Test func directionMirrorsDrawings() async throws {
    let english = try await DrawnSite(article: "```figure bars\ntable: asked\ncolumn: people\n```")
    let arabic = try labels(from: "en", as: "ar")
    let site = try await DrawnSite(
      article: "```figure bars\ntable: asked\ncolumn: people\n```", arabic, languages: "en, ar")
    let mirrored = try #require(try site.figures(of: "ar/articles/drawn").first)
    let plain = try #require(try english.figures().first)
    #expect(plain.contains("<line class=\"quiet\" x1=\"0%\""))
    #expect(mirrored.contains("<line class=\"quiet\" x1=\"100%\""))
    #expect(mirrored.contains("lang=\"ar\" dir=\"rtl\""))
  }

  /// The labels of a language under the name of another one, which is enough to print pages.
  private func labels(from language: String, as other: String) throws -> [String: String] {
    let file = DrawnSite.repository.appending(path: "Templates/labels/\(language).yml")
    return ["Templates/labels/\(other).yml": try String(contentsOf: file, encoding: .utf8)]
  }
}
