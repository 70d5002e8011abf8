import Hashing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What tells one content of an address from another (RFC 9110, section 8.8.3).
struct EntityTag: Sendable, Hashable {
  /// The tag as it stands in a header field: `"1f…"`.
  let text: String

  /// The strong tag of a content: equal bytes have equal tags.
  init(of bytes: [UInt8]) {
    self.init(digest: SHA256.hash(bytes))
  }

  /// The strong tag of a file at a path; nil where it has another length than `size` by now.
  init?(ofFileAt path: String, size: Int) {
    guard let digest = digest(ofFileAt: path, size: size) else { return nil }
    self.init(digest: digest)
  }

  private init(digest: [UInt8]) {
    let digits = digest.prefix(16).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    text = "\"\(digits.joined())\""
  }

  /// Whether a field such as `If-Match` or `If-None-Match` names this content.
  ///
  /// `isWeak` is the comparison to which a weak tag is as good as a strong one. `*` stands for any
  /// content. What cannot be read is as if it were not there.
  func isNamed(in list: String, isWeak: Bool) -> Bool {
    if list.withoutOuterSpace == "*" { return true }
    var rest = list[...]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
      let isWeakTag = rest.hasPrefix("W/")
      if isWeakTag { rest = rest.dropFirst(2) }
      guard rest.first == "\"" else { return false }
      guard let end = rest.dropFirst().firstIndex(of: "\"") else { return false }
      if rest[...end] == text, isWeak || !isWeakTag { return true }
      rest = rest[rest.index(after: end)...]
    }
  }
}

/// The digest of a file, read piece by piece; nil where it has another length by now.
private func digest(ofFileAt path: String, size: Int) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var sum = SHA256()
  var total = 0
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { break }
    total += count
    sum.update(piece.prefix(count))
  }
  return total == size ? sum.finalize() : nil
}

extension String {
  /// The text without spaces and tabs at its ends.
  var withoutOuterSpace: Substring { self[...].withoutOuterSpace }
}
