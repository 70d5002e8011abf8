import Foundation
import Hashing
import Pages
import Parsing
import Publishing
import Synchronization
import Testing

/// A site's folder, its output folder, and builds of a few words.
struct Workshop {
  let site: TemporaryFolder

  init(foreign: [String: String] = [:]) throws {
    site = try TemporaryFolder()
    for (path, text) in foreign { try site.put(text, at: "Public/\(path)") }
  }

  @discardableResult
  func build(
    _ files: [String: String], today: String = "2026-11-23", changes: DiskChanges = DiskChanges()
  ) throws -> WriteReport {
    try OutputWriter(folder: "\(site.path)/Public", site: site.path, changes: changes).write(
      Release(
        files.map { OutputFile(path: $0, bytes: Array($1.utf8)) }, today: today, asOf: "2026-11-01")
    )
  }

  /// What stands in the output folder beside the manifest.
  var output: [String: String] {
    get throws { try site.tree("Public").filter { $0.key != SiteManifest.path } }
  }

  var manifest: SiteManifest {
    get throws {
      try SiteManifest(json: Array(try site.text("Public/site-manifest.json").utf8), at: "m")
    }
  }
}

/// Files are compared in pieces of this length.
private let large = String(repeating: "x", count: 65_536)

@Suite struct OutputWriterTests {
  @Test(
    arguments: [
      // former build, next build, written, unchanged, removed
      ([:], ["a": "1", "b/c": "2"], 2, 0, 0),
      (["a": "1"], ["a": "1"], 0, 1, 0),
      (["a": "1"], ["a": "2"], 1, 0, 0),
      (["a": "1"], ["a": "22"], 1, 0, 0),
      (["a": "1", "b": "1"], ["a": "1"], 0, 1, 1),
      (["a/b/c/d": "1"], ["a/x": "1"], 1, 0, 1),
      (["a/b/c": "1", "a/d": "1"], [:], 0, 0, 2),
      (["a": "1"], ["a/b": "2"], 1, 0, 1),
      (["a": "1"], ["a/b/c": "2", "a/b/d": "3"], 2, 0, 1),
      (["a/b": "1", "a/c/d": "1"], ["a": "2"], 1, 0, 2),
      (["é": "1"], ["e\u{301}": "1"], 1, 0, 1),
      (["a": "", "b": "1"], ["a": "1", "b": ""], 2, 0, 0),
      (["a": large + "1", "b": large], ["a": large + "2", "b": large], 1, 1, 0),
      (["a": large + large], ["a": large + large], 0, 1, 0),
    ] as [([String: String], [String: String], Int, Int, Int)])
  func bringsTheFolderToTheNextBuild(
    former: [String: String], next: [String: String], written: Int, unchanged: Int, removed: Int
  ) throws {
    let shop = try Workshop(foreign: ["CNAME": "mine", "own/mine.txt": "mine", "own/empty/x": ""])
    try FileManager.default.removeItem(atPath: "\(shop.site.path)/Public/own/empty/x")
    try shop.build(former)
    let report = try shop.build(next)
    #expect(report == WriteReport(written: written, unchanged: unchanged, removed: removed))
    let foreign = ["CNAME": "mine", "own/mine.txt": "mine", "own/empty/": ""]
    #expect(try bytes(shop.output) == bytes(next.merging(foreign) { $1 }))
    let files = next.map {
      SiteManifest.Entry(path: $0, bytes: $1.utf8.count, sha256: sha256Hex(Array($1.utf8)))
    }
    #expect(
      try shop.manifest
        == SiteManifest(state: .complete, today: "2026-11-23", asOf: "2026-11-01", files: files))
  }

  @Test func touchesNothingWhenNothingChanged() throws {
    let shop = try Workshop()
    try shop.build(["a": "1", "b/c": "2"])
    let never = DiskChanges { _ throws(SystemError) in throw SystemError(code: EPERM) }
    let report = try shop.build(["a": "1", "b/c": "2"], changes: never)
    #expect(report == WriteReport(written: 0, unchanged: 2, removed: 0))
  }

  @Test func recordsAnotherDayWithoutTouchingPages() throws {
    let shop = try Workshop()
    try shop.build(["a": "1"])
    let steps = Steps()
    try shop.build(["a": "1"], today: "2026-11-24", changes: steps.changes)
    #expect(
      steps.names(below: shop.site.path) == [
        "make folder Public/.limpid-unfinished",
        "create Public/.limpid-unfinished/site-manifest.json",
        "write Public/.limpid-unfinished/site-manifest.json",
        "rename to Public/site-manifest.json", "remove folder Public/.limpid-unfinished",
      ])
    #expect(try shop.manifest.today == "2026-11-24")
  }

  @Test func replacesAndRemovesItsOwnFilesEvenWhenSomebodyEditedThem() throws {
    let shop = try Workshop()
    try shop.build(["a": "1", "b": "2"])
    try shop.site.put("edited", at: "Public/a")
    try shop.site.put("edited", at: "Public/b")
    #expect(try shop.build(["a": "1"]) == WriteReport(written: 1, unchanged: 0, removed: 1))
    #expect(try shop.output == ["a": "1"])
  }

  @Test func putsBackWhatSomebodyRemoved() throws {
    let shop = try Workshop()
    try shop.build(["a/b": "1", "a/c": "2", "d": "3"])
    try FileManager.default.removeItem(atPath: "\(shop.site.path)/Public/a")
    try FileManager.default.removeItem(atPath: "\(shop.site.path)/Public/d")
    #expect(try shop.build(["a/b": "1"]) == WriteReport(written: 1, unchanged: 0, removed: 0))
    #expect(try shop.output == ["a/b": "1"])
    try FileManager.default.removeItem(atPath: "\(shop.site.path)/Public/a/b")
    #expect(try shop.build(["a/b": "1"]) == WriteReport(written: 1, unchanged: 0, removed: 0))
    #expect(try shop.manifest.state == .complete)
  }

  @Test func givesWhatItWroteToNobodyElseOnceTheNameIsGone() throws {
    let shop = try Workshop()
    try shop.build(["a": "1"])
    try shop.build([:])
    try shop.site.put("mine", at: "Public/a")
    try shop.build(["b": "1"])
    #expect(try shop.output == ["a": "mine", "b": "1"])
  }

  @Test func takesAnEqualFileForItsOwn() throws {
    let shop = try Workshop(foreign: ["a": "1"])
    #expect(try shop.build(["a": "1"]) == WriteReport(written: 0, unchanged: 1, removed: 0))
    #expect(try shop.build([:]) == WriteReport(written: 0, unchanged: 0, removed: 1))
  }

  @Test func keepsAFileThatHasTwoSpellingsOnThisDisk() throws {
    let shop = try Workshop()
    try shop.build(["Page": "1"])
    try FileManager.default.linkItem(
      atPath: "\(shop.site.path)/Public/Page", toPath: "\(shop.site.path)/Public/page")
    #expect(try shop.build(["page": "1"]) == WriteReport(written: 0, unchanged: 1, removed: 0))
    #expect(try shop.site.text("Public/page") == "1")
  }

  @Test func letsOneBuildAtATimeWrite() throws {
    let shop = try Workshop()
    try shop.build(["a": "1"])
    let descriptor = open("\(shop.site.path)/Public", O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    #expect(throws: WritingError.busy("\(shop.site.path)/Public")) { try shop.build(["a": "2"]) }
    #expect(flock(descriptor, LOCK_UN) == 0)
    try shop.build(["a": "2"])
    #expect(try shop.output == ["a": "2"])
  }

  /// Before its files are all known, a build changes nothing that a reader could see.
  @Test func leavesNoTraceOfADraftThatIsAbandoned() throws {
    let shop = try Workshop()
    let first = try OutputWriter(folder: "\(shop.site.path)/new/Public", site: shop.site.path)
      .begin()
    first.take(OutputFile(path: "a/b", bytes: [1]))
    first.abandon()
    #expect(try shop.site.tree("") == [:])
    try shop.build(["a": "1", "b/c": "1"])
    let before = try shop.site.tree("Public")
    let second = try OutputWriter(folder: "\(shop.site.path)/Public", site: shop.site.path).begin()
    for path in ["a", "b/c", "d/e"] { second.take(OutputFile(path: path, bytes: [2])) }
    let during = try shop.site.tree("Public").filter { !$0.key.hasPrefix(".limpid-unfinished/") }
    #expect(during == before)
    second.abandon()
    #expect(try shop.site.tree("Public") == before)
  }

  /// Where something is mounted in the output folder, nothing can be moved there, and files are copied.
  @Test func copiesToAnotherDisk() throws {
    let shop = try Workshop()
    try shop.build(["a/b": "1", "same": "1"])
    let refused = Mutex<Set<String>>([])
    let mounted = DiskChanges { step throws(SystemError) in
      guard step.hasSuffix("/Public/a/b") || step.hasSuffix("/Public/a/c") else { return }
      // Only the first renaming crosses to the other disk; that of the copy is within it.
      if step.hasPrefix("rename"), refused.withLock({ $0.insert(step).inserted }) {
        throw SystemError(code: EXDEV)
      }
    }
    let next = ["a/b": "2", "a/c/d": "2", "a/c/e/f": "3", "same": "1"]
    #expect(
      try shop.build(next, changes: mounted) == WriteReport(written: 3, unchanged: 1, removed: 0))
    #expect(refused.withLock { $0.count } == 2)
    #expect(try shop.output == next)
    #expect(try shop.manifest.state == .complete)
  }

  /// What somebody removes while a build goes on is told before anything is changed.
  @Test(arguments: ["a/b", "a"])
  func tellsWhatWasRemovedMeanwhile(removed: String) throws {
    let shop = try Workshop()
    try shop.build(["a/b": "1", "c": "1"])
    let path = "\(shop.site.path)/Public/a/b"
    #expect(throws: WritingError.failed("read", path, SystemError(code: ENOENT))) {
      let draft = try OutputWriter(folder: "\(shop.site.path)/Public", site: shop.site.path).begin()
      for (file, text) in [("a/b", "1"), ("a/new", "2"), ("c", "2")] {
        draft.take(OutputFile(path: file, bytes: Array(text.utf8)))
      }
      try FileManager.default.removeItem(atPath: "\(shop.site.path)/Public/\(removed)")
      _ = try draft.commit(today: "2026-11-23", asOf: "2026-11-23")
    }
    #expect(try shop.site.text("Public/c") == "1")
    #expect(try shop.build(["a/b": "1", "c": "1"]).written == 1)
  }

  /// A folder that is new takes one step, however much is in it.
  @Test func movesNewFoldersWhole() throws {
    let shop = try Workshop()
    try shop.build(["a/b": "1"])
    let steps = Steps()
    try shop.build(["a/b": "1", "a/c/d": "2", "a/c/e/f": "2", "g/h": "2"], changes: steps.changes)
    #expect(
      steps.names(below: shop.site.path).filter { $0.hasPrefix("rename") }.sorted() == [
        "rename to Public/a/c", "rename to Public/g", "rename to Public/site-manifest.json",
        "rename to Public/site-manifest.json",
      ])
  }

  /// Swift takes composed and decomposed letters for equal, disks do not.
  private func bytes(_ tree: [String: String]) -> [[UInt8]] {
    tree.map { Array("\($0)=\($1)".utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
