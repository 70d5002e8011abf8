import Foundation
import Testing

/// A site in which nearly every file has mistakes: all are told at once, each where it is.
@Suite struct MistakesTests {
  /// The site; its French labels are those of Limpid below the two that are mistakes.
  private func site() throws -> TestedSite {
    let site = try TestedSite(fixture: "mistakes")
    let labels = try String(
      contentsOf: Repository.folder.appending(path: "Templates/labels/fr.yml"), encoding: .utf8)
    let mistakes = try site.folder.text("Templates/labels/fr.yml")
    try site.folder.put(mistakes + labels, at: "Templates/labels/fr.yml")
    try site.folder.put("What was built before.\n", at: "Public/index.html")
    try site.folder.put("{}\n", at: "Public/site-manifest.json")
    return site
  }

  private func expected(_ name: String) throws -> String {
    try String(contentsOf: Repository.fixture("mistakes").appending(path: name), encoding: .utf8)
  }

  @Test func allAreToldAtOnceAndNothingIsWritten() throws {
    let site = try site()
    let before = try site.output()
    let outcome = try site.build()
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors == (try expected("expected.txt")))
    #expect(try site.output() == before)
  }

  @Test func programsAreToldTheSame() throws {
    let site = try site()
    let before = try site.output()
    let outcome = try site.build("--json")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(outcome.output == (try expected("expected.jsonl")))
    #expect(try site.output() == before)
  }

  /// Both forms name the same places, and every line of the second is JSON of its own.
  @Test func bothFormsAgree() throws {
    let places = try expected("expected.jsonl").split(separator: "\n").compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard object?["event"] as? String == "diagnostic" else { return String?.none }
      let place = ["file", "line", "column"].map { "\(object?[$0] ?? "")" }.joined(separator: ":")
      return "\(place): \(object?["severity"] ?? ""): \(object?["message"] ?? "")"
        + " [\(object?["id"] ?? "")]"
    }
    let lines = try expected("expected.txt").split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("Content/") || $0.hasPrefix("Templates/")
    }
    #expect(places == lines)
    #expect(Set(places).count >= 20)
  }

  @Test func checkingTellsTheSameErrors() throws {
    let site = try site()
    let outcome = try Program.run(
      ["check", "--site", site.folder.path, "--today", TestedSite.today], in: site.folder.path)
    #expect(outcome.status == 1)
    let told = try expected("expected.txt")
    #expect(told.hasPrefix(outcome.errors))
    #expect(outcome.output.contains(" pages checked: "))
  }
}
