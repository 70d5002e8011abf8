import Foundation
import Publishing
import Testing

@Suite struct ForeignFilesTests {
  @Test(
    arguments: [
      (["a": "other"], ["a": "1"], ["a"]),
      (["a": "1", "b": "other"], ["a": "1", "b": "2"], ["b"]),
      (["a": "other", "b/c": "other"], ["a": "1", "b/c": "2", "d": "3"], ["a", "b/c"]),
      (["a": "other"], ["a/b": "1", "a/c/d": "1"], ["a"]),
      (["a": "other"], ["a/x": "1", "a/y": "1", "b": "1", "c/d": "1"], ["a"]),
      (["a/b": "other"], ["a": "1"], ["a"]),
      (["a/": ""], ["a": "1"], ["a"]),
    ] as [([String: String], [String: String], [String])])
  func stopTheBuild(foreign: [String: String], files: [String: String], occupied: [String]) throws {
    let shop = try Workshop(foreign: foreign.filter { !$0.key.hasSuffix("/") })
    for path in foreign.keys where path.hasSuffix("/") {
      try shop.site.makeFolder("Public/\(path)")
    }
    #expect(throws: WritingError.occupied(occupied, folder: "\(shop.site.path)/Public")) {
      try shop.build(files)
    }
    #expect(try shop.site.tree("Public") == foreign)
  }

  @Test func stopTheBuildInAFolderThatMustBecomeAPage() throws {
    let shop = try Workshop()
    try shop.build(["a/b": "1", "a/c/d": "1"])
    try shop.site.put("mine", at: "Public/a/c/mine")
    let before = try shop.site.tree("Public")
    #expect(throws: WritingError.occupied(["a/c/mine"], folder: "\(shop.site.path)/Public")) {
      try shop.build(["a": "2", "e": "3"])
    }
    #expect(try shop.site.tree("Public") == before)
  }

  @Test func areNotReachedThroughLinks() throws {
    let outside = try TemporaryFolder()
    try outside.put("mine", at: "index.html")
    let shop = try Workshop(foreign: ["own.html": "1"])
    try shop.site.link("Public/en", to: outside.path)
    try shop.site.link("Public/page.html", to: "own.html")
    try shop.site.link("Public/nowhere.html", to: "nothing")
    let files = [
      "en/index.html": "1", "en/new.html": "1", "page.html": "1", "nowhere.html": "1", "ok": "1",
    ]
    #expect(
      throws: WritingError.occupied(
        ["en", "nowhere.html", "page.html"], folder: "\(shop.site.path)/Public")
    ) { try shop.build(files) }
    #expect(try outside.tree("") == ["index.html": "mine"])
  }

  /// Somebody moved our folder away and put a link in its place: what it leads to is not ours.
  @Test func areNotRemovedThroughLinks() throws {
    let outside = try TemporaryFolder()
    try outside.put("mine", at: "a.html")
    let shop = try Workshop()
    try shop.build(["en/a.html": "1", "b": "2", "c": "3"])
    try FileManager.default.removeItem(atPath: "\(shop.site.path)/Public/en")
    try shop.site.link("Public/en", to: outside.path)
    try FileManager.default.removeItem(atPath: "\(shop.site.path)/Public/c")
    try shop.site.link("Public/c", to: "b")
    #expect(try shop.build(["b": "2"]) == WriteReport(written: 0, unchanged: 1, removed: 0))
    #expect(try outside.tree("") == ["a.html": "mine"])
    #expect(try shop.output == ["b": "2", "en": "-> \(outside.path)", "c": "-> b"])
  }

  @Test(arguments: ["", "{", "{\"format\":9}", "not ours"])
  func areSafeFromADamagedManifest(manifest: String) throws {
    let shop = try Workshop(
      foreign: ["a": "1", ".limpid-unfinished/x": "1", "site-manifest.json": manifest])
    let before = try shop.site.tree("Public")
    #expect(throws: WritingError.self) { try shop.build(["b": "1"]) }
    #expect(try shop.site.tree("Public") == before)
  }

  @Test func areSafeFromAManifestThatIsALink() throws {
    let shop = try Workshop(foreign: ["a": "1"])
    try shop.site.link("Public/site-manifest.json", to: "a")
    #expect(throws: WritingError.self) { try shop.build(["b": "1"]) }
    #expect(try shop.output == ["a": "1"])
  }

  @Test func areToldToTheAuthor() throws {
    let shop = try Workshop(foreign: ["a": "other", "b": "other"])
    let error = try #require(throws: WritingError.self) { try shop.build(["a": "1", "b": "1"]) }
    #expect(
      error.message == """
        files that Limpid did not write stand in '\(shop.site.path)/Public' where pages must go:
          a
          b
        """)
    #expect(error.help == "move these files away, or give another folder with --output")
  }
}
