package import Model

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Changes the files that authors write: all that a command asks for, or none.
///
/// Each file is compared with what was read before any is touched. All new texts are then put beside
/// their files, safe on the disk, and get their names at the very end; a file is at no moment half
/// written. Permissions stay, and a link stays a link to the file that is changed.
package struct ContentWriter: Sendable {
  private let site: String
  private let changes: DiskChanges

  /// Writes to the site in the folder `site`.
  package init(site: String, changes: DiskChanges = DiskChanges()) {
    self.site = site
    self.changes = changes
  }

  /// A file that is about to change.
  private struct Step {
    let change: FileChange
    /// Where the file lies, without links.
    let target: String
    /// Where the new text waits.
    let waiting: String
    /// The permissions of the file; nil for a new one.
    let permissions: mode_t?
  }

  /// Makes all changes, or tells why none was made.
  package func write(_ edits: [FileChange]) throws(EditingError) {
    let lock = try lock()
    defer { extendLifetime(lock) }
    var steps: [Step] = []
    for edit in edits { steps.append(try checked(edit, at: steps.count)) }
    for step in steps where step.permissions == nil { try makeFolders(leadingTo: step.target) }
    do throws(EditingError) {
      for step in steps { try stage(step) }
      for step in steps { try compare(step.change, at: step.target) }
    } catch {
      for step in steps { try? changes.removeFile(at: step.waiting) }
      throw error
    }
    for (index, step) in steps.enumerated() {
      do throws(SystemError) {
        try changes.move(step.waiting, to: step.target)
      } catch {
        for rest in steps[index...] { try? changes.removeFile(at: rest.waiting) }
        throw .failed("rename", step.waiting, error)
      }
    }
  }

  private func lock() throws(EditingError) -> FolderLock {
    do throws(SystemError) {
      return try FolderLock(on: "\(site)/Content")
    } catch {
      if error.code == EWOULDBLOCK { throw .busy(site) }
      throw .failed("open the folder", "\(site)/Content", error)
    }
  }

  /// Finds the file, and refuses what may not be written.
  private func checked(_ change: FileChange, at index: Int) throws(EditingError) -> Step {
    let path = "\(site)/\(change.path)"
    let located = try trying("find", path) { () throws(SystemError) in
      (home: try Disk.resolved(site) ?? site, file: try find(path, change))
    }
    guard located.file.known == located.home || located.file.known.isInside(located.home) else {
      throw .outside(path)
    }
    try compare(change, at: located.file.target)
    let target = located.file.target
    let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
    var permissions: mode_t?
    if change.before == nil {
      _ = try writable(located.file.known)
    } else {
      permissions = try writable(target)
      _ = try writable(folder)
    }
    return Step(
      change: change, target: target, waiting: "\(folder)/.limpid-edit-\(index)",
      permissions: permissions)
  }

  /// Where a file lies or is to lie, and the part of that path that is there, without links.
  private func find(_ path: String, _ change: FileChange) throws(SystemError)
    -> (target: String, known: String)
  {
    if change.before != nil, let file = try Disk.resolved(path) { return (file, file) }
    return (path, try nearestFolder(of: path))
  }

  /// The permissions of what may be written to.
  private func writable(_ path: String) throws(EditingError) -> mode_t {
    let (bits, isWritable) = try trying("look at", path) { () throws(SystemError) in
      try Disk.permissions(of: path)
    }
    guard isWritable else { throw .readOnly(path) }
    return bits
  }

  /// The innermost folder above a new file that is there, without links.
  private func nearestFolder(of path: String) throws(SystemError) -> String {
    for folder in path.enclosingFolders.reversed() {
      if let resolved = try Disk.resolved(folder) { return resolved }
    }
    throw SystemError(code: ENOENT)
  }

  /// Refuses a file that is no longer what was read.
  private func compare(_ change: FileChange, at path: String) throws(EditingError) {
    let told = "\(site)/\(change.path)"
    let item = try trying("find", told) { () throws(SystemError) in try Disk.item(at: path) }
    guard let before = change.before else {
      guard item == .absent else { throw .occupied(told) }
      return
    }
    guard item != .absent else { throw .changedMeanwhile(told) }
    let now = try trying("read", told) { () throws(SystemError) in try Disk.bytes(at: path) }
    guard now == before else { throw .changedMeanwhile(told) }
  }

  private func makeFolders(leadingTo path: String) throws(EditingError) {
    for folder in path.enclosingFolders where !folder.isEmpty {
      try trying("make the folder", folder) { () throws(SystemError) in
        if try Disk.item(at: folder) == .absent { try changes.makeFolder(at: folder) }
      }
    }
  }

  private func stage(_ step: Step) throws(EditingError) {
    try trying("write", step.waiting) { () throws(SystemError) in
      try changes.stage(step.change.after, at: step.waiting, permissions: step.permissions)
    }
  }

  /// Does something with a file, and tells what it was where the system refuses.
  private func trying<Result>(
    _ action: String, _ path: String, _ work: () throws(SystemError) -> Result
  ) throws(EditingError) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw .failed(action, path, error)
    }
  }
}
