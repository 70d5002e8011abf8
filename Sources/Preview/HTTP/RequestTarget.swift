/// The path and query of a request, taken apart into names that are safe to look for on a disk.
struct RequestTarget: Sendable, Hashable {
  /// The names between the slashes, decoded; none of them is empty or leads anywhere else.
  let segments: [String]

  /// Whether the path ends in a slash.
  let isFolder: Bool

  /// The query as it was written, with its question mark; empty where there is none.
  let query: String

  /// Makes a target of names that were decoded already.
  init(segments: [String], isFolder: Bool, query: String) {
    self.segments = segments
    self.isFolder = isFolder
    self.query = query
  }

  /// Reads a target as it was sent; nothing if it is malformed or tries to leave the folder.
  ///
  /// Several slashes at the start count as one, so that no redirect can name another host.
  init?(_ text: String) {
    let parts = text.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.first == UInt8(ascii: "/") else { return nil }
    let rest = path.drop { $0 == UInt8(ascii: "/") }
    var names = rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let endsInSlash = names.last?.isEmpty ?? true
    if endsInSlash { names = names.dropLast() }
    var segments: [String] = []
    for name in names {
      guard let segment = Self.decoded(name) else { return nil }
      segments.append(segment)
    }
    self.init(
      segments: segments, isFolder: endsInSlash,
      query: parts.count == 2 ? "?" + String(decoding: parts[1], as: UTF8.self) : "")
  }

  /// Whether the path goes through a hidden file or folder; `.well-known` is for everyone.
  var isHidden: Bool {
    segments.enumerated().contains { position, name in
      name.utf8.first == UInt8(ascii: ".") && !(position == 0 && name == ".well-known")
    }
  }

  /// The value of a parameter of the query, decoded; nil where it is not there or malformed.
  func value(of name: String) -> String? {
    let parameters = query.utf8.dropFirst().split(separator: UInt8(ascii: "&"))
    guard let found = parameters.first(where: { $0.starts(with: (name + "=").utf8) }) else {
      return nil
    }
    return Self.unescaped(found.dropFirst(name.utf8.count + 1)).flatMap {
      String(validating: $0, as: UTF8.self)
    }
  }

  /// The target as it is sent: everything but unreserved characters is percent-encoded.
  var text: String {
    var text: [UInt8] = []
    for segment in segments {
      text.append(UInt8(ascii: "/"))
      for byte in segment.utf8 { Self.append(byte, to: &text, where: Self.isUnreserved(byte)) }
    }
    if isFolder { text.append(UInt8(ascii: "/")) }
    return String(decoding: text, as: UTF8.self) + sentQuery
  }

  /// The query as it is sent.
  var sentQuery: String {
    var text: [UInt8] = []
    for byte in query.utf8 { Self.append(byte, to: &text, where: byte > 0x20 && byte < 0x7F) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8], where isPlain: Bool) {
    if isPlain {
      text.append(byte)
    } else {
      let digits = Array("0123456789ABCDEF".utf8)
      text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// A name without its percent signs; nothing if it is no file's name.
  private static func decoded(_ name: Substring.UTF8View) -> String? {
    guard let bytes = unescaped(name) else { return nil }
    let isForbidden = bytes.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
    }
    let isStep = bytes == Array(".".utf8) || bytes == Array("..".utf8)
    guard !bytes.isEmpty, !isForbidden, !isStep else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The bytes that a text with percent signs stands for; nothing where it is malformed.
  private static func unescaped(_ name: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = name[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
