import Foundation
import Testing

/// `limpid explain` and `limpid diff`, as people call them.
@Suite struct AskingTests {
  private func run(_ arguments: String..., fixture: String = "meta-2024") throws
    -> Program.Outcome
  {
    let site = Repository.fixture(fixture).path(percentEncoded: false)
    return try Program.run(
      arguments + ["--site", site, "--today", TestedSite.today], in: Repository.folder.path)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func explainsTheWorkedExample() throws {
    let outcome = try run("explain", "facebook/posts", "France", "--as-of", "2025-06-01")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("answer      announced, overdue\ninherited   fr → eu → eea\n"))
    let told = try object(
      run("explain", "facebook/posts", "fr", "--as-of", "2025-02-01", "--json").output)
    #expect(told["value"] as? String == "paused")
    #expect(told["path"] as? [String] == ["fr", "eu", "eea"])
    let pending = try #require((told["pending"] as? [[String: Any]])?.first)
    #expect(pending["earliest"] as? String == "2024-12-01")
    #expect((pending["since"] as? [String: Any])?["edtf"] as? String == "2024-12/2025-05-22")
    #expect((told["others"] as? [[String: Any]])?.count == 8)
  }

  @Test func withoutARegionItIsTheWorld() throws {
    let told = try object(
      run("explain", "facebook/posts", "--as-of", "2024-09-26", "--json").output)
    #expect(told["region"] as? String == "world")
    #expect(told["value"] as? String == "used")
  }

  @Test func explainsAWay() throws {
    let way = "way:facebook/objection-form-posts-eea-2024-06-14"
    let here = try run("explain", way, "fr", "--as-of", "2024-09-26")
    #expect(here.output.contains("\nopen: people have it\n"))
    let there = try run("explain", way, "au", "--as-of", "2024-09-26")
    #expect(there.output.contains("\nanswer-does-not-hold: "))
  }

  @Test func explainsARuleWithoutASite() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["explain", "unknown-key"], in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("unknown-key\nerror: "))
    let json = try object(
      Program.run(["explain", "unknown-key", "--json"], in: folder.path).output)
    #expect(json["severity"] as? String == "error")
  }

  @Test(
    arguments: [
      (["explain", "unknown-kye"], "did you mean 'unknown-key'?"),
      (["explain", "facebok/posts", "fr"], "did you mean 'facebook'?"),
      (["explain", "facebook/post", "fr"], "did you mean 'posts'?"),
      (["explain", "facebook/posts", "Frence"], "did you mean 'France'?"),
      (["explain", "posts:facebook"], "write PLATFORM/QUESTION"),
      (["diff", "2025-01-01", "2024-01-01"], "write the earlier day first"),
      (["diff", "2024-01-01", "2025-01-01", "--platform", "facebok"], "did you mean 'facebook'?"),
      (["diff", "2024-01-01", "2025-13-01"], "'2025-13-01' is not a day"),
      (["diff", "2024-01-01", "2025-01-01", "--as-of", "2025-01-01"], "not as --as-of"),
    ])
  func isWrongUse(arguments: [String], help: String) throws {
    let site = Repository.fixture("meta-2024").path(percentEncoded: false)
    let outcome = try Program.run(arguments + ["--site", site], in: Repository.folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test func tellsWhatChanged() throws {
    let outcome = try run("diff", "2024-09-26", "2025-06-01", "--platform", "Facebook")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n  eea and 10 members: paused → overdue\n"))
    let told = try object(
      run("diff", "2024-09-26", "2025-06-01", "--platform", "facebook", "--json").output)
    let changes = try #require(told["changes"] as? [[String: Any]])
    #expect(changes.compactMap { $0["regions"] as? [String] }.first?.first == "br")
  }

  @Test func goesOnDespiteErrorsWhereItCan() throws {
    let site = try TestedSite(fixture: "meta-2024")
    try site.folder.put("name: Broken\n", at: "Content/platforms/broken.yml")
    let known = try Program.run(
      ["explain", "facebook/posts", "fr", "--site", site.folder.path, "--as-of", "2024-09-26"],
      in: site.folder.path)
    #expect(known.status == 0)
    #expect(known.errors.contains("this platform has no 'company'"))
    #expect(known.output.contains("answer      paused\n"))
    let unknown = try Program.run(
      ["explain", "broken/posts", "fr", "--site", site.folder.path], in: site.folder.path)
    #expect(unknown.status == 1)
    #expect(unknown.output == "")
  }

  @Test func aContradictionOnOneOfTheDaysIsAnError() throws {
    let site = try TestedSite(fixture: "meta-2024")
    let regions = try site.folder.text("Content/regions.yml")
    try site.folder.put(
      regions + """
        - id: isles
          kind: legal-area
          name: Isles
          in_phrase: there
          source: {title: Treaty}
          carries: [answers]
          members: [{region: ie, until: 2025-01-01}, {region: gb}]

        """, at: "Content/regions.yml")
    let platform = try site.folder.text("Content/platforms/facebook.yml")
    try site.folder.put(
      platform.replacing(
        "ways:",
        with: "  - {question: posts, region: isles, answer: used, since: 2024-07-01, "
          + "checked: 2024-09-26, source: ico-2024-09}\nways:"),
      at: "Content/platforms/facebook.yml")
    let outcome = try Program.run(
      ["diff", "2024-09-26", "2025-02-01", "--site", site.folder.path, "--region", "ie"],
      in: site.folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("about 'ie' on 2024-09-26 [region-ambiguous]"))
    #expect(outcome.output.contains("\n  ie: contradiction → paused, perhaps announced\n"))
  }
}
