#if os(Linux)
  import Glibc

  /// Which folder each of the system's watches is for.
  struct WatchedFolders: Sendable {
    private let descriptor: Int32
    private let roots: [String]
    private let below: [String]
    private var paths: [Int32: String] = [:]

    /// Watches the folders `below` of each root all the way down, and the roots for their coming.
    init(_ descriptor: Int32, _ roots: [String], below: [String]) throws(SystemError) {
      self.descriptor = descriptor
      self.roots = roots
      self.below = below
      for root in roots {
        try watch(root)
        for folder in below { try watchAll(below: "\(root)/\(folder)") }
      }
    }

    /// Reads the news that wait.
    mutating func read(into changes: inout FolderChanges) {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        var offset = 0
        while offset < count { offset += take(buffer[offset..<count], &changes) }
      }
    }

    /// Takes one piece of news; returns its length in bytes.
    private mutating func take(_ bytes: ArraySlice<UInt8>, _ changes: inout FolderChanges) -> Int {
      let header = MemoryLayout<inotify_event>.size
      let event = bytes.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      let name = bytes.dropFirst(header).prefix(Int(event.len)).prefix { $0 != 0 }
      let what = Inotify(rawValue: event.mask)
      if what.contains(.overflow) {
        changes.isIncomplete = true
        watchEverything()
      } else if what.contains(.ignored) {
        paths[event.wd] = nil
      } else if let folder = paths[event.wd], !name.isEmpty, !isLeftOutOfSites(Array(name)) {
        let text = String(decoding: name, as: UTF8.self)
        if !roots.contains(folder) || below.contains(text) {
          note("\(folder)/\(text)", what, &changes)
        }
      }
      return header + Int(event.len)
    }

    private mutating func note(_ path: String, _ what: Inotify, _ changes: inout FolderChanges) {
      changes.paths.insert(path)
      guard what.contains(.folder) else { return }
      if what.contains(.movedFrom) { forget(path) }
      guard what.contains(.created) || what.contains(.movedTo) else { return }
      // What cannot be watched is looked through when something else changes.
      if (try? watchAll(below: path)) == nil { changes.isIncomplete = true }
    }

    /// Ends the watches of a folder that was moved away.
    private mutating func forget(_ path: String) {
      for (watch, folder) in paths where folder == path || folder.hasPrefix(path + "/") {
        inotify_rm_watch(descriptor, watch)
        paths[watch] = nil
      }
    }

    private mutating func watchEverything() {
      for root in roots { for folder in below { try? watchAll(below: "\(root)/\(folder)") } }
    }

    private mutating func watchAll(below path: String) throws(SystemError) {
      guard case .folder = try Disk.item(at: path) else { return }
      try watch(path)
      for name in try Disk.names(in: path) where !isLeftOutOfSites(name) {
        try watchAll(below: "\(path)/\(String(decoding: name, as: UTF8.self))")
      }
    }

    private mutating func watch(_ path: String) throws(SystemError) {
      let watch = inotify_add_watch(descriptor, path, Inotify.watched.rawValue)
      guard watch >= 0 else {
        let error = SystemError.last
        if error.code == ENOENT || error.code == ENOTDIR { return }
        throw error
      }
      paths[watch] = path
    }
  }

  /// What inotify tells of a folder.
  private struct Inotify: OptionSet {
    let rawValue: UInt32

    static let created = Inotify(rawValue: UInt32(IN_CREATE))
    static let movedTo = Inotify(rawValue: UInt32(IN_MOVED_TO))
    static let movedFrom = Inotify(rawValue: UInt32(IN_MOVED_FROM))
    static let overflow = Inotify(rawValue: UInt32(IN_Q_OVERFLOW))
    static let ignored = Inotify(rawValue: UInt32(IN_IGNORED))
    static let folder = Inotify(rawValue: UInt32(IN_ISDIR))

    /// A file counts as changed when whoever wrote to it closes it.
    static let watched: Inotify = [
      .created, .movedTo, .movedFrom, Inotify(rawValue: UInt32(IN_CLOSE_WRITE)),
      Inotify(rawValue: UInt32(IN_DELETE)), Inotify(rawValue: UInt32(IN_ATTRIB)),
      Inotify(rawValue: UInt32(IN_ONLYDIR)), Inotify(rawValue: UInt32(IN_DONT_FOLLOW)),
    ]
  }
#endif
