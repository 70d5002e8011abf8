import Parsing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What stands at a path, without following a symbolic link at its end.
enum DiskItem: Sendable, Hashable {
  case absent
  case file(FileIdentity)
  case folder
  case symbolicLink
  /// A socket, a pipe, a device.
  case other
}

/// Which file of which disk: equal for two spellings of one file's name.
struct FileIdentity: Sendable, Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int
}

/// What tells one state of a file from another, as far as that can be seen without reading it.
struct FileState: Sendable, Hashable {
  let isFolder: Bool
  let inode: UInt64
  let size: Int
  let changed: [Int]
}

/// Calls that look at the disk and change nothing.
enum Disk {
  /// What stands at `path`.
  static func item(at path: String) throws(SystemError) -> DiskItem {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      let error = SystemError.last
      if error.code == ENOENT || error.code == ENOTDIR { return .absent }
      throw error
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(identity(of: status))
    case S_IFDIR: return .folder
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  /// The state of what stands at `path`, of a symbolic link that of its target.
  static func state(of path: String) throws(SystemError) -> FileState {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError.last }
    #if canImport(Darwin)
      let times = [status.st_mtimespec, status.st_ctimespec]
    #else
      let times = [status.st_mtim, status.st_ctim]
    #endif
    return FileState(
      isFolder: status.st_mode & S_IFMT == S_IFDIR,
      inode: UInt64(truncatingIfNeeded: status.st_ino), size: Int(status.st_size),
      changed: times.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] })
  }

  /// The permissions of a file or folder, and whether somebody may write to it: it is neither marked
  /// as read-only nor closed to this user.
  static func permissions(of path: String) throws(SystemError) -> (bits: mode_t, isWritable: Bool) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemError.last }
    let bits = status.st_mode & 0o7777
    return (bits, bits & 0o222 != 0 && access(path, W_OK) == 0)
  }

  /// The names in a folder but for `.` and `..`, as bytes, in ascending order.
  static func names(in folder: String) throws(SystemError) -> [[UInt8]] {
    guard let stream = opendir(folder) else { throw SystemError.last }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError.last }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The bytes of the regular file at `path`, which may not be a symbolic link itself.
  ///
  /// What is not a regular file gives `EINVAL`, and a pipe is not waited for.
  static func bytes(at path: String) throws(SystemError) -> [UInt8] {
    let (descriptor, size) = try openFile(at: path)
    defer { close(descriptor) }
    return try bytes(of: descriptor, expecting: size)
  }

  /// Whether the regular file at `path`, which may not be a symbolic link itself, has these bytes; not where it
  /// cannot be read.
  ///
  /// They are compared piece by piece, so that no memory is taken for the whole file.
  static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    guard let (descriptor, size) = try? openFile(at: path) else { return false }
    defer { close(descriptor) }
    guard size == bytes.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { room in
        var offset = 0
        while let count = try? fill(room, from: descriptor), count > 0 {
          guard offset + count <= bytes.count,
            haveSameBytes(
              UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count]),
              UnsafeRawBufferPointer(rebasing: room[..<count]))
          else { return false }
          offset += count
        }
        return offset == bytes.count
      }
    }
  }

  private static func openFile(
    at path: String
  ) throws(SystemError) -> (descriptor: Int32, size: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError.last }
    var status = stat()
    let isRead = fstat(descriptor, &status) == 0
    guard isRead, status.st_mode & S_IFMT == S_IFREG else {
      let error = isRead ? SystemError(code: EINVAL) : SystemError.last
      close(descriptor)
      throw error
    }
    return (descriptor, Int(status.st_size))
  }

  /// The path without symbolic links, `.` and `..`; nothing where the file does not exist.
  static func resolved(_ path: String) throws(SystemError) -> String? {
    guard let resolved = realpath(path, nil) else {
      let error = SystemError.last
      if error.code == ENOENT || error.code == ENOTDIR { return nil }
      throw error
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// What a symbolic link says.
  static func target(ofLinkAt path: String) throws(SystemError) -> String {
    var room = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &room, room.count)
    guard count >= 0 else { throw SystemError.last }
    return String(decoding: room.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func identity(of status: stat) -> FileIdentity {
    FileIdentity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino), size: Int(status.st_size))
  }

  /// Reads to the end, in one call where the file has the expected size.
  private static func bytes(
    of descriptor: Int32, expecting size: Int
  ) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = size + 1
    while true {
      var failure: SystemError?
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        do throws(SystemError) {
          count = try fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if part.isEmpty { return bytes }
      let isWhole = bytes.isEmpty && part.count == size
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if isWhole { return bytes }
      room = 65_536
    }
  }

  /// Reads on; how many bytes, none at the end of the file.
  private static func fill(
    _ room: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) throws(SystemError) -> Int {
    while true {
      let count = read(descriptor, room.baseAddress, room.count)
      if count >= 0 { return count }
      let error = SystemError.last
      if error.code != EINTR { throw error }
    }
  }
}
