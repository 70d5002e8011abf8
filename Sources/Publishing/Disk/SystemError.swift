#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why the system refused a call on a file: an `errno`.
package struct SystemError: Error, Sendable, Hashable {
  /// The value of `errno`.
  package let code: Int32

  /// Takes an `errno` value.
  package init(code: Int32) {
    self.code = code
  }

  /// There is no such file.
  static let absent = SystemError(code: ENOENT)

  /// What the last call left in `errno`; read it at once, before anything else is called.
  static var last: SystemError { SystemError(code: errno) }

  /// The system's own words, beginning in lowercase: `no space left on device`.
  package var words: String {
    guard let text = strerror(code) else { return "error \(code)" }
    let words = String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
