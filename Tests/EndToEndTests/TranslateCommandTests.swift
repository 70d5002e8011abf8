import Foundation
import Testing

/// `limpid translate` on files of a disk, and what `check` tells of languages.
@Suite struct TranslateCommandTests {
  private static let side = "Content/translations/fr/platforms/pinterest.yml"
  private static let original = "Content/platforms/pinterest.yml"

  @Test func tellsHowMuchIsTranslated() throws {
    let site = try TestedSite(fixture: "two-languages")
    let text = try site.run("check").output.split(separator: "\n")
    #expect(
      text.prefix(4) == [
        "language  what      texts  current  outdated  missing  percent",
        "en        articles      1        0         0        1        0",
        "fr        data          4        1         0        3       25",
        "fr        articles      2        1         0        1       50",
      ])
    let json = try site.run("check", "--format", "json").output.split(separator: "\n")
    #expect(
      json.contains(
        """
        {"event":"coverage","language":"fr","what":"articles","texts":2,"current":1,"outdated":0,\
        "missing":1,"percent":50}
        """))
    #expect(try !TestedSite(fixture: "one-language").run("check").output.contains("language"))
  }

  /// What a translator does: entries are written, filled, and the table tells so.
  @Test func entriesAreWrittenOnceAndCanBeFilled() throws {
    let site = try TestedSite(fixture: "two-languages")
    let before = try site.folder.tree(".")
    let trial = try site.run("translate", "fr", "--articles", "--dry-run")
    #expect(trial.status == 0, "\(trial.errors)")
    #expect(try site.folder.tree(".") == before)
    let outcome = try site.run("translate", "fr", "--articles")
    #expect(outcome.output == trial.output.replacing(", not written (--dry-run)", with: ""))
    let after = try site.folder.tree(".")
    for (path, bytes) in before { #expect(after[path]?.starts(with: bytes) == true, "\(path)") }
    #expect(after["Content/pages/about.fr.md"] != nil)
    let check = try site.run("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.output.contains("fr        data          4        1         0        3"))
    #expect(check.output.contains("fr        articles      2        1         0        1"))
    #expect(
      try site.run("translate", "fr", "--articles").output
        == "0 texts to translate in 0 files added\n")
    #expect(try site.folder.tree(".") == after)
    for path in after.keys where path.hasPrefix("Content/translations/fr/") {
      let filled = try site.folder.text(path).replacing("  text:\n", with: "  text: Texte\n")
      try site.folder.put(filled, at: path)
    }
    let filled = try site.run("check")
    #expect(filled.status == 0, "\(filled.errors)")
    #expect(
      filled.output.contains("fr        data          4        4         0        0      100"))
  }

  @Test func whatStillHoldsIsConfirmed() throws {
    let site = try TestedSite(fixture: "two-languages")
    let text = try site.folder.text(Self.original)
    try site.folder.put(
      text.replacing("This caveat was translated.", with: "This caveat has changed."),
      at: Self.original)
    #expect(try site.run("check").errors.contains("[translation-outdated]"))
    let before = try site.folder.text(Self.side)
    let listed = try site.run("translate", "fr", "--confirm").output
    #expect(listed.hasPrefix("\(Self.side):1: answers.1.caveat: 3ae744c5678a → "))
    #expect(listed.hasSuffix("\n1 outdated; name what still holds behind --confirm\n"))
    #expect(try site.folder.text(Self.side) == before)
    let confirmed = try site.run("translate", "fr", "--confirm", "\(Self.side)#answers.1.caveat")
    #expect(confirmed.output.hasSuffix("1 value in 1 file changed\n"), "\(confirmed.errors)")
    let after = try site.folder.text(Self.side)
    #expect(after.hasPrefix("answers.1.caveat: {text: Cette réserve a été traduite., of: "))
    #expect(after.utf8.count == before.utf8.count && after != before)
    #expect(try !site.run("check").errors.contains("[translation-outdated]"))
  }

  /// An entry that would be an error is not written: two files share the path of this side file.
  @Test func writesNothingThatBringsErrors() throws {
    let site = try TestedSite(fixture: "two-languages")
    try site.folder.put(
      """
      [{"id": "chats", "ask": "Does {platform} use chats?", "about": "use-chats-with-ai"}]
      """, at: "Content/questions.json")
    let before = try site.folder.tree(".")
    let outcome = try site.run("translate", "fr")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[translation-ambiguous]"))
    #expect(
      outcome.errors.hasSuffix("nothing was written: the change would bring 1 error, 0 warnings\n"))
    #expect(try site.folder.tree(".") == before)
  }

  @Test(
    arguments: [
      (["de"], "the site has no language 'de', only en, fr"),
      (["en"], "'en' is the language that this site is written in"),
      (["fr", "articles/both"], "'articles/both' can only be named with --confirm"),
      (["fr", "--confirm", "pinterest.yaml"], "there is Content/translations/fr/platforms/pin"),
      (["fr", "--confirm", "--articles"], "--articles adds drafts"),
      ([], "<language>"),
    ])
  func wrongUse(arguments: [String], told: String) throws {
    let site = try TestedSite(fixture: "two-languages")
    let before = try site.folder.tree(".")
    let outcome = try Program.run(
      ["translate", "--site", site.folder.path, "--today", TestedSite.today] + arguments,
      in: site.folder.path)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
    #expect(try site.folder.tree(".") == before)
  }
}
