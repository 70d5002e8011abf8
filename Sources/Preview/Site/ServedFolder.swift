#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder whose files are served, and the path under which a browser finds them.
package struct ServedFolder: PreviewSite {
  /// Files longer than this are read while they are sent.
  package static let longestInMemory = 1 << 18

  /// The names that lead from the server's root to the site: `["sub"]` for `/sub/`.
  package let basePath: [String]

  package let hostRules = KnownHostRules()

  package var isLive: Bool { false }

  private let root: String
  private let tags = KnownTags()

  /// Serves the folder at `path` under `basePath`, such as `/sub/`.
  package init(at path: String, basePath: String = "/") {
    root = path
    self.basePath = basePath.split(separator: "/").map(String.init)
  }

  /// Looks a path up; a symbolic link counts as missing when it leads out of the folder.
  package func item(at names: [String]) -> PreviewItem {
    let asked = ([root] + names).joined(separator: "/")
    let descriptor = open(asked, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .missing }
    defer { close(descriptor) }
    let path = self.path(of: descriptor)
    guard path == asked || isInFolder(path) else { return .missing }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      return .folder
    case S_IFREG:
      return file(at: path, descriptor, status).map { .file($0) } ?? .missing
    default:
      return .missing
    }
  }

  private func file(at path: String, _ descriptor: Int32, _ status: stat) -> ServedFile? {
    let size = Int(status.st_size)
    let state = KnownTags.State(status)
    guard size <= Self.longestInMemory else {
      let tag = tags.tag(of: path, state) { EntityTag(ofFileAt: path, size: size) }
      return ServedFile(.large(path: path, size: size), tag: tag)
    }
    guard let bytes = bytes(of: descriptor, count: size) else { return nil }
    // What changed while it was read is not what was known.
    var later = stat()
    let isSame = fstat(descriptor, &later) == 0 && KnownTags.State(later) == state
    let tag = isSame ? tags.tag(of: path, state) { EntityTag(of: bytes) } : EntityTag(of: bytes)
    return ServedFile(.small(bytes), tag: tag)
  }

  private func bytes(of descriptor: Int32, count: Int) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { isRead = false }
        if got <= 0 { break }
        filled += got
      }
    }
    return isRead ? bytes : nil
  }

  /// Where an open file lies, without symbolic links; empty where the system does not tell.
  private func path(of descriptor: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { room in
      guard let start = room.baseAddress else { return "" }
      #if canImport(Darwin)
        let count = fcntl(descriptor, F_GETPATH, start) == 0 ? strlen(start) : 0
      #else
        let count = max(0, readlink("/proc/self/fd/\(descriptor)", start, room.count))
      #endif
      let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: room[..<count]))
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Whether a path without symbolic links lies in the folder, which may be reached by some.
  private func isInFolder(_ path: String) -> Bool {
    guard let home = resolved(root) else { return false }
    return path == home || path.utf8.starts(with: (home == "/" ? home : home + "/").utf8)
  }

  private func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
