import Diagnostics
import Model
import Testing

/// How much of a site there is in each of its languages.
@Suite struct CoverageTests {
  private func told(_ files: [String: String]) -> [String] {
    TextSite(site(files)).catalog.translationCoverage.map { row in
      let counts = TranslationState.allCases.map { "\(row.count($0))" }.joined(separator: "+")
      return
        "\(row.language.tag) \(row.subject.rawValue) \(counts) of \(row.total), \(row.percent)%"
    }
  }

  @Test func countsWordsAndNoNames() {
    // Two questions; eight regions with a name and a phrase each. Names of the site, of its publisher
    // and of sources need no translation.
    #expect(told([:]) == ["fr data 0+0+18 of 18, 0%"])
  }

  @Test func countsStates() {
    let files = [
      "Content/translations/fr/regions.yml": """
      fr.name: {text: La France, of: \(hash("France"))}
      ie.name: {text: Irlande, of: 000000000000}
      no.name: {text: , of: 000000000000}
      """,
      "Content/translations/fr/site.yml": "name: {text: Essai, of: \(hash("Test"))}\n",
    ]
    #expect(told(files) == ["fr data 2+1+16 of 19, 10%"])
  }

  @Test func leavesOutWhatComesWithLimpid() {
    let region = "- {id: de, kind: country, name: Germany, in_phrase: in Germany, note: Large.}"
    let found = TextSite(baseFiles, defaults: ["Content/regions/more.yml": region])
    #expect(found.catalog.translationCoverage.map(\.total) == [18])
  }

  @Test func countsArticlesInAllLanguages() {
    let original = "---\ntitle: A\n---\nText\n"
    let files = [
      "Content/articles/a.en.md": original,
      "Content/articles/a.fr.md": "---\ntitle: A\ntranslates: \(hash(original))\n---\nTexte\n",
      "Content/articles/b.en.md": original,
      "Content/articles/b.fr.md": "---\ntitle: B\ntranslates: 000000000000\n---\nTexte\n",
      "Content/articles/c.en.md": original,
      "Content/articles/c.fr.md":
        "---\ntitle: C\ndraft: true\ntranslates: \(hash(original))\n---\nText\n",
      "Content/articles/d.fr.md": original,
      "Content/articles/e.en.md": "---\ntitle: E\ndraft: true\n---\nText\n",
      "Content/articles/f.en.md": "---\ntitle: F\nexpires: 2020-01-01\n---\nText\n",
      "Content/pages/g.en.md": original,
      "Content/pages/g.fr.md": original,
      "Content/translations/fr/questions.yml": "",
    ]
    #expect(
      told(files) == [
        "en articles 0+0+1 of 1, 0%", "fr data 0+0+18 of 18, 0%", "fr articles 2+1+1 of 4, 50%",
      ])
  }

  @Test func eachTextStandsOnce() throws {
    let texts = try TextSite.fixture("meta-2024", asOf: "2024-09-26").catalog.translatableTexts
    #expect(!texts.isEmpty)
    #expect(Set(texts.map { "\($0.place.path) \($0.field)" }).count == texts.count)
    #expect(Set(texts.map(\.place)).count == texts.count)
  }
}
