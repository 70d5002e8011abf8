import Foundation
import Publishing
import Testing

@Suite struct InterruptedBuildTests {
  static let former = [
    "same": "1", "changed": "1", "stale": "1", "old/deep/er": "1", "file": "1", "folder/x": "1",
    "folder/y/z": "1",
  ]
  static let next = [
    "same": "1", "changed": "22", "new/deep/est": "3", "file/index.html": "4", "folder": "5",
    "top": "6",
  ]
  static let foreign = ["CNAME": "mine", "old/mine": "mine", "new/mine": "mine"]

  @Test func isRepairedByTheNextBuildWhereverItDied() throws {
    var count = 0
    while true {
      let shop = try Workshop(foreign: Self.foreign)
      try shop.build(Self.former)
      let steps = Steps(atMost: count)
      let isDone = (try? shop.build(Self.next, changes: steps.changes)) != nil
      try expectWholeFiles(in: shop, after: count)
      try shop.build(Self.next)
      #expect(
        try shop.output == Self.next.merging(Self.foreign) { $1 }, "died after \(count) steps")
      #expect(try shop.manifest.state == .complete, "died after \(count) steps")
      if isDone { break }
      count += 1
    }
    #expect(count > 30)
  }

  @Test func isUndoneByTheFormerBuildWhereverItDied() throws {
    var count = 0
    while true {
      let shop = try Workshop(foreign: Self.foreign)
      try shop.build(Self.former)
      let steps = Steps(atMost: count)
      let isDone = (try? shop.build(Self.next, changes: steps.changes)) != nil
      try shop.build(Self.former)
      #expect(
        try shop.output == Self.former.merging(Self.foreign) { $1 }, "died after \(count) steps")
      if isDone { break }
      count += 1
    }
    #expect(count > 30)
  }

  @Test func mayDieInTheFirstBuildAndInItsRepair() throws {
    var count = 0
    while true {
      let shop = try Workshop(foreign: Self.foreign)
      let isDone =
        (try? shop.build(Self.former, changes: Steps(atMost: count).changes)) != nil
      _ = try? shop.build(Self.next, changes: Steps(atMost: count / 2).changes)
      try shop.build([:])
      #expect(try shop.output == Self.foreign, "died after \(count) steps")
      if isDone { break }
      count += 1
    }
    #expect(count > 20)
  }

  /// A disk that is full, also of folders and of manifests, leaves the former build as it was.
  @Test(arguments: ["create", "write", "make folder"])
  func leavesTheFormerBuildWhenTheDiskIsFull(step: String) throws {
    let shop = try Workshop()
    try shop.build(["a": "1", "s": "1"])
    let before = try shop.site.tree("Public")
    let full = DiskChanges { name throws(SystemError) in
      if name.hasPrefix(step), name.hasSuffix("/b") { throw SystemError(code: ENOSPC) }
      if name.hasPrefix(step), name.hasSuffix("/b/c") { throw SystemError(code: ENOSPC) }
    }
    let path = "\(shop.site.path)/Public/b/c"
    #expect(throws: WritingError.failed("write", path, SystemError(code: ENOSPC))) {
      try shop.build(["a": "2", "b/c": "3"], changes: full)
    }
    #expect(try shop.site.tree("Public") == before)
  }

  /// What the system refuses in the middle of the changes is told, and mended by the next build.
  @Test func isMendedWhereAChangeWasRefused() throws {
    let shop = try Workshop()
    try shop.build(["a": "1", "s": "1"])
    let refusing = DiskChanges { step throws(SystemError) in
      if step.hasPrefix("rename"), step.hasSuffix("/b") { throw SystemError(code: EACCES) }
    }
    let path = "\(shop.site.path)/Public/b"
    #expect(throws: WritingError.failed("write", path, SystemError(code: EACCES))) {
      try shop.build(["a": "2", "b/c": "3"], changes: refusing)
    }
    #expect(try shop.output == ["a": "2", "s": "1"])
    #expect(try shop.manifest.state == .writing)
    try shop.build(["a": "2", "b/c": "3"])
    #expect(try shop.output == ["a": "2", "b/c": "3"])
  }

  /// At no moment is a page half written, nor is anything foreign changed.
  private func expectWholeFiles(in shop: Workshop, after count: Int) throws {
    let output = try shop.output
    for (path, text) in Self.foreign {
      #expect(output[path] == text, "died after \(count) steps")
    }
    for (path, text) in output where !path.hasPrefix(".limpid-unfinished/") {
      let allowed = [Self.former[path], Self.next[path], Self.foreign[path]]
      #expect(
        path.hasSuffix("/") || allowed.contains(text), "\(path), died after \(count) steps")
    }
    for path in ["same", "changed"] {
      #expect(output[path] != nil, "\(path), died after \(count) steps")
    }
  }
}
