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
    #expect(DeadLock.remove(at: path))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  /// Somebody may hold a new one, whatever the clocks of two machines say.
  @Test func aNewLockStays() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/pages.lock"
    #expect(!DeadLock.remove(at: path))
    try folder.put("", at: "pages.lock")
    try FileManager.default.setAttributes(
      [.modificationDate: Date.distantFuture], ofItemAtPath: path)
    #expect(!DeadLock.remove(at: path))
    #expect(FileManager.default.fileExists(atPath: path))
  }
}
