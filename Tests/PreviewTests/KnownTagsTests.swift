import Foundation
import Testing

@testable import Preview

@Suite struct KnownTagsTests {
  private let file = Array("words".utf8)

  /// How often the tag was made for files of these states, one after the other.
  private func times(_ states: [KnownTags.State]) -> Int {
    let tags = KnownTags()
    var count = 0
    for state in states {
      let tag = tags.tag(of: "/a", state) {
        count += 1
        return EntityTag(of: file)
      }
      #expect(tag == EntityTag(of: file))
    }
    return count
  }

  private func state(changed second: Int, size: Int = 5, inode: UInt64 = 1) -> KnownTags.State {
    var status = stat()
    status.st_size = off_t(size)
    status.st_ino = ino_t(inode)
    #if canImport(Darwin)
      status.st_ctimespec.tv_sec = second
    #else
      status.st_ctim.tv_sec = second
    #endif
    return KnownTags.State(status)
  }

  @Test func isMadeOnceForAFileThatStays() {
    #expect(times([state(changed: 1_000), state(changed: 1_000), state(changed: 1_000)]) == 1)
  }

  @Test func isMadeAnewForAnotherFile() {
    #expect(
      times([
        state(changed: 1_000), state(changed: 1_001), state(changed: 1_001, size: 6),
        state(changed: 1_001, size: 6, inode: 2),
      ]) == 4)
  }

  /// As long as its time may not tell a further change, a file is read each time.
  @Test func isNotKeptOfAFileThatChangedJustNow() {
    let future = 1 << 40
    #expect(times([state(changed: future), state(changed: future)]) == 2)
  }

  @Test func aFileIsReadAgainWhenItChangesInPlace() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "limpid-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: path) }
    let folder = ServedFolder(at: path.path(percentEncoded: false))
    for text in ["one", "two", "six"] {
      let handle = path.appending(path: "a.txt")
      try Data(text.utf8).write(to: handle)
      guard case .file(let file) = folder.item(at: ["a.txt"]) else {
        Issue.record("no file")
        return
      }
      #expect(file.tag == EntityTag(of: Array(text.utf8)))
    }
  }
}
