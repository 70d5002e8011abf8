import Diagnostics
import Model
import Reporting
import Testing

/// `limpid translate`, without a disk: the entries that are added, and the digits that are confirmed.
@Suite struct TranslateTests {
  private static let path = "Content/platforms/p.yml"
  private static let side = "Content/translations/fr/platforms/p.yml"
  private static let platform = """
    name: P
    company: P Inc
    answers:
      - id: first
        question: posts
        region: world
        answer: used
        since: 2024
        caveat: |
          One line.

          Another "line": #2.
        checked: 2024-12-31
        source: report
        leaves_out: [Stories, 'On: off']
    """

  /// The other files' texts are translated, so that only those of the platform are missing.
  private func site(_ files: [String: String]) throws -> EditedSite {
    let all = files.merging([Self.path: Self.platform]) { first, _ in first }
    let bare = EditedSite(all)
    let rest = TranslationSkeletons(of: bare.catalog, in: try french(), files: bare.files)
    let filled = bare.after(rest.changes).filter { all[$0.key] == nil && $0.key != Self.side }
      .mapValues { $0.replacing("text:\n", with: "text: x\n") }
    return EditedSite(all.merging(filled) { $1 })
  }

  private func french() throws -> Language { try #require(Language("fr")) }

  private func skeletons(_ site: EditedSite) throws -> TranslationSkeletons {
    TranslationSkeletons(of: site.catalog, in: try french(), files: site.files)
  }

  private static let entries = [
    """
    # One line.
    #
    # Another "line": #2.
    #
    answers.first.caveat:
      text:
      of: \(hash("One line.\n\nAnother \"line\": #2.\n"))

    """,
    """
    # Stories
    answers.first.leaves_out.1:
      text:
      of: \(hash("Stories"))

    """,
    """
    # On: off
    answers.first.leaves_out.2:
      text:
      of: \(hash("On: off"))

    """,
  ]

  @Test func writesEntriesInTheOrderOfTheOriginal() throws {
    let site = try site([:])
    let found = try skeletons(site)
    #expect(site.after(found.changes) == [Self.side: Self.entries.joined()])
    #expect(found.counts.map(\.texts) == [3])
    let again = try skeletons(site.applying(found.changes))
    #expect(again.changes == [])
  }

  /// Whatever a side file holds stays, byte for byte, and new entries stand behind it.
  @Test(
    arguments: [
      ("", ""), ("# notes", "\n"), ("# notes\n\n", ""),
      ("answers.first.caveat: {text: Une ligne, of: 000000000000}   # mine", "\n"),
      ("\"answers.first.caveat\":\n  text: >-\n    Une\n\n  of: '000000000000'\n\n", ""),
      ("answers.first.caveat:\n  of: 000000000000\n  text: |\n    Une\n", ""),
    ])
  func addsBehind(existing: String, separator: String) throws {
    let site = try site([Self.side: existing])
    let added = existing.contains("caveat") ? Self.entries.dropFirst() : Self.entries[...]
    let expected = existing + separator + added.joined()
    let changes = try skeletons(site).changes
    #expect(site.after(changes) == [Self.side: expected])
    #expect(try skeletons(site.applying(changes)).changes == [])
  }

  @Test func keepsTheLineEndsAndTheIndentationOfTheFile() throws {
    let existing = "  answers.first.caveat:\r\n    text: X\r\n    of: 000000000000\r\n"
    let site = try site([Self.side: existing])
    let added = Self.entries.dropFirst().joined().split(separator: "\n")
      .map { "  \($0)\r\n" }.joined()
    let changes = try skeletons(site).changes
    #expect(site.after(changes) == [Self.side: existing + added])
    #expect(try skeletons(site.applying(changes)).changes == [])
  }

  @Test(arguments: ["{answers.first.caveat: {text: X, of: 000000000000}}\n", "- x\n", "a: [\n"])
  func refusesFilesThatCannotBeAddedTo(existing: String) throws {
    let found = try skeletons(site([Self.side: existing]))
    #expect(found.refusals.map(\.message) == ["nothing can be added to '\(Self.side)'"])
    #expect(found.changes == [])
  }

  /// An entry that is there already, filled or not, is never written again.
  @Test func leavesEntriesAlone() throws {
    let file = """
      answers.first.caveat: {text: , of: 000000000000}
      answers.first.leaves_out.1: {of: 000000000000}
      answers.first.leaves_out.2:

      """
    #expect(try skeletons(site([Self.side: file])).changes == [])
  }

  /// Beside a side file in JSON, which is left alone, entries go into one in YAML.
  @Test func writesBesideJSON() throws {
    let site = try site([
      "Content/translations/fr/platforms/p.json":
        "{\"answers.first.caveat\": {\"text\": \"X\", \"of\": \"000000000000\"}}"
    ])
    #expect(
      site.after(try skeletons(site).changes) == [Self.side: Self.entries.dropFirst().joined()])
  }

  @Test func quotesFieldPathsThatAreNoPlainText() throws {
    let site = EditedSite([
      "Content/glossary.yml": """
      - {id: "12", name: Twelve, plain: A number.}
      - {id: no, name: "No", plain: A word.}
      """
    ])
    let all = try site.after(skeletons(site).changes)
    let text = try #require(all["Content/translations/fr/glossary.yml"])
    let keys = text.split(separator: "\n").filter { $0.hasSuffix(":") && !$0.hasPrefix(" ") }
    #expect(keys == ["\"12.name\":", "\"12.plain\":", "no.name:", "no.plain:"])
  }

  // MARK: Articles

  @Test func draftsOfArticlesNameTheirOriginals() throws {
    let original = """
      ---
      title: "A: b"   # kept
      lang: 'en'
      draft: false
      authors: [We]
      ---

      Text, --- and more.
      ---
      """
    let site = EditedSite([
      "Content/articles/a.en.md": original,
      "Content/pages/b.md": "---\r\ntitle: B\r\n---  \r\nText",
      "Content/articles/c.fr.md": "---\ntitle: C\n---\n",
      "Content/articles/d.en.md": "---\ntitle: D\n---\n",
      "Content/articles/d.fr.md": "---\ntitle: D\ndraft: true\n---\n",
    ])
    var found = try skeletons(site)
    let texts = found.changes
    found.addArticles(of: site.catalog, in: try french(), files: site.files)
    let drafts = Array(found.changes.dropFirst(texts.count))
    #expect(drafts.allSatisfy { $0.before == nil })
    #expect(
      site.after(drafts) == [
        "Content/articles/a.fr.md": """
        ---
        title: "A: b"   # kept
        lang: fr
        draft: true
        authors: [We]
        translates: \(hash(original))
        ---

        Text, --- and more.
        ---
        """,
        "Content/pages/b.fr.md":
          "---\r\ntitle: B\r\ntranslates: \(hash("---\r\ntitle: B\r\n---  \r\nText"))\r\ndraft: true\r\n---  \r\nText",
      ])
    let after = site.applying(drafts)
    let french = try french()
    let draft = after.catalog.texts(in: .articles)["a"].first { $0.language == french }
    #expect(draft?.isMarkedDraft == true)
    #expect(draft?.isCurrent == true)
  }

  // MARK: Confirming

  private static let outdated = """
    answers.first.caveat: {text: "000000000000", of: '000000000000', on: 2024-01-01} # 000000000000
    answers.first.leaves_out.1:
      of: 111111111111
      text: Les stories
    answers.first.leaves_out.2: {text: , of: 222222222222}

    """

  private static let confirmed =
    outdated
    .replacing("of: '000000000000'", with: "of: '\(hash("One line.\n\nAnother \"line\": #2.\n"))'")
    .replacing("2024-01-01", with: "2026-11-24")

  private func confirmation(_ site: EditedSite) throws -> TranslationConfirmation {
    TranslationConfirmation(of: site.catalog, into: try french(), in: site.files)
  }

  @Test(
    arguments: [
      "\(side)#answers.first.caveat", "platforms/p.yml#answers.first.caveat",
      "/somewhere/\(side)#answers.first.caveat",
    ])
  func confirmsOneText(place: String) throws {
    let site = try site([Self.side: Self.outdated])
    let plan = try confirmation(site).of([place])
    #expect(plan.refusals == [])
    #expect(site.after(plan.fileChanges(in: site.files)) == [Self.side: Self.confirmed])
  }

  @Test func confirmsAFile() throws {
    let site = try site([Self.side: Self.outdated])
    let plan = try confirmation(site).of([Self.side])
    #expect(
      site.after(plan.fileChanges(in: site.files)) == [
        Self.side: Self.confirmed.replacing("111111111111", with: hash("Stories"))
      ])
    #expect(plan.changes == (try confirmation(site).ofEverything).changes)
    let after = site.applying(plan.fileChanges(in: site.files))
    #expect(try confirmation(after).ofEverything.changes == [])
    let again = try confirmation(after).of(["\(Self.side)#answers.first.caveat"])
    #expect(again.changes == [] && again.unchanged.count == 1)
  }

  @Test func confirmsAnArticle() throws {
    let original = "---\ntitle: A\n---\nText\n"
    let version = "---\ntitle: 'A 000000000000'\ntranslates: \"000000000000\" # 1\n---\nTexte\n"
    let site = try site([
      "Content/articles/a.en.md": original, "Content/articles/a.fr.md": version,
      "Content/articles/b.en.md": original,
    ])
    for place in ["articles/a", "Content/articles/a.fr.md", "a.fr.md"] {
      let plan = try confirmation(site).of([place])
      #expect(
        site.after(plan.fileChanges(in: site.files)) == [
          "Content/articles/a.fr.md":
            version.replacing("\"000000000000\"", with: "\"\(hash(original))\"")
        ])
    }
    #expect(try confirmation(site).ofEverything.changes.map(\.name) == ["articles/a"])
  }

  @Test func confirmsNothingThatIsNotTranslated() throws {
    let site = try site([Self.side: Self.outdated])
    let plan = try confirmation(site).of(["\(Self.side)#answers.first.leaves_out.2"])
    #expect(plan.changes == [])
    #expect(
      plan.refusals.map(\.message) == ["nobody has translated 'answers.first.leaves_out.2' yet"])
  }

  private static let everySide =
    "there is Content/translations/fr/platforms/p.yml, Content/translations/fr/questions.yml, "
    + "Content/translations/fr/regions.yml"

  @Test(
    arguments: [
      (
        "Content/translations/fr/platforms/q.yml",
        "nothing that is translated into 'fr' has the name 'Content/translations/fr/platforms/q.yml'",
        "did you mean 'Content/translations/fr/platforms/p.yml'?"
      ),
      (
        "", "nothing that is translated into 'fr' has the name ''",
        everySide
      ),
      (
        "#answers.first.caveat",
        "nothing that is translated into 'fr' has the name '#answers.first.caveat'",
        everySide
      ),
      (
        "platforms/p.yml#answers.first.caveats",
        "'Content/translations/fr/platforms/p.yml' translates nothing at 'answers.first.caveats'",
        "did you mean 'answers.first.caveat'?"
      ),
    ])
  func tellsWhatIsNotThere(place: String, message: String, help: String) throws {
    let site = try site([Self.side: Self.outdated])
    let error = try #require(throws: WrongUse.self) { try confirmation(site).of([place]) }
    #expect(error.message == message)
    #expect(error.help == help)
  }
}
