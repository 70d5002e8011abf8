import Diagnostics
import Model
import Testing

/// MODEL section 12: words in other languages.
@Suite struct TranslationTests {
  private var french: Language? { Language("fr") }

  @Test(
    arguments: [
      ("fr.name: {text: La France, of: 49b7ebbddea7}\n", [], "La France current"),
      (
        "fr.name: {text: La France, of: «000000000000»}\n", ["translation-outdated"],
        "La France outdated"
      ),
      ("fr.in_phrase: {text: en France, of: PHRASE}\n", [], "missing"),
      ("«fr.nmae»: {text: La France, of: 49b7ebbddea7}\n", ["unknown-key"], "missing"),
      ("«frr.name»: {text: La France, of: 49b7ebbddea7}\n", ["unknown-key"], "missing"),
      ("«fr.id»: {text: fr, of: 49b7ebbddea7}\n", ["unknown-key"], "missing"),
      ("fr.name: {text: La France, of: «49b7»}\n", ["bad-value"], "missing"),
      ("fr.name: {of: 49b7ebbddea7}\n", [], "missing"),
      ("fr.name: {text: '', of: 000000000000}\n", [], "missing"),
      ("fr.name:\n  text:\n  of: 49b7ebbddea7\n", [], "missing"),
      ("fr.name: {«text»: La France}\n", ["missing-key"], "missing"),
      ("«fr.nmae»: {text: , of: 49b7ebbddea7}\n", ["unknown-key"], "missing"),
      ("fr.name: «La France»\n", ["bad-type"], "missing"),
      ("«- La France»\n", ["bad-type"], "missing"),
      (
        "fr.name: {text: «\"**La France**\"», of: 49b7ebbddea7}\n", ["markup-in-words"],
        "**La France** current"
      ),
    ] as [(String, [String], String)])
  func ofWords(text: String, ids: [String], name: String) throws {
    let text = text.replacing("49b7ebbddea7", with: hash("France"))
      .replacing("PHRASE", with: hash("in France"))
    let found = expectFindings(site(["Content/translations/fr/regions.yml": text]), ids)
    let region = try #require(found.catalog[Region.self][EntityID("fr")])
    let translated = try region.name.translations[#require(french)]
    let told = translated.map { "\($0.text) \($0.isCurrent ? "current" : "outdated")" }
    #expect((told ?? "missing") == name)
    #expect(region.name.original == "France")
  }

  @Test func ofWordsDeepInAFile() throws {
    let limits = "Only *public* posts."
    let found = expectFindings(
      site(
        answers: [
          "region: world, answer: used, checked: 2024-01-01, source: report",
          """
          region: fr, answer: used-with-limits, checked: 2024-01-01, source: report, \
          limits: \(limits), leaves_out: [Stories]
          """,
        ],
        other: [
          "Content/translations/fr/platforms/p.yml": """
          answers.2.limits: {text: Que *publics*., of: \(hash(limits))}
          answers.2.leaves_out.1: {text: Les stories, of: \(hash("Stories"))}
          «answers.3.limits»: {text: Rien, of: \(hash(limits))}
          """,
          "Content/translations/fr/site.yml":
            "publisher.name: {text: Nous, of: \(hash("Us"))}\n",
        ]), ["unknown-key"])
    let language = try #require(french)
    let answer = try #require(try found.platform("p").answers.last)
    #expect(answer.limits?.translations[language]?.isCurrent == true)
    #expect(answer.leavesOut.first?.translations[language]?.text == "Les stories")
    #expect(found.catalog.site.publisher.name.translations[language]?.text == "Nous")
  }

  /// What is wrong is told once, and not again for each translation of what could not be read.
  @Test(
    arguments: [
      ("answer: used, region: fr, checked: 2024-01-01, leaves_out: «{a: b}»", ["bad-type"]),
      ("answer: used, region: fr, checked: 2024-01-01, leaves_out: [«[Stories]»]", ["bad-type"]),
      ("answer: used, region: «{a: b}», checked: 2024-01-01", ["bad-type"]),
      ("answer: used, region: fr, checked: «soon»", ["bad-date"]),
    ] as [(String, [String])])
  func ofWhatCouldNotBeRead(answer: String, ids: [String]) {
    let text = "answers.1.leaves_out.1: {text: Les stories, of: \(hash("Stories"))}\n"
    expectFindings(
      site(
        answers: ["\(answer), source: report"],
        other: ["Content/translations/fr/platforms/p.yml": text]), ids)
  }

  @Test func intoALanguageThatTheSiteLacks() {
    expectFindings(
      site([
        "Content/translations/de/regions.yml": "fr.name: {text: X, of: \(hash("France"))}\n",
        "Content/translations/de/questions.yml": "«»",
        "Content/translations/en/regions.yml": "«»fr.name: {text: X, of: \(hash("France"))}\n",
      ]), ["translation-unused", "translation-unused"])
  }

  @Test func ofTwoFilesWithOneName() {
    expectFindings(
      site([
        "Content/regions.json": """
        [{"id": "de", "kind": "country", "name": "Germany", "in_phrase": "in Germany"}]
        """,
        "Content/translations/fr/regions.yml": "«»fr.name: {text: X, of: \(hash("France"))}\n",
      ]), ["translation-ambiguous"])
  }

  @Test func ofOneTextInTwoFiles() {
    expectFindings(
      site([
        "Content/translations/fr/regions.json":
          "{\"fr.name\": {\"text\": \"La France\", \"of\": \"\(hash("France"))\"}}",
        "Content/translations/fr/regions.yml": "«fr.name»: {text: X, of: \(hash("France"))}\n",
      ]), ["duplicate-key"])
  }

  @Test(arguments: [(true, []), (false, ["translation-outdated"])] as [(Bool, [String])])
  func ofArticles(isCurrent: Bool, ids: [String]) throws {
    let original = "---\ntitle: A\n---\nText\n"
    let digits = isCurrent ? hash(original) : "0123456789ab"
    let mark = isCurrent ? digits : "«\(digits)»"
    let found = expectFindings(
      site([
        "Content/articles/a.en.md": original,
        "Content/articles/a.fr.md": "---\ntitle: Un\ntranslates: \(mark)\n---\nTexte\n",
      ]), ids)
    let texts = found.catalog.texts(in: .articles)["a"]
    #expect(texts.map(\.title) == ["A", "Un"])
    #expect(texts.last?.isCurrent == isCurrent)
  }
}
