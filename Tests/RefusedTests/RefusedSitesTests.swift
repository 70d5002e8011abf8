import Diagnostics
import Foundation
import Publishing
import Testing

/// Every rule has a site that breaks it and nothing else, with the whole text that authors then see.
///
/// With `LIMPID_UPDATE_EXPECTED=1` in the environment the texts are written anew; read them then.
@Suite struct RefusedSitesTests {
  @Test func everyRuleHasASiteThatBreaksIt() throws {
    #expect(try FixtureSite.all().map(\.id) == ruleIDs().sorted())
  }

  @Test func theBaseSiteBreaksNoRule() async throws {
    let input = SiteInput(own: try FixtureSite.base())
    #expect(try await printed(input).text == "")
  }

  @Test(arguments: try FixtureSite.all())
  func breaksItsRuleOnly(site: FixtureSite) async throws {
    let (text, ids) = try await printed(site.input(), notesOf: site.id)
    if ProcessInfo.processInfo.environment["LIMPID_UPDATE_EXPECTED"] == "1" {
      try site.expect(text)
    }
    #expect(ids == [site.id])
    #expect(text == (try site.expected()))
  }

  /// What authors see of a site; of notes, which most small sites have, those of one rule.
  private func printed(_ input: SiteInput, notesOf rule: String? = nil) async throws
    -> (text: String, ids: [String])
  {
    let settings = try BuildSettings(today: "2026-11-23", workers: 1)
    let found = await BuiltSite.building(input, settings).diagnostics.filter {
      $0.severity != .note || $0.rule.id == rule
    }
    var printer = DiagnosticText(input.texts, colored: false)
    let text = printer.text(of: found)
    return (text, found.map(\.rule.id))
  }

  /// The ids in all declarations of rules in `Sources/`.
  private func ruleIDs() throws -> [String] {
    let sources = FixtureSite.repository.appending(path: "Sources").path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: sources)
      .filter { $0.hasSuffix(".swift") }
      .flatMap { path in
        try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
          .matches(of: /\bRule\(\s*"([^"]+)"/).map { String($0.output.1) }
      }
  }
}
