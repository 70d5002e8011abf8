import Foundation
import Testing

@testable import Publishing

/// Locks that programs leave which are killed.
@Suite struct DeadLockTests {
  @Test func anOldLockIsRemoved() throws {
    let folder = try TemporaryFolder()
    try folder.put("", at: "pages.lock")
    let path = "\(folder.path)/pages.lock"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    DeadLock.remove(at: path)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func nothingIsWaitedForWhereThereIsNoLock() throws {
    let folder = try TemporaryFolder()
    DeadLock.remove(at: "\(folder.path)/pages.lock")
    #expect(try folder.tree(".").isEmpty)
  }
}
