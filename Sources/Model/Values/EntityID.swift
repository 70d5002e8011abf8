/// The name of one record, typed by its kind so that kinds cannot be mixed up.
package struct EntityID<Kind>: Sendable, Hashable, Comparable {
  /// Lowercase letters, digits and single hyphens, at most 64.
  package let text: String

  /// Takes a text that is known to be an id.
  package init(_ text: String) {
    self.text = text
  }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Whether a text has the form of an id: `[a-z0-9]+(-[a-z0-9]+)*`, up to 64.
package func isIdentifier(_ text: String) -> Bool {
  var previous = UInt8(ascii: "-")
  for byte in text.utf8 {
    let isWordByte = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
    guard isWordByte || (byte == UInt8(ascii: "-") && previous != byte) else { return false }
    previous = byte
  }
  return previous != UInt8(ascii: "-") && text.utf8.count <= 64
}

/// An id made of words: ASCII letters in lower case, everything else a hyphen, at most 64 bytes.
package func identifier(from text: String) -> String {
  guard !isIdentifier(text) else { return text }
  var slug: [UInt8] = []
  for byte in text.lowercased().utf8 {
    if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) {
      slug.append(byte)
    } else if let last = slug.last, last != UInt8(ascii: "-") {
      slug.append(UInt8(ascii: "-"))
    }
  }
  slug = Array(slug.prefix(64))
  while slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return String(decoding: slug, as: UTF8.self)
}
