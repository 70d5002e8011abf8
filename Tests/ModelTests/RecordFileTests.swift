import Diagnostics
import Model
import Testing

/// Where records may stand: files of one, lists, JSON, CSV, and those that come with Limpid.
@Suite struct RecordFileTests {
  @Test(
    arguments: [
      ("Content/organisations/o.yml", "name: O\nkind: company\nurl: https://example.org/o\n"),
      ("Content/organisations/o.yaml", "name: O\nkind: company\nurl: https://example.org/o\n"),
      (
        "Content/organisations/o.yml", "id: o\nname: O\nkind: company\nurl: https://example.org/o\n"
      ),
      (
        "Content/organisations/all.yml",
        "- {id: o, name: O, kind: company, url: \"https://example.org/o\"}\n"
      ),
      (
        "Content/organisations.yml",
        "- {id: o, name: O, kind: company, url: \"https://example.org/o\"}\n"
      ),
      (
        "Content/organisations/o.json",
        #"{"name": "O", "kind": "company", "url": "https://example.org/o"}"#
      ),
      (
        "Content/organisations.json",
        #"[{"id": "o", "name": "O", "kind": "company", "url": "https://example.org/o"}]"#
      ),
      ("Content/organisations.csv", "id,name,kind,url\no,O,company,https://example.org/o\n"),
    ])
  func oneRecordInManyForms(path: String, text: String) throws {
    let found = TextSite(site([path: text]))
    #expect(found.findings == [])
    let organisation = try #require(found.catalog[Organisation.self][EntityID("o")])
    #expect(organisation.name.original == "O")
    #expect(organisation.organisationKind == "company")
    #expect(organisation.url?.text == "https://example.org/o")
  }

  @Test(
    arguments: [
      ("Content/organisations/o.json", #"{"name": "O", «"knid"»: "company"}"#, "unknown-key"),
      ("Content/sources/more.csv", "id,title,«knd»\ns,S,law\n", "unknown-key"),
      ("Content/sources/more.csv", "id,title,kind\ns,S,«lwa»\n", "bad-value"),
      ("Content/sources/more.csv", "id,title,kind\ns,S,law\n«report»,S,law\n", "id-reused"),
    ])
  func oneSchema(path: String, text: String, id: String) {
    expectFindings(site([path: text]), [id])
  }

  @Test func sourcesInATable() throws {
    let table = """
      id,title,kind,published,url
      first,"A, B",law,spring 2024,https://example.org/first
      second,C,,,
      """
    let found = TextSite(site(["Content/sources/more.csv": table]))
    #expect(found.findings == [])
    let sources = found.catalog[Source.self]
    #expect(
      sources.map(\.id.text) == [
        "denial", "first", "report", "rumour", "second", "treaty", "unread",
      ])
    let first = try #require(sources[EntityID("first")])
    #expect(first.title?.original == "A, B")
    #expect(first.sourceKind == .law)
    #expect(first.published == ApproximateDate("spring 2024"))
  }

  @Test func listsHoldSeveralRecords() {
    let found = TextSite(
      site(["Content/organisations/all.yml": "- {id: b, name: B}\n- {id: a, name: A}\n"]))
    #expect(found.findings == [])
    #expect(found.catalog[Organisation.self].map(\.name.original) == ["A", "B"])
  }

  @Test func ownRecordsReplaceThoseThatComeWithLimpid() throws {
    let defaults = [
      "Content/organisations.yml": "- {id: a, name: Default A}\n- {id: b, name: Default B}\n",
      "Content/translations/fr/organisations.yml":
        "a.name: {text: A par défaut, of: \(hash("Default A"))}\nb.name: {text: B par défaut, of: \(hash("Default B"))}\n",
    ]
    let found = TextSite(
      site([
        "Content/organisations.yml": "- {id: b, name: Own B}\n- {id: c, name: Own C}\n",
        "Content/translations/fr/organisations.yml":
          "b.name: {text: B à nous, of: \(hash("Own B"))}\nc.name: {text: C à nous, of: \(hash("Own C"))}\n",
      ]), defaults: defaults)
    #expect(found.findings == [])
    let organisations = found.catalog[Organisation.self]
    let french = try #require(Language("fr"))
    #expect(organisations.map(\.name.original) == ["Default A", "Own B", "Own C"])
    #expect(
      organisations.map { $0.name.translations[french]?.text } == [
        "A par défaut", "B à nous", "C à nous",
      ])
  }

  @Test func aSiteTranslatesWhatComesWithLimpid() throws {
    let found = TextSite(
      site([
        "Content/translations/fr/organisations.yml": "a.name: {text: Ah, of: \(hash("A"))}\n"
      ]), defaults: ["Content/organisations.yml": "- {id: a, name: A}\n"])
    #expect(found.findings == [])
    let organisation = try #require(found.catalog[Organisation.self].first)
    #expect(try organisation.name.translations[#require(Language("fr"))]?.text == "Ah")
  }

  @Test func equalAddressesAreOneSource() throws {
    let found = TextSite(
      site(answers: [
        """
        region: world, answer: used, checked: 2024-01-01, sources: [report, \
        {url: "https://example.org/report", title: Again}, \
        {url: "https://example.org/other", title: Other}]
        """,
        """
        region: fr, answer: used, checked: 2024-01-01, \
        source: {url: "https://example.org/other", title: Other again}
        """,
      ]))
    #expect(found.findings == [])
    #expect(try cited(found) == [["Report", "Report", "Other"], ["Other"]])
    #expect(found.catalog[Source.self].count == 6)
  }

  @Test(
    arguments: [
      ("https://example.org/a?b=c", "https://example.org/a/b/c"),
      (
        "https://example.org/a-page-with-a-long-name-that-goes-on-and-on-for-ever/first",
        "https://example.org/a-page-with-a-long-name-that-goes-on-and-on-for-ever/second"
      ),
    ])
  func addressesThatLookAlikeAreTwoSources(first: String, second: String) throws {
    let found = TextSite(
      site(answers: [
        "region: world, answer: used, checked: 2024-01-01, source: {url: \"\(first)\", title: A}",
        "region: fr, answer: used, checked: 2024-01-01, source: {url: \"\(second)\", title: B}",
      ]))
    #expect(found.findings == [])
    #expect(try cited(found) == [["A"], ["B"]])
    #expect(found.catalog[Source.self].count == 7)
  }

  @Test func aSourceThatStandsWhereItIsUsedTakesNoIdOfAnother() throws {
    let found = expectFindings(
      site(answers: [
        """
        region: world, answer: used, checked: 2024-01-01, \
        sources: [{title: Report}, {id: «denial», title: D, url: "https://example.org/d"}]
        """
      ]), ["id-reused"])
    #expect(try cited(found) == [["Report", "D"]])
    #expect(found.catalog[Source.self].count == 7)
  }

  /// The names of the sources of each answer of platform `p`.
  private func cited(_ found: TextSite) throws -> [[String]] {
    let catalog = found.catalog
    return try found.platform("p").answers.map { answer in
      answer.citations.compactMap { catalog.source(of: $0)?.name.original }
    }
  }
}
