import Diagnostics
import Foundation
import Publishing
import Reporting
import Testing

/// Findings in the format of code hosts follow its official schema and say what the text says.
@Suite struct SARIFTests {
  @Test func everySiteThatBreaksARuleGivesALogThatItsSchemaAccepts() async throws {
    let folder = try ScratchFolder()
    for site in try FixtureSite.all() {
      try folder.put(await log(of: site.input()), as: "\(site.id).json")
    }
    try folder.put(await log(of: SiteInput(own: try FixtureSite.base())), as: "base.json")
    #expect(try Validator.refused(in: folder.path, by: Validator.sarifSchema()) == [])
  }

  /// The schema that the logs are held to does refuse.
  @Test func aLogWithAMistakeIsRefused() async throws {
    let folder = try ScratchFolder()
    let text = try await log(of: FixtureSite(id: "id-reused").input())
    try folder.put(text.replacing("unicodeCodePoints", with: "scalars"), as: "columns.json")
    try folder.put(text.replacing("\"text\"", with: "\"words\""), as: "message.json")
    try folder.put(text.replacing("\"startLine\": ", with: "\"startLine\": -"), as: "line.json")
    try folder.put(text, as: "right.json")
    #expect(
      try Validator.refused(in: folder.path, by: Validator.sarifSchema())
        == ["columns.json", "message.json", "line.json"])
  }

  @Test func tellsWhatTheTextTells() async throws {
    let log = try await parsed(FixtureSite(id: "id-reused").input())
    let run = try #require(log.runs.first)
    let result = try #require(run.results.first)
    #expect(run.results.count == 1)
    #expect(run.tool.driver.name == "Limpid")
    #expect(run.tool.driver.rules.map(\.id) == Rule.all.map(\.id).sorted())
    #expect(run.tool.driver.rules[result.ruleIndex].id == "id-reused")
    #expect(result.ruleId == "id-reused")
    #expect(result.level == "error")
    #expect(
      result.message.text
        == "two organisations have the id 'example'\nhelp: give one of them another id")
    let place = try #require(result.locations.first).physicalLocation
    #expect(place.artifactLocation.uri == "Content/organisations.yml")
    #expect(
      place.region == .init(startLine: 3, startColumn: 7, endLine: 3, endColumn: 14))
    let related = try #require(result.relatedLocations?.first)
    #expect(related.message?.text == "the first one")
    #expect(
      related.physicalLocation.region
        == .init(startLine: 1, startColumn: 3, endLine: 1, endColumn: 5))
  }

  @Test func namesFilesByAddresses() async throws {
    let file = InputFile(path: "Content/laws/loi n°1 100%.yml", bytes: Array("a: [\n".utf8))
    let log = try await parsed(SiteInput(own: try FixtureSite.base() + [file]))
    #expect(
      log.runs.first?.results.first?.locations.first?.physicalLocation.artifactLocation.uri
        == "Content/laws/loi%20n%C2%B01%20100%25.yml")
  }

  @Test func aSiteWithoutAFaultGivesAnEmptyListOfResults() async throws {
    let log = try await parsed(SiteInput(own: try FixtureSite.base()))
    #expect(log.runs.map(\.results.count) == [0])
  }

  private func log(of input: SiteInput) async throws -> String {
    let settings = try BuildSettings(today: "2026-11-23", workers: 1)
    let site = await BuiltSite.building(input, settings)
    var printer = DiagnosticSARIF(input.texts, rules: Rule.all, version: "1.2.3")
    return printer.text(of: site.diagnostics)
  }

  private func parsed(_ input: SiteInput) async throws -> Log {
    try JSONDecoder().decode(Log.self, from: Data(await log(of: input).utf8))
  }
}

/// As much of a log as the tests look at.
private struct Log: Decodable {
  struct Run: Decodable {
    let tool: Tool
    let results: [Result]
  }
  struct Tool: Decodable { let driver: Driver }
  struct Driver: Decodable {
    let name: String
    let rules: [ReportingRule]
  }
  struct ReportingRule: Decodable { let id: String }
  struct Message: Decodable { let text: String }
  struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]?
  }
  struct Location: Decodable {
    let physicalLocation: Place
    let message: Message?
  }
  struct Place: Decodable {
    let artifactLocation: Artifact
    let region: Region
  }
  struct Artifact: Decodable { let uri: String }
  struct Region: Decodable, Equatable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }
  let runs: [Run]
}
