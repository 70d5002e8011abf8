import Parsing

/// A stretch of bytes of a longer text, which it keeps.
struct ByteSlice: Hashable, Sendable {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// The same bytes, kept alone.
  var copied: ByteSlice { ByteSlice(Array(bytes)[...]) }

  /// The same without percent-encoding.
  var percentDecoded: ByteSlice {
    guard bytes.contains(UInt8(ascii: "%")) else { return self }
    return ByteSlice(Array(Pages.percentDecoded(text).utf8)[...])
  }

  /// The bytes as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func == (left: ByteSlice, right: ByteSlice) -> Bool {
    left.bytes.withUnsafeBytes { left in
      right.bytes.withUnsafeBytes { right in
        haveSameBytes(left, right)
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
