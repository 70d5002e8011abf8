import Foundation
import Testing

/// `limpid verify` on files of a disk.
@Suite struct VerifyCommandTests {
  private static let path = "Content/platforms/facebook.yml"

  private static let source = "source: {url: \"https://example.org/s\", title: S, kind: journalism}"

  /// A site with a platform that has two answers and a way.
  private func small() throws -> TestedSite {
    let site = try TestedSite(fixture: "one-language")
    try site.folder.put(
      """
      name: P
      company: P Inc
      answers:
        - {question: posts, region: fr, answer: used, since: 2024, checked: 2026-11-23, \(Self.source)}
        - {id: unsure, question: posts, region: de, answer: used, checked: 2026-11-23, \(Self.source)}
      ways:
        - {kind: complaint, region: fr, checked: '2026-11-23', \(Self.source)}
      """, at: "Content/platforms/p.yml")
    return site
  }

  @Test func changesOneDayAndNothingElse() throws {
    let site = try TestedSite.reference()
    let before = try site.folder.tree(".")
    let outcome = try site.run("verify", "facebook/posts/eea", "--on", "2026-11-24")
    #expect(
      outcome.output.hasSuffix(
        """
        : posts-eea-2025-05-27: 2026-11-23 → 2026-11-24
        1 value in 1 file changed

        """))
    #expect(outcome.output.hasPrefix("\(Self.path):"))
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let after = try site.folder.tree(".")
    #expect(before.keys.sorted() == after.keys.sorted())
    #expect(before.filter { after[$0.key] != $0.value }.map(\.key) == [Self.path])
    let (old, new) = (
      try #require(before[Self.path]).split(separator: 0x0A),
      try #require(after[Self.path]).split(separator: 0x0A)
    )
    let changed = zip(old, new).filter { $0 != $1 }.map { String(decoding: $1, as: UTF8.self) }
    #expect(old.count == new.count && changed == ["    checked: 2026-11-24"])
  }

  @Test func aTrialWritesNothing() throws {
    let site = try small()
    let (before, times) = (try site.folder.tree("."), try modificationDays(in: site))
    let outcome = try site.run(
      "verify", "p/posts/fr", "way:p/complaint-fr", "--on", "2026-11-24",
      "--dry-run")
    #expect(outcome.output.hasSuffix("2 values in 1 file changed, not written (--dry-run)\n"))
    #expect(try site.folder.tree(".") == before)
    #expect(try modificationDays(in: site) == times)
  }

  @Test func saysWhatIsOnThatDayAlready() throws {
    let site = try small()
    let times = try modificationDays(in: site)
    let outcome = try site.run("verify", "p/posts/fr", "--on", "2026-11-23")
    #expect(
      outcome.output == """
        Content/platforms/p.yml:4: posts-fr-2024: 2026-11-23, unchanged
        0 values in 0 files changed

        """)
    #expect(outcome.status == 0)
    #expect(try modificationDays(in: site) == times)
  }

  @Test(
    arguments: [
      (["q", "--on", "2026-11-24"], 64, "did you mean 'p'?"),
      (["p/posts/frr", "--on", "2026-11-24"], 64, "did you mean 'fr'?"),
      (["p/posts", "--on", "2026-11-25"], 64, "--on 2026-11-25 lies after the day"),
      (["p/posts", "--on", "today"], 64, "--on 'today' is not a day"),
      (["p/posts"], 64, "--on"),
      (["--on", "2026-11-24"], 64, "<what>"),
      (["p", "--source", "nobody", "--on", "2026-11-24"], 64, "address 'nobody'"),
      (["p/posts/fr", "--on", "2026-01-01"], 1, "later than 2026-01-01"),
      (["p/posts/fr", "p", "--on", "2026-11-24"], 1, "write 'since: by 2026-11-23' first"),
    ] as [([String], Int32, String)])
  func refuses(arguments: [String], status: Int32, told: String) throws {
    let site = try small()
    let before = try site.folder.tree(".")
    let outcome = try Program.run(
      ["verify", "--site", site.folder.path, "--today", TestedSite.today] + arguments,
      in: site.folder.path)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try site.folder.tree(".") == before)
  }

  @Test func tellsPrograms() throws {
    let site = try small()
    let outcome = try site.run(
      "verify", "p/posts/fr", "way:p/complaint-fr", "--on", "2026-11-24", "--json")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        {"event":"change","file":"Content/platforms/p.yml","line":4,"column":71,\
        "name":"posts-fr-2024","before":"2026-11-23","after":"2026-11-24"}
        {"event":"change","file":"Content/platforms/p.yml","line":7,"column":45,\
        "name":"way:p/complaint-fr","before":"2026-11-23","after":"2026-11-24"}

        """)
    let refused = try site.run("verify", "p/unsure", "--on", "2026-11-24", "--json")
    #expect(refused.status == 1)
    #expect(
      refused.output == """
        {"event":"refused","file":"Content/platforms/p.yml","line":5,"column":70,\
        "message":"'unsure' began by its check day, so a later one would move its beginning",\
        "help":"write 'since: by 2026-11-23' first"}

        """)
  }

  @Test(arguments: [("Content/platforms", 0o555, 0o755), ("Content/platforms/p.yml", 0o444, 0o644)])
  func refusesWhatIsReadOnly(path: String, bits: Int, later: Int) throws {
    let site = try small()
    let before = try site.folder.tree(".")
    let full = "\(site.folder.path)/\(path)"
    try FileManager.default.setAttributes([.posixPermissions: bits], ofItemAtPath: full)
    let outcome = try site.run("verify", "p/posts/fr", "--on", "2026-11-24")
    try FileManager.default.setAttributes([.posixPermissions: later], ofItemAtPath: full)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("' is read-only\n  help: make it writable for you\n"))
    #expect(try site.folder.tree(".") == before)
  }

  private func modificationDays(in site: TestedSite) throws -> [String: Date] {
    var days: [String: Date] = [:]
    for path in try site.folder.tree(".").keys {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: "\(site.folder.path)/\(path)")
      days[path] = attributes[.modificationDate] as? Date
    }
    return days
  }
}
