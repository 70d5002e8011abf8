#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The only calls that change folders, each a step at which a command may die.
package struct DiskChanges: Sendable {
  /// Called before each step with what it will do; an error keeps the step from being done.
  package typealias Gate = @Sendable (_ step: String) throws(SystemError) -> Void

  private let gate: Gate

  /// Makes every change that `gate` lets through; all of them unless told otherwise.
  package init(through gate: @escaping Gate = { _ throws(SystemError) in }) {
    self.gate = gate
  }

  /// Makes one folder; it may be there already.
  func makeFolder(at path: String) throws(SystemError) {
    try gate("make folder \(path)")
    if mkdir(path, 0o777) != 0 {
      let error = SystemError.last
      if error.code != EEXIST { throw error }
    }
  }

  /// Makes a symbolic link that says `target`, in place of a file of that name.
  func makeLink(at path: String, to target: String) throws(SystemError) {
    try removeFile(at: path)
    try gate("make link \(path)")
    guard symlink(target, path) == 0 else { throw SystemError.last }
  }

  /// Removes a file, not a folder; it may be gone already.
  func removeFile(at path: String) throws(SystemError) {
    try gate("remove file \(path)")
    if unlink(path) != 0 {
      let error = SystemError.last
      if error.code != ENOENT { throw error }
    }
  }

  /// Removes a folder if nothing is in it, and tells whether it is gone.
  func removeFolderIfEmpty(at path: String) throws(SystemError) -> Bool {
    try gate("remove folder \(path)")
    if rmdir(path) == 0 { return true }
    let error = SystemError.last
    switch error.code {
    case ENOENT: return true
    case ENOTEMPTY, EEXIST, ENOTDIR: return false
    default: throw error
    }
  }

  /// Removes what stands at a path: a file, or a folder with all that is in it; links are not followed.
  func removeTree(at path: String) throws(SystemError) {
    switch try Disk.item(at: path) {
    case .absent: return
    case .folder:
      for name in try Disk.names(in: path) {
        try removeTree(at: "\(path)/\(String(decoding: name, as: UTF8.self))")
      }
      _ = try removeFolderIfEmpty(at: path)
    case .file, .symbolicLink, .other: try removeFile(at: path)
    }
  }

  /// Puts a file onto the disk under a name of its own, safe there and with these permissions; it
  /// gets its place by ``move(_:to:)``.
  func stage(_ bytes: [UInt8], at path: String, permissions: mode_t?) throws(SystemError) {
    try create(path, holding: bytes) { descriptor throws(SystemError) in
      if let permissions, fchmod(descriptor, permissions) != 0 { throw SystemError.last }
      guard fsync(descriptor) == 0 else { throw SystemError.last }
    }
  }

  /// Gives a file another name in its folder, in place of a file that has it.
  func move(_ path: String, to target: String) throws(SystemError) {
    try rename(path, to: target)
    let folder = open(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]), O_RDONLY)
    guard folder >= 0 else { return }
    // Some disks cannot do this for folders; the file is in its place all the same.
    fsync(folder)
    close(folder)
  }

  /// Gives a file or folder another path on the same disk; a file that has it is replaced.
  func rename(_ path: String, to target: String) throws(SystemError) {
    try gate("rename to \(target)")
    #if canImport(Darwin)
      let status = Darwin.rename(path, target)
    #else
      let status = Glibc.rename(path, target)
    #endif
    guard status == 0 else { throw SystemError.last }
  }

  /// Puts what stands at `path` in its place at `target`, whole or not at all; another file there is replaced.
  ///
  /// Where something is mounted in the output folder, files are copied to that disk, each beside its place first.
  func place(_ path: String, at target: String) throws(SystemError) {
    do throws(SystemError) {
      try rename(path, to: target)
    } catch {
      guard error.code == EXDEV else { throw error }
      try copyTree(path, to: target)
    }
  }

  private func copyTree(_ path: String, to target: String) throws(SystemError) {
    guard case .folder = try Disk.item(at: path) else {
      let folder = target[..<(target.lastIndex(of: "/") ?? target.endIndex)]
      let unfinished = "\(folder)/\(OutputNames.unfinished)"
      do throws(SystemError) {
        try create(unfinished, holding: try Disk.bytes(at: path))
        try rename(unfinished, to: target)
      } catch {
        try? removeFile(at: unfinished)
        throw error
      }
      return
    }
    try makeFolder(at: target)
    for name in try Disk.names(in: path) {
      let name = String(decoding: name, as: UTF8.self)
      try copyTree("\(path)/\(name)", to: "\(target)/\(name)")
    }
  }

  /// Makes a new file; one that has the path already is replaced.
  func create(
    _ path: String, holding bytes: [UInt8],
    finishing finish: (Int32) throws(SystemError) -> Void = { _ throws(SystemError) in }
  ) throws(SystemError) {
    try gate("create \(path)")
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var descriptor = open(path, flags, 0o666)
    if descriptor < 0, errno == EEXIST {
      try removeFile(at: path)
      descriptor = open(path, flags, 0o666)
    }
    guard descriptor >= 0 else { throw SystemError.last }
    do throws(SystemError) {
      try gate("write \(path)")
      try append(bytes, to: descriptor)
      try finish(descriptor)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw SystemError.last }
  }

  private func append(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        #if canImport(Darwin)
          return Darwin.write(descriptor, rest.baseAddress, rest.count)
        #else
          return Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if written < 0 {
        let error = SystemError.last
        if error.code != EINTR { throw error }
      } else {
        offset += written
      }
    }
  }
}

/// The right to be the only build that writes to a folder, until it is given back or the process dies.
struct FolderLock: ~Copyable, Sendable {
  private let descriptor: Int32

  /// Takes the right, or tells by `EWOULDBLOCK` that another build has it.
  ///
  /// Disks that know no locks are written to without one.
  init(on folder: String) throws(SystemError) {
    descriptor = try Self.lock(folder)
  }

  deinit {
    // A program that is being started holds the descriptor for a moment, too, and with it the lock.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  private static func lock(_ folder: String) throws(SystemError) -> Int32 {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw SystemError(code: EWOULDBLOCK)
    }
    return descriptor
  }
}
