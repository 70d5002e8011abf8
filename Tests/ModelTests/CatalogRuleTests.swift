import Diagnostics
import Model
import Testing

/// Rules between records and between files.
@Suite struct CatalogRuleTests {
  @Test(
    arguments: [
      ("Content/platform/p.yml", "«»name: P\n", "unknown-folder", "did you mean 'platforms'?"),
      (
        "Content/nonsense.yml", "«»name: P\n", "unknown-folder",
        "such files belong into \((Catalog.entityKinds.compactMap { $0.folder } + ["site", "translations"]).sorted().joined(separator: ", "))"
      ),
      ("Content/article/a.en.md", "«»Text\n", "unknown-folder", "did you mean 'articles'?"),
      (
        "Content/platforms/p.md", "«»Text\n", "unknown-folder",
        "such files belong into articles, explainers, letters, pages, reports"
      ),
      (
        "Content/translations/sources.yml", "«»title: P\n", "unknown-folder",
        "put it into Content/translations/<language>/, under the path of its original"
      ),
      (
        "Content/organisations/o.yml", "id: «other»\nname: O\n", "file-name-misleads",
        "leave 'id' out, or rename the file"
      ),
      (
        "Content/translations/fr/source.yml", "«»report.title: {text: T, of: 0123456789ab}\n",
        "unknown-folder", "did you mean 'Content/sources'?"
      ),
      (
        "Content/organisations/Big_O.yml", "«»name: O\n", "file-name-misleads",
        "name the file with lowercase letters, digits and hyphens"
      ),
      (
        "Content/articles/a.fr.md", "---\ntitle: A\nlang: «en»\n---\nText\n", "file-name-misleads",
        "name it <id>.<language>.md, the language as under 'lang'"
      ),
      (
        "Content/articles/Big A.en.md", "«»---\ntitle: A\n---\nText\n", "file-name-misleads",
        "name it <id>.<language>.md, the language as under 'lang'"
      ),
      (
        "Content/explainers/frr.en.md", "«»---\ntitle: A\n---\nText\n", "unknown-reference",
        "did you mean 'fr'?"
      ),
      (
        "Content/organisations.yml", "- {id: o, name: O}\n- {id: «o», name: P}\n", "id-reused",
        "give one of them another id"
      ),
      (
        "Content/platforms/p.yml", "name: P\ncompany: P Inc\nsame_answers_as: «p»\n", "circle",
        "name the platform that the answers are written for"
      ),
      (
        "Content/regions/xx.yml",
        "kind: legal-area\nname: X\nin_phrase: in X\nsource: {title: Treaty}\nmembers: «[{region: fr}, {region: xx}]»\n",
        "circle", "take one link of the circle out"
      ),
      (
        "Content/regions/xx.yml",
        "kind: subdivision\nname: X\nin_phrase: in X\nparent: «xx»\n", "circle",
        "take one link of the circle out"
      ),
      (
        "Content/regions/xx.yml",
        """
        kind: legal-area
        name: X
        in_phrase: in X
        source: {title: Treaty}
        members:
          - {region: fr, since: 2000-01-01, until: 2010-01-01}
          - {«region»: fr, since: 2009-12-31}
        """, "membership-overlap", "end the first membership with 'until'"
      ),
    ])
  func refuses(path: String, text: String, id: String, help: String) {
    let found = expectFindings(site([path: text]), [id])
    #expect(found.findings.map(\.help) == [help])
  }

  @Test func membershipMayBeginAgain() {
    let text = """
      kind: legal-area
      name: X
      in_phrase: in X
      source: {title: Treaty}
      carries: [answers]
      members: [{region: fr, since: 2010-01-01}, {region: fr, until: 2010-01-01}]
      """
    #expect(TextSite(site(["Content/regions/xx.yml": text])).findings == [])
  }

  @Test func aSiteNeedsSettings() {
    var files = baseFiles
    files["Content/site.yml"] = nil
    let found = TextSite(files)
    #expect(found.ids == ["site-missing"])
    #expect(found.findings.map(\.place) == [.start(of: "Content/site.yml")])
    #expect(found.catalog[Question.self].count == 2)
  }

  @Test func settingsStandInOneFile() {
    var files = baseFiles
    files["Content/site.yaml"] = files["Content/site.yml"]
    let found = TextSite(files)
    #expect(found.ids == ["id-reused"])
    #expect(found.findings.map(\.place) == [.start(of: "Content/site.yml")])
  }

  @Test func questionsHaveOnePlaceholder() {
    let text = "- {id: posts, ask: «\"Does {plaform} train?\"», about: train-generative-ai}\n"
    expectFindings(
      site(["Content/questions.yml": text + "- {id: chats, ask: A, about: human-review}\n"]),
      ["bad-value"])
  }

  @Test func anAnswerCannotExceptItsOwnRegion() {
    let answer = "region: fr, except: «[fr]», answer: used, checked: 2024-01-01, source: report"
    expectFindings(site(answers: [answer]), ["bad-value"])
  }

  @Test func circlesOfTwo() {
    let files = site([
      "Content/platforms/p.yml": "name: P\ncompany: P Inc\nsame_answers_as: «q»\n",
      "Content/platforms/q.yml": "name: Q\ncompany: P Inc\nsame_answers_as: «p»\n",
      "Content/regions/xx.yml":
        "kind: legal-area\nname: X\nin_phrase: in X\nsource: {title: Treaty}\nmembers: «[{region: yy}]»\n",
      "Content/regions/yy.yml":
        "kind: legal-area\nname: Y\nin_phrase: in Y\nsource: {title: Treaty}\nmembers: [{region: xx}]\n",
    ])
    expectFindings(files, ["circle", "circle", "circle"])
  }

  @Test func theSameIdInTwoFiles() throws {
    let files = site([
      "Content/organisations.yml": "- {id: o, name: O}\n",
      "Content/organisations/o.yml": "«name»: P\n",
    ])
    let found = expectFindings(files, ["id-reused"])
    #expect(found.findings.first?.related.map(\.place.path) == ["Content/organisations.yml"])
    #expect(found.catalog[Organisation.self].count == 1)
  }

  @Test func idsAreUniqueWithinAKindOnly() {
    let files = site([
      "Content/organisations/fr.yml": "name: O\n",
      "Content/platforms/fr.yml": "name: P\ncompany: fr\n",
    ])
    #expect(TextSite(files).findings == [])
  }

  @Test func referencesIntoABrokenFileAreNotReported() {
    var files = site(answers: [
      "region: yy, answer: used, checked: 2024-01-01, source: report",
      "region: world, answer: used, checked: 2024-01-01, source: «nobody»",
    ])
    files["Content/regions/yy.yml"] = "kind: country\nname: \"Y\nin_phrase: in Y\n"
    let found = TextSite(files)
    #expect(found.ids == ["unknown-reference", "yaml-syntax"])
    #expect(found.findings.first?.place == found.places.first)
  }

  @Test func whatIsMissingFromABrokenFileIsNotReported() {
    let files = site([
      "Content/platforms/p.yml": """
      name: P
      company: P Inc
      answers:
        - {question: posts, region: world, answer: used, checked: 2024-01-01}
        - {question: posts, region: «wrld», answer: paused, checked: 2024-01-01}
        - {question: posts
      """,
      "Content/translations/fr/platforms/p.yml":
        "answers.3.caveat: {text: Rien, of: 0123456789ab}\n",
    ])
    let found = TextSite(files)
    #expect(found.ids == ["unknown-reference", "yaml-syntax"])
    #expect(found.findings.first?.place == found.places.first)
  }

  @Test func recordsWithErrorsStillCountAsKnown() {
    let files = site([
      "Content/organisations/o.yml": "«kind»: company\n",
      "Content/platforms/p.yml": "name: P\ncompany: o\n",
      "Content/platforms/q.yml": "name: Q\ncompany: o\nsame_answers_as: p\n",
    ])
    let found = expectFindings(files, ["missing-key"])
    #expect(found.catalog[Platform.self].map(\.id.text) == ["p", "q"])
  }

  @Test func ownAnswersComeBeforeSharedOnes() {
    let answer = "answer: used, checked: 2024-01-01, source: report"
    let files = site([
      "Content/platforms/p.yml": """
      name: P
      company: P Inc
      answers:
        - {question: posts, region: world, \(answer)}
        - {question: chats, region: world, \(answer)}
      """,
      "Content/platforms/q.yml": """
      name: Q
      company: P Inc
      same_answers_as: p
      answers:
        - {question: posts, region: world, answer: not-offered, checked: 2024-01-01, source: denial}
      """,
      "Content/platforms/r.yml": """
      name: R
      company: P Inc
      same_answers_as: {platform: p, questions: [chats]}
      """,
    ])
    let found = TextSite(files)
    #expect(found.findings == [])
    #expect(found.told("fr", by: "q") == "not-offered, fr → eu → eea → world")
    #expect(found.told("world", by: "q", to: "chats") == "used, own")
    #expect(found.told("world", by: "r") == "not-checked")
    #expect(found.told("world", by: "r", to: "chats") == "used, own")
    #expect(
      found.catalog.questions(answeredBy: EntityID("r")).map(\.id.text) == ["chats"])
  }
}
