import Foundation
import Testing

@Suite struct SchemaCommandTests {
  @Test func withoutAKindAllAreListedWithTheirPlaces() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["schema"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("platform      Content/platforms/*.yml"))
    #expect(outcome.lastLine.hasPrefix("translation   Content/translations/<language>/"))
  }

  @Test func allAreWrittenAsTheyArePrinted() throws {
    let folder = try TemporaryFolder()
    let written = try Program.run(["schema", "--output", "made/schema"], in: folder.path)
    #expect(written.status == 0)
    let files = try folder.tree("made/schema")
    #expect(written.output == "\(files.count) schemas in made/schema\n")
    let printed = try Program.run(["schema", "platform"], in: folder.path)
    #expect(printed.output == (try folder.text("made/schema/platform.json")))
    #expect(try Program.run(["schema", "--manual"], in: folder.path).output.hasPrefix("# "))
  }

  @Test(arguments: [
    (["schema", "platfrom"], "no kind of file is named 'platfrom'; did you mean 'platform'?"),
    (["schema", "everything"], "no kind of file is named 'everything'; kinds are article, "),
    (["schema", "platform", "--manual"], "not two of them"),
  ])
  func wrongUseIsTold(arguments: [String], told: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(arguments, in: folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(told))
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "file")
    let outcome = try Program.run(["schema", "--output", "file/schema"], in: folder.path)
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasPrefix("error: 'file/schema' cannot be written to: "))
  }

  @Test func checkTellsFindingsToCodeHosts() throws {
    let site = try TestedSite(fixture: "mistakes")
    let outcome = try Program.run(
      ["check", "--site", site.folder.path, "--today", TestedSite.today, "--format", "sarif"],
      in: site.folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    let log = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let runs = log?["runs"] as? [[String: Any]]
    #expect((runs?.first?["results"] as? [Any])?.isEmpty == false)
  }
}
