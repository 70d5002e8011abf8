import Foundation
import Testing

/// What people and scripts rely on when they call `limpid`.
@Suite struct BuildBehaviourTests {
  @Test func aSecondBuildWritesNothing() throws {
    let site = try TestedSite(fixture: "five-pages")
    #expect(try site.build().output.hasPrefix("6 pages in \(site.folder.path)/Public: 15 files"))
    let before = try modificationDays(in: site)
    let second = try site.build()
    #expect(
      second.output == """
        6 pages in \(site.folder.path)/Public: 0 files written, 15 unchanged, 0 removed; 0 errors, 0 warnings
        built on 2026-11-24, facts as of 2026-11-24

        """)
    #expect(try modificationDays(in: site) == before)
  }

  @Test func aPageThatIsGoneIsRemoved() throws {
    let site = try TestedSite(fixture: "five-pages")
    _ = try site.build()
    try FileManager.default.removeItem(atPath: "\(site.folder.path)/Content/pages/contact.md")
    try site.folder.put("---\ntitle: Welcome\n---\n\nWords.\n", at: "Content/pages/index.md")
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    // The page, and how it is cited.
    #expect(outcome.output.contains(", 2 removed;"))
    #expect(!site.has("contact/index.html"))
  }

  @Test func warningsAreErrorsWhereThatIsWished() throws {
    let site = try TestedSite(fixture: "one-language")
    let outcome = try site.build("--strict")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(
        "Content/platforms/pinterest.yml:10:13: error: this source has no title [source-untitled]"))
    #expect(outcome.errors.hasSuffix("nothing was written: 1 error, 0 warnings\n"))
    #expect(!FileManager.default.fileExists(atPath: "\(site.folder.path)/Public"))
  }

  @Test(
    arguments: [
      (["--today", "2026-02-30"], "'2026-02-30' is not a day such as 2026-11-23"),
      (["--today", "yesterday"], "'yesterday' is not a day such as 2026-11-23"),
      (["--as-of", "26 September"], "'26 September' is not a day such as 2026-11-23"),
      (["--base-url", "example.org"], "'example.org' is not an address such as"),
      (["--jobs", "0"], "--jobs takes a whole number from 1 to 256"),
      (["--publish"], "Unknown option '--publish'"),
      (["--output", "Content"], "cannot be the output folder"),
      (["--output", "Content/Public"], "cannot be the output folder"),
      (["--output", "Templates"], "cannot be the output folder"),
      (["--output", "."], "cannot be the output folder"),
      (["--output", "/"], "cannot be the output folder"),
    ] as [([String], String)])
  func wrongUse(arguments: [String], told: String) throws {
    let site = try TestedSite(fixture: "five-pages")
    try site.folder.put("<p>{{title}}</p>\n", at: "Templates/spare.html")
    let before = try site.folder.tree(".")
    let outcome = try Program.run(
      ["build", "--site", site.folder.path] + arguments, in: site.folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(told))
    #expect(outcome.output == "")
    #expect(try site.folder.tree(".") == before)
  }

  @Test func theHomeFolderIsNoOutputFolder() throws {
    let site = try TestedSite(fixture: "five-pages")
    let home = try TemporaryFolder()
    let outcome = try site.build("--output", home.path, environment: ["HOME": home.path])
    #expect(outcome.status == 64)
    #expect(try home.tree(".").isEmpty)
  }

  @Test(arguments: ["twenty", "-1", "1e9"])
  func anEpochThatIsNoNumber(epoch: String) throws {
    let site = try TestedSite(fixture: "five-pages")
    let outcome = try site.build(today: nil, environment: ["SOURCE_DATE_EPOCH": epoch])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("SOURCE_DATE_EPOCH is '\(epoch)'"))
  }

  @Test func aDayThatIsToldComesBeforeTheEpoch() throws {
    let site = try TestedSite(fixture: "five-pages")
    let outcome = try site.build(environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(outcome.output.hasSuffix("built on 2026-11-24, facts as of 2026-11-24\n"))
  }

  /// A folder without `Content/` is no site, and naming it is wrong use.
  ///
  /// One with an empty `Content/` is a site without settings, an error in its content.
  @Test func aFolderThatIsNoSite() throws {
    let empty = try TemporaryFolder()
    let nowhere = try Program.run(["build"], in: empty.path)
    #expect(nowhere.status == 64)
    #expect(nowhere.errors.contains("no folder here or above has Content/; name the site with"))
    let named = try Program.run(["build", "--site", "\(empty.path)/missing"], in: empty.path)
    #expect(named.status == 64)
    #expect(named.errors.contains("'\(empty.path)/missing' has no Content/"))
    try FileManager.default.createDirectory(
      atPath: "\(empty.path)/Content", withIntermediateDirectories: false)
    let withoutSettings = try Program.run(["build", "--today", TestedSite.today], in: empty.path)
    #expect(withoutSettings.status == 1)
    #expect(
      withoutSettings.errors.hasPrefix("Content/site.yml:1:1: error: this site has no settings"))
    #expect(withoutSettings.errors.hasSuffix("nothing was written: 1 error, 0 warnings\n"))
  }

  @Test func theSiteIsFoundFromAFolderInIt() throws {
    let site = try TestedSite(fixture: "five-pages")
    let outcome = try Program.run(
      ["build", "--today", TestedSite.today], in: "\(site.folder.path)/Content/pages")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try site.output().count == 16)
  }

  @Test func aFileThatCannotBeRead() throws {
    let site = try TestedSite(fixture: "five-pages")
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.folder.path)/Content/pages/lost.md", withDestinationPath: "gone.md")
    let outcome = try site.build()
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasPrefix("Content/pages/lost.md: "))
    #expect(!FileManager.default.fileExists(atPath: "\(site.folder.path)/Public"))
  }

  @Test func anotherFileInAPagesPlaceStopsTheBuild() throws {
    let site = try TestedSite(fixture: "five-pages")
    try site.folder.put("Mine.\n", at: "Public/about/index.html")
    try site.folder.put("Mine too.\n", at: "Public/notes.txt")
    let outcome = try site.build()
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("files that Limpid did not write stand in"))
    #expect(outcome.errors.contains("  about/index.html\n"))
    #expect(try site.output().keys.sorted() == ["about/index.html", "notes.txt"])
    try FileManager.default.removeItem(atPath: "\(site.folder.path)/Public/about/index.html")
    #expect(try site.build().status == 0)
    #expect(try site.folder.text("Public/notes.txt") == "Mine too.\n")
  }

  @Test func programsReadTheResult() throws {
    let site = try TestedSite(fixture: "one-language")
    let outcome = try site.build("--json")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.lastLine == """
        {"event":"built","pages":17,"written":52,"unchanged":0,"removed":0,"errors":0,"warnings":1}
        """)
    #expect(outcome.output.split(separator: "\n").count == 2)
    let strict = try site.build("--json", "--strict")
    #expect(strict.status == 1)
    #expect(
      strict.lastLine == """
        {"event":"built","pages":0,"written":0,"unchanged":0,"removed":0,"errors":1,"warnings":0}
        """)
  }

  /// What a build took is told by stage and by template, and changes nothing that is written.
  @Test func tellsWhatItTook() throws {
    let site = try TestedSite(fixture: "one-language")
    let outcome = try site.build("--timings", "--template-metrics")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let stages = ["read", "parse", "link", "render", "write", "all"]
    for stage in stages {
      let row = lines.first { $0.hasPrefix(stage) }
      #expect(row?.wholeMatch(of: /[a-z]+ +\d+\.\d{3} s +\d+\.\d{3} s/) != nil, "\(row ?? stage)")
    }
    #expect(lines.contains { $0.wholeMatch(of: /\d+ pages a second/) != nil })
    let layout = lines.first { $0.hasSuffix("  layouts/page") }
    #expect(layout?.wholeMatch(of: /\ +\d+ +\d+\.\d{3} s +\d{5,}  layouts\/page/) != nil)
    let written = try site.output()
    let json = try site.build("--json", "--timings")
    let told = try #require(
      JSONSerialization.jsonObject(with: Data(json.lastLine.utf8)) as? [String: Any])
    #expect(told["event"] as? String == "timings")
    #expect((told["stages"] as? [String: Any])?.keys.sorted() == stages.dropLast().sorted())
    #expect((told["templates"] as? [Any])?.isEmpty == true)
    #expect(try site.output() == written)
  }

  /// Files never get colours; `NO_COLOR` changes nothing there.
  @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "xterm-256color", "CLICOLOR_FORCE": "1"]])
  func filesGetNoColours(environment: [String: String]) throws {
    let outcome = try TestedSite(fixture: "one-language").build(environment: environment)
    #expect(!outcome.errors.isEmpty)
    #expect(!outcome.errors.contains("\u{1B}"))
  }

  /// Colours stand on a terminal, unless its owner does not want them.
  @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true)])
  func terminalsGetColours(environment: [String: String], areWanted: Bool) throws {
    let site = try TestedSite(fixture: "one-language")
    let told = try Program.runOnTerminal(
      ["build", "--site", site.folder.path, "--today", TestedSite.today], in: site.folder.path,
      environment: environment)
    #expect(told.contains("this source has no title"))
    #expect(told.contains("\u{1B}[") == areWanted)
  }

  @Test func factsAsTheyStood() throws {
    let site = try TestedSite.reference()
    let outcome = try site.build("--as-of", "2024-09-26")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasSuffix("built on 2026-11-24, facts as of 2024-09-26\n"))
    let france = try site.page("en/platforms/instagram/fr/index.html")
    #expect(france.title.hasPrefix("Instagram, France: On hold"))
    #expect(france.html.contains("Facts as they stood on 26 September 2024."))
    let today = try ReferenceSite.atRoot.get().page("en/platforms/instagram/fr/index.html")
    #expect(today.title.hasPrefix("Instagram, France: Yes"))
  }

  private func modificationDays(in site: TestedSite) throws -> [String: Date] {
    var days: [String: Date] = [:]
    for file in try site.output().keys {
      let path = "\(site.folder.path)/Public/\(file)"
      days[file] =
        try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
    return days
  }
}
