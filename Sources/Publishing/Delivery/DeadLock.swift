#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A lock file that a program left which was killed, so that nobody would ever remove it.
enum DeadLock {
  /// How old a lock gets, in seconds, before nobody holds it: git holds that of a branch for moments.
  private static let age = 10

  /// Waits until nobody holds the lock at `path`, and removes one that is too old to be held.
  ///
  /// A lock that stays all the same is left to the program that then cannot take it.
  static func remove(at path: String, by changes: DiskChanges = DiskChanges()) {
    for _ in 0...(age * 10) {
      guard let state = try? Disk.state(of: path) else { return }
      if time(nil) - state.changed[0] >= age {
        try? changes.removeFile(at: path)
        return
      }
      usleep(100_000)
    }
  }
}
