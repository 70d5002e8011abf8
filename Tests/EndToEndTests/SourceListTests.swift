import Foundation
import Testing

/// The list of sources for programs that keep literature.
@Suite struct SourceListTests {
  @Test func allFormsHoldAllSources() throws {
    let site = try ReferenceSite.atRoot.get()
    let page = try site.page("fr/sources/index.html")
    for form in ["csl.json", "bib", "ris"] {
      #expect(page.values(of: "href").contains("/data/sources.\(form)"))
    }
    let csl = try site.folder.text("Public/data/sources.csl.json")
    let entries = try #require(
      try JSONSerialization.jsonObject(with: Data(csl.utf8)) as? [[String: Any]])
    let bibtex = try site.folder.text("Public/data/sources.bib")
    let ris = try site.folder.text("Public/data/sources.ris")
    let table = try site.folder.text("Public/data/sources.csv")
    let rows = table.split(separator: "\r\n").count - 1
    #expect(entries.count > 100 && entries.count <= rows)
    #expect(bibtex.matches(of: /(?m)^@misc\{/).count == entries.count)
    #expect(ris.components(separatedBy: "\r\nER  - \r\n").count == entries.count + 1)
    let regulation = try #require(entries.first { $0["id"] as? String == "eurlex-gdpr" })
    #expect(regulation["title"] as? String == "Regulation (EU) 2016/679 (GDPR)")
    #expect((regulation["issued"] as? [String: [[Int]]])?["date-parts"] == [[2016, 4, 27]])
  }

  @Test func whatIsNotSureOfADateIsLeftOut() throws {
    let site = try TestedSite(fixture: "one-language")
    try site.folder.put(
      """
      - {id: season, url: https://example.org/a, title: "50% & {more}", publisher: Pinterest, published: autumn 2024}
      - {id: nothing, url: https://example.org/b, title: Nothing, publisher: Pinterest}
      """, at: "Content/sources.yml")
    #expect(try site.build().status == 0)
    let bibtex = try site.folder.text("Public/data/sources.bib")
    #expect(
      bibtex.contains(
        """
        @misc{season,
          title = {{50\\% \\& \\textbraceleft{}more\\textbraceright{}}},
          organization = {Pinterest},
          year = {2024},
          url = {https://example.org/a}
        }
        """))
    #expect(
      try site.folder.text("Public/data/sources.ris").contains(
        "TY  - ELEC\r\nTI  - Nothing\r\nPB  - Pinterest\r\nUR  - https://example.org/b\r\nER  - \r\n"
      ))
  }
}
