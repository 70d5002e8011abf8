import Diagnostics
import Foundation
import Pages
import Publishing
import Testing

/// What `limpid serve` shows is what `limpid build` writes.
@Suite struct PreviewBytesTests {
  /// Every page of this repository's site, made alone, and every file that is no page; of the files beside
  /// pages, which are made with them, each tenth.
  @Test func everyPageIsTheBuiltOne() async throws {
    let site = try ReferenceSite.atRoot.get()
    let input = try SiteInput.reading(site: site.folder.path, standard: nil)
    let linked = await LinkedSite.linking(input, try BuildSettings(today: TestedSite.today))
    let built = try site.output().filter { $0.key != SiteManifest.path }.sorted { $0.key < $1.key }
    let due = built.enumerated().filter { !isBesideAPage($1.key) || $0.isMultiple(of: 10) }
      .map(\.element)
    #expect(due.count > 2_000)
    let parts = stride(from: 0, to: due.count, by: 100).map { due[$0..<min($0 + 100, due.count)] }
    let differing = await withTaskGroup(of: [String].self) { group in
      for part in parts {
        group.addTask {
          part.filter { linked.file(at: $0.key)?.value.bytes != Array($0.value) }.map(\.key)
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(differing.sorted() == [])
  }

  @Test(arguments: [
    "nothing", "en/nothing/index.html", "en/index.htm", "404/index.html", "", "/", "en",
  ])
  func whatIsNotBuiltIsNotThere(path: String) async throws {
    let site = try TestedSite(fixture: "five-pages")
    let input = try SiteInput.reading(
      site: site.folder.path, standard: Repository.folder.path(percentEncoded: false))
    let linked = await LinkedSite.linking(input, try BuildSettings(today: TestedSite.today))
    #expect(linked.file(at: path) == nil, "\(path)")
  }

  private func isBesideAPage(_ path: String) -> Bool {
    ["cite.json", "index.json", "atom.xml", "feed.json"].contains { path.hasSuffix("/" + $0) }
  }
}
