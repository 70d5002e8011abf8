#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Files, read and written by the system's calls.
enum Files {
  static func bytes(at path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { fatalError("cannot read \(path)") }
    defer { close(descriptor) }
    var status = stat()
    fstat(descriptor, &status)
    let size = Int(status.st_size)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = read(descriptor, buffer.baseAddress, size)
    }
  }

  static func text(at path: String) -> String { String(decoding: bytes(at: path), as: UTF8.self) }

  /// Writes a file into a new folder.
  static func write(_ bytes: [UInt8], to folder: String, named name: String) {
    mkdir(folder, 0o755)
    let descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { fatalError("cannot write in \(folder)") }
    _ = bytes.withUnsafeBytes { buffer in
      #if canImport(Darwin)
        Darwin.write(descriptor, buffer.baseAddress, buffer.count)
      #else
        Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
    close(descriptor)
  }
}
