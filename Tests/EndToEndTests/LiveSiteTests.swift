import Diagnostics
import Foundation
import Pages
import Publishing
import Testing

/// A site that is linked again after each change is the one that is read afresh.
@Suite struct LiveSiteTests {
  /// What somebody does to a site: a file and its new text, or nil to remove it.
  private static let edits: [(path: String, text: String?)] = [
    ("Content/pages/history.md", "---\ntitle: Another history\n---\n\nWords.\n"),
    ("Content/articles/first.md", article("First")),
    ("Content/articles/first.md", article("First, again")),
    ("Content/pages/rules.md", nil),
    ("Content/articles/first.md", "---\ntitle: [\n---\n\nBroken.\n"),
    ("Content/pages/contact.md", "---\ntitle: Write to us\n---\n\nWhile another file is broken.\n"),
    ("Content/articles/first.md", article("Mended")),
    ("Templates/assets/style.css", "h1 { color: red }\n"),
    ("Templates/partials/note.html", "<p>{{title</p>"),
    ("Templates/partials/note.html", nil),
    ("Content/regions/fr.yml", "kind: country\nname: Gaul\n"),
    ("Content/regions/fr.yml", nil),
    ("Content/site.yml", nil),
  ]

  private static func article(_ title: String) -> String {
    "---\ntitle: \(title)\nsummary: One.\nauthors: [Ann]\npublished: 2026-11-01\n---\n\nSee [itself](article:first).\n"
  }

  @Test func aSiteAfterChangesIsTheOneReadAfresh() async throws {
    let site = try TestedSite(fixture: "five-pages")
    let standard = Repository.folder.path(percentEncoded: false)
    let settings = try BuildSettings(today: TestedSite.today)
    let live = try await LiveSite(SiteFolders(site: site.folder.path, standard: standard), settings)
    for (path, text) in Self.edits {
      let whole = "\(site.folder.path)/\(path)"
      if let text {
        try site.folder.put(text, at: path)
      } else {
        try FileManager.default.removeItem(atPath: whole)
      }
      let former = await live.state.shown
      let state = await live.taking(FolderChanges(paths: [whole]))
      let fresh = await BuiltSite.building(
        try SiteInput.reading(site: site.folder.path, standard: standard), settings)
      let about = Comment(rawValue: "\(path): \(text ?? "removed")")
      #expect(Set(state.findings).isSubset(of: fresh.diagnostics), about)
      guard state.findings.hasErrors else {
        let found = state.findings + faults(of: fresh.files, in: state)
        #expect(Set(found).symmetricDifference(fresh.diagnostics) == [], about)
        let differing = fresh.files.filter {
          state.shown.file(at: $0.path)?.value.bytes != $0.bytes
        }
        #expect(differing.map(\.path) == [], about)
        continue
      }
      let home = state.shown.file(at: "index.html")?.value
      #expect(home != nil && home == former.file(at: "index.html")?.value, about)
    }
  }

  /// What is found in making the files one by one.
  private func faults(of files: [OutputFile], in state: LiveState) -> [Diagnostic] {
    files.flatMap { state.file(at: $0.path)?.diagnostics ?? [] }.sortedAndUnique()
  }

  @Test func afterAFileThatCannotBeReadEverythingIsReadAgain() async throws {
    let site = try TestedSite(fixture: "five-pages")
    let folders = SiteFolders(
      site: site.folder.path, standard: Repository.folder.path(percentEncoded: false))
    let live = try await LiveSite(folders, try BuildSettings(today: TestedSite.today))
    let link = "\(site.folder.path)/Content/pages/linked.md"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "/nowhere/at/all.md")
    let faulty = await live.taking(FolderChanges(paths: [link]))
    #expect(faulty.unreadable?.faults.map(\.path) == ["Content/pages/linked.md"])
    #expect(faulty.shown.file(at: "about/index.html") != nil)
    try FileManager.default.removeItem(atPath: link)
    // Of this change nothing is told, and it is seen all the same.
    try site.folder.put("---\ntitle: Seen\n---\n\nWords.\n", at: "Content/pages/seen.md")
    let mended = await live.taking(FolderChanges(paths: [link]))
    #expect(mended.unreadable == nil)
    #expect(mended.shown.file(at: "seen/index.html") != nil)
  }
}
