import Diagnostics
import Model
import Reporting
import Testing

/// What people may call things, and what they are told when there is no such thing.
@Suite struct NamesTests {
  @Test(arguments: ["gb", "GB", "UK", "uk", "united kingdom", "Großbritannien", "grossbritannien!"])
  func regions(text: String) throws {
    let site = ReportedSite(smallSite, asOf: "2025-01-01")
    guard text != "grossbritannien!" else {
      #expect(throws: WrongUse.self) { try site.catalog.region(called: text) }
      return
    }
    #expect(try site.catalog.region(called: text).id.text == "gb")
  }

  @Test(
    arguments: [
      ("q/posts", "no platform is called 'q'", "did you mean 'p'?"),
      ("p/post", "no question is called 'post'", "did you mean 'posts'?"),
      ("p/", "'p/' is not a platform and a name behind a slash", nil),
      ("p/posts/fr", "'p/posts/fr' is not a platform and a name behind a slash", nil),
      ("claim:all", "no claim is called 'all'", "ids and names stand in the files below Content/"),
      ("way:p/setting-e", "no way of 'p' is called 'setting-e'", "did you mean 'setting-eu'?"),
      ("law:gdpr", "nothing is explained as 'law:'", nil),
    ])
  func isWrongUse(text: String, message: String, help: String?) {
    let site = ReportedSite(
      smallSite(answers: [], ways: ["kind: setting, region: eu"]), asOf: "2025-01-01")
    let fault = #expect(throws: WrongUse.self) { try ExplainedSubject(text, in: site.catalog) }
    #expect(fault?.message == message)
    if let help { #expect(fault?.help == help) }
  }

  @Test func rules() throws {
    #expect(ExplainedSubject.isRule("unknown-key"))
    #expect(!ExplainedSubject.isRule("p/posts") && !ExplainedSubject.isRule("claim:x"))
    for rule in Rule.all {
      let text = try Rule.explained(rule.id).explanation
      #expect(text.hasPrefix("\(rule.id)\n\(rule.severity.rawValue): "))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
    let fault = #expect(throws: WrongUse.self) { try Rule.explained("unknown-kye") }
    #expect(fault?.help == "did you mean 'unknown-key'?")
  }
}
