import Diagnostics
import Foundation
import Pages
import Parsing
import Testing

/// The texts of the repository's own site are printed as GitHub prints them.
@Suite struct ArticlesTests {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content")

  private static func texts() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: content.path)
      .filter { $0.hasSuffix(".md") }.sorted()
  }

  @Test func thereAreTexts() throws {
    #expect(try Self.texts().count >= 12)
  }

  @Test(arguments: try texts())
  func equalTheReference(path: String) throws {
    let bytes = Array(try Data(contentsOf: Self.content.appending(path: path)))
    let parsed = parse(InputFile(path: "Content/\(path)", bytes: bytes))
    #expect(parsed.diagnostics == [])
    let written = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
    // What GitHub's program does not have is taken out of both: citations, and the lines of alerts.
    let text = String(try #require(written.last))
      .replacing(/\[@[^\]]*\]/, with: "").replacing(/> \[![A-Za-z]+\] *\n/, with: "")
    #expect(try withoutIDs(html(text)) == GitHubReference.html([text])[0])
  }
}
