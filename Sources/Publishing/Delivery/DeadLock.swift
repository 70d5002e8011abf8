#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A lock file that a program left which was killed, so that nobody would ever remove it.
enum DeadLock {
  /// How old a lock gets, in seconds, before nobody holds it: git holds that of a branch for moments.
  static let age = 10

  /// Removes the lock at `path` if it is too old to be held; whether there was such a one.
  @discardableResult
  static func remove(at path: String, by changes: DiskChanges = DiskChanges()) -> Bool {
    guard let state = try? Disk.state(of: path), time(nil) - state.changed[0] >= age else {
      return false
    }
    return (try? changes.removeFile(at: path)) != nil
  }
}
