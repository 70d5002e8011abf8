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
    (
      "Content/articles/first.md",
      article("First, again", "\n## More\n\nOther [words](article:first).\n")
    ),
    ("Content/articles/first.md", article("First, again", "A claim on [this](claim:none).\n")),
    ("Content/articles/first.md", article("First, again", "It leads [here](article:first).\n")),
    ("Content/articles/first.md", article("First, again", "A source says so [@nowhere].\n")),
    (
      "Content/sources.yml",
      "- {id: report, url: \"https://example.org/report\", title: Report, publisher: P}\n"
    ),
    ("Content/articles/first.md", article("First, again", "A source says so [@report].\n")),
    ("Content/articles/first.md", article("First, again", "It stands [there](source:report).\n")),
    (
      "Content/articles/first.md", article("First, again", "It leads [here](article:first), too.\n")
    ),
    ("Content/articles/second.md", article("Second", "See [the first](article:first).\n")),
    ("Content/articles/first.md", article("First, again", "Without a link.\n")),
    ("Content/pages/index.md", "---\ntitle: Welcome\n---\n\nOther words of welcome.\n"),
    ("Content/pages/index.md", "---\ntitle: Welcome\n---\n\nEven other words.\n"),
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

  private static func article(_ title: String, _ words: String = "See [itself](article:first).\n")
    -> String
  {
    "---\ntitle: \(title)\nsummary: One.\nauthors: [Ann]\npublished: 2026-11-01\n---\n\n\(words)"
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
      let files = CollectedFiles()
      let fresh = await BuiltSite.building(
        try SiteInput.reading(site: site.folder.path, standard: standard), settings, into: files)
      let about = Comment(rawValue: "\(path): \(text ?? "removed")")
      #expect(Set(state.findings).isSubset(of: fresh.diagnostics), about)
      guard state.findings.hasErrors else {
        let found = state.findings + faults(of: files.all, in: state)
        #expect(Set(found).symmetricDifference(fresh.diagnostics) == [], about)
        let differing = files.all.filter {
          state.shown.file(at: $0.path)?.value.bytes != $0.bytes
        }
        #expect(differing.map(\.path) == [], about)
        continue
      }
      let home = state.shown.file(at: "index.html")?.value
      #expect(home != nil && home == former.file(at: "index.html")?.value, about)
    }
  }

  /// Pages of what articles are about follow their words, also if nobody looks at a page between two changes.
  @Test func whatArticlesAreAboutFollowsTheirWords() async throws {
    let site = try TestedSite(fixture: "five-pages")
    for id in ["first", "second"] {
      try site.folder.put(
        """
        text: The \(id) claim about a platform
        made_by: people who ask
        since: 2025-01-01
        findings:
          - region: world
            since: 2025-01-01
            finding: "true"
            short: Its terms say so.
            checked: 2026-11-23
            source: {url: "https://example.org/terms", title: Terms, publisher: P, kind: platform-document}

        """, at: "Content/claims/\(id).yml")
    }
    let path = "Content/articles/about.md"
    try site.folder.put(Self.article("About", "It is about [this claim](claim:first).\n"), at: path)
    let standard = Repository.folder.path(percentEncoded: false)
    let settings = try BuildSettings(today: TestedSite.today)
    let live = try await LiveSite(SiteFolders(site: site.folder.path, standard: standard), settings)
    func articles(about id: String) async throws -> Int {
      let page = try #require(await live.state.shown.file(at: "claims/\(id)/index.html")?.value)
      return BuiltPage(path: "", html: String(decoding: page.bytes, as: UTF8.self))
        .values(of: "href").count { $0 == "/articles/about/" }
    }
    #expect(try await articles(about: "first") == 1)
    for words in ["It is about nothing.\n", "It is about [this claim](claim:second).\n"] {
      try site.folder.put(Self.article("About", words), at: path)
      _ = await live.taking(FolderChanges(paths: ["\(site.folder.path)/\(path)"]))
    }
    #expect(try await articles(about: "first") == 0)
    #expect(try await articles(about: "second") == 1)
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

  /// The words of a text, and nothing else, are what is looked at again where nothing else has changed.
  @Test(arguments: [
    ("---\ntitle: History\n---\n\nOther words.\n", true),
    ("---\ntitle: Another\n---\n\nWords.\n", false),
    ("Without a title.\n", false),
  ])
  func newWordsNeedNoMore(text: String, isOnlyWords: Bool) async throws {
    let path = "Content/pages/history.md"
    let site = try TestedSite(fixture: "five-pages")
    try site.folder.put("---\ntitle: History\n---\n\nWords.\n", at: path)
    let settings = try BuildSettings(today: TestedSite.today)
    let input = try SiteInput.reading(site: site.folder.path, standard: nil)
    let former = await LinkedContent.reading(input, settings)
    try site.folder.put(text, at: path)
    let changed = try SiteInput.reading(site: site.folder.path, standard: nil)
    let content = await LinkedContent.reading(changed, settings, reusing: former.value)
    #expect((content.value.changedText != nil) == isOnlyWords)
  }
}
