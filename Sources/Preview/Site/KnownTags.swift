import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The tags of files on a disk, which are kept as long as the files are certainly the same.
///
/// A file that changed a moment ago may change once more within the disk's unit of time: its tag is not kept.
final class KnownTags: Sendable {
  /// What a disk tells of a file, and is different after a change.
  struct State: Sendable, Hashable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    /// Seconds and nanoseconds of the last change of the content, and of anything else.
    let changed: [Int]

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
      size = Int(status.st_size)
      #if canImport(Darwin)
        let times = [status.st_mtimespec, status.st_ctimespec]
      #else
        let times = [status.st_mtim, status.st_ctim]
      #endif
      changed = times.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
    }

    /// Whether the last change is so long ago that another one would have another time on any disk.
    var isSettled: Bool { changed[2] + 3 < time(nil) }
  }

  /// So many are kept at most.
  private static let most = 4096

  private let known = Mutex<[String: (state: State, tag: EntityTag)]>([:])

  /// The tag of the file at `path`, made by `make` unless it is known for this state of the file.
  func tag(of path: String, _ state: State, _ make: () -> EntityTag?) -> EntityTag? {
    if let known = known.withLock({ $0[path] }), known.state == state { return known.tag }
    guard let tag = make() else { return nil }
    guard state.isSettled else { return tag }
    known.withLock { known in
      if known.count >= Self.most { known.removeAll() }
      known[path] = (state, tag)
    }
    return tag
  }
}
