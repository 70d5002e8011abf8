/// Writes JSON (RFC 8259) into a byte buffer, in the order that it is told.
///
/// For outputs whose bytes must not depend on a library's choices.
package struct JSONText: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  private var needsComma = false
  private var followsKey = false
  private var depth = 0
  private let isIndented: Bool

  /// Starts an empty text; `indented` puts every member and element on a line of its own, for texts
  /// that people read.
  package init(indented: Bool = false) {
    isIndented = indented
  }

  /// Writes `{ … }`; `members` writes keys and values with ``key(_:)`` and the rest.
  package mutating func object(_ members: (inout JSONText) -> Void) {
    nested("{", "}", members)
  }

  /// Writes `[ … ]`.
  package mutating func array(_ elements: (inout JSONText) -> Void) {
    nested("[", "]", elements)
  }

  /// Writes a member's name; its value must follow.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes += isIndented ? ": ".utf8 : ":".utf8
    needsComma = false
    followsKey = true
  }

  /// Writes a string.
  package mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  /// Writes a whole number.
  package mutating func number(_ number: Int) {
    separate()
    bytes += String(number).utf8
    needsComma = true
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
    needsComma = true
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    bytes += "null".utf8
    needsComma = true
  }

  /// Ends the line, for formats of one value a line.
  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Begins a line for the next element or member, behind the comma that the last one needs, for people who look at
  /// large texts that are not indented.
  package mutating func beginLine() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    newline()
  }

  private mutating func nested(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ content: (inout JSONText) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: opening))
    let start = bytes.count
    needsComma = false
    depth += 1
    content(&self)
    depth -= 1
    if bytes.count > start { breakLine() }
    bytes.append(UInt8(ascii: closing))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0, !followsKey { breakLine() }
    followsKey = false
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    newline()
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies whole stretches between the bytes that need escaping.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      switch byte {
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 0xF)])
      default: bytes += [UInt8(ascii: "\\"), byte]
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }
}
