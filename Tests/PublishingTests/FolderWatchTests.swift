import Foundation
import Testing

@testable import Publishing

/// What is told of changed folders, by the system and by looking through them.
@Suite(.timeLimit(.minutes(20))) struct FolderWatchTests {
  @Test func aSavedFileIsTold() async throws {
    try await expectChanges("Content/a.md") { try $0.put("new", at: "Content/a.md") }
  }

  @Test func aFileThatTakesTheNameIsTold() async throws {
    try await expectChanges("Content/a.md") { folder in
      try folder.put("new", at: "Content/.a.md.swp")
      guard rename("\(folder.path)/Content/.a.md.swp", "\(folder.path)/Content/a.md") == 0 else {
        throw POSIXError(.EIO)
      }
    }
  }

  @Test func aFileThatGoesIsTold() async throws {
    try await expectChanges("Content/sub/b.md") {
      try FileManager.default.removeItem(atPath: "\($0.path)/Content/sub/b.md")
    }
  }

  @Test func whatLiesInANewFolderIsTold() async throws {
    let folder = try site()
    let watch = FolderWatch([folder.path], below: ["Content"])
    var changes = watch.changes.makeAsyncIterator()
    try folder.put("new", at: "Content/new/deep/c.md")
    var told: Set<String> = []
    // The folder itself may be told, or what is in it.
    while !told.contains(where: { "\(folder.path)/Content/new/deep/c.md".hasPrefix($0) }) {
      told.formUnion(try #require(await changes.next()).paths)
    }
    try folder.put("newer", at: "Content/new/deep/c.md")
    while !told.contains("\(folder.path)/Content/new/deep/c.md") {
      told.formUnion(try #require(await changes.next()).paths)
    }
  }

  #if os(Linux)
    /// The system keeps so many news at most; what was lost is looked for.
    @Test func lostNewsAreToldAndNewFoldersWatched() throws {
      let folder = try site()
      let most = try #require(
        Int(
          String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)))
      let descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      defer { close(descriptor) }
      var folders = try WatchedFolders(descriptor, [folder.path], below: ["Content"])
      // Twice as many: a program that another test starts may hold a file open for a moment, and then equal news in
      // a row count as one.
      for round in 0...most * 2 {
        let path = "\(folder.path)/Content/\(round % 2)"
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        close(file)
      }
      try folder.makeFolder("Content/lost")
      var changes = FolderChanges()
      folders.read(into: &changes)
      #expect(changes.isIncomplete)
      #expect(!changes.paths.contains("\(folder.path)/Content/lost"))
      try folder.put("new", at: "Content/lost/c.md")
      changes = FolderChanges()
      folders.read(into: &changes)
      #expect(changes.paths.contains("\(folder.path)/Content/lost/c.md"))
      #expect(!changes.isIncomplete)
    }
  #endif

  @Test func aWatchedFolderMayComeLater() async throws {
    let folder = try site()
    let watch = FolderWatch([folder.path], below: ["Templates"])
    var changes = watch.changes.makeAsyncIterator()
    try folder.put("new", at: "Templates/page.html")
    let told = try #require(await changes.next()).paths
    #expect(told.allSatisfy { $0.hasPrefix("\(folder.path)/Templates") })
  }

  @Test func aMovedFolderIsWatchedWhereItIs() async throws {
    let folder = try site()
    let watch = FolderWatch([folder.path], below: ["Content"])
    var changes = watch.changes.makeAsyncIterator()
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/Content/sub", toPath: "\(folder.path)/Content/other")
    var told: Set<String> = []
    while !told.isSuperset(of: ["sub", "other"].map { "\(folder.path)/Content/\($0)" }) {
      told.formUnion(try #require(await changes.next()).paths)
    }
    try folder.put("new", at: "Content/other/b.md")
    while !told.contains("\(folder.path)/Content/other/b.md") {
      told.formUnion(try #require(await changes.next()).paths)
    }
    #expect(!told.contains("\(folder.path)/Content/sub/b.md"))
  }

  @Test func editorsFilesAreNotTold() async throws {
    let folder = try site()
    let watch = FolderWatch([folder.path], below: ["Content"])
    var changes = watch.changes.makeAsyncIterator()
    for name in [".hidden", "a.md~", "a.md.swp", "#a.md#"] {
      try folder.put("x", at: "Content/\(name)")
    }
    try folder.put("x", at: "other.md")
    try folder.put("x", at: "Content/z.md")
    let told = try #require(await changes.next()).paths
    #expect(told == ["\(folder.path)/Content/z.md"])
  }

  @Test func theWatchEndsWithItsReader() async throws {
    let folder = try site()
    let reader = Task {
      for await _ in FolderWatch([folder.path], below: ["Content"]).changes {}
    }
    reader.cancel()
    await reader.value
  }

  /// A site with two files.
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.put("old", at: "Content/a.md")
    try folder.put("old", at: "Content/sub/b.md")
    return folder
  }

  /// Both ways to learn of changes tell this one.
  private func expectChanges(_ path: String, _ change: (TemporaryFolder) throws -> Void)
    async throws
  {
    for isPolled in [false, true] {
      let folder = try site()
      let changes =
        isPolled
        ? PolledWatch([folder.path], below: ["Content"], pause: .milliseconds(20)).changes()
        : FolderWatch([folder.path], below: ["Content"]).changes
      var iterator = changes.makeAsyncIterator()
      try change(folder)
      var told: Set<String> = []
      while !told.contains("\(folder.path)/\(path)") {
        told.formUnion(try #require(await iterator.next()).paths)
      }
      #expect(told == ["\(folder.path)/\(path)"])
    }
  }
}
