/// Folders that are looked through again and again, for systems that do not tell of changes.
struct PolledWatch: Sendable {
  private let roots: [String]
  private let below: [String]
  private let pause: Duration

  /// Looks through the folders `below` of each root, with a pause in between.
  init(_ roots: [String], below: [String], pause: Duration = .milliseconds(500)) {
    self.roots = roots
    self.below = below
    self.pause = pause
  }

  /// The changes, as long as somebody reads them.
  func changes() -> AsyncStream<FolderChanges> {
    let former = files()
    return AsyncStream { continuation in
      let task = Task {
        var former = former
        while (try? await Task.sleep(for: pause)) != nil {
          let now = files()
          let changed = now.filter { former[$0.key] != $0.value }.keys
          let gone = former.keys.filter { now[$0] == nil }
          former = now
          let changes = FolderChanges(paths: Set(changed).union(gone))
          if !changes.isEmpty { continuation.yield(changes) }
        }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// All files with what tells one state of a file from another.
  private func files() -> [String: FileState] {
    var files: [String: FileState] = [:]
    for root in roots { for folder in below { add("\(root)/\(folder)", to: &files) } }
    return files
  }

  private func add(_ path: String, to files: inout [String: FileState]) {
    guard let state = try? Disk.state(of: path) else { return }
    guard state.isFolder else {
      files[path] = state
      return
    }
    for name in (try? Disk.names(in: path)) ?? [] where !isLeftOutOfSites(name) {
      add("\(path)/\(String(decoding: name, as: UTF8.self))", to: &files)
    }
  }
}
