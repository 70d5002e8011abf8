import Parsing

/// Finds the quoted attributes of the tags of an HTML text that we wrote ourselves.
enum HTMLAttributes {
  /// Calls `body` with where the name and the value, still escaped, of each quoted attribute stand.
  @inline(__always)
  static func forEach(
    in html: UnsafeBufferPointer<UInt8>, _ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void
  ) {
    var position = 0
    while let start = firstPlace(of: UInt8(ascii: "<"), in: html, from: position) {
      position = start + 1
      guard position < html.count, isLetter(html[position]) else { continue }
      position = tag(in: html, from: position, body)
    }
  }

  /// Reads one tag and returns the position behind it.
  @inline(__always)
  private static func tag(
    in html: UnsafeBufferPointer<UInt8>, from start: Int,
    _ body: (_ name: Range<Int>, _ value: Range<Int>) -> Void
  ) -> Int {
    var position = start
    var nameStart = start
    while position < html.count {
      let byte = html[position]
      switch byte {
      case UInt8(ascii: ">"): return position + 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        nameStart = position + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = firstPlace(of: byte, in: html, from: position + 1) ?? html.count
        body(nameStart..<max(nameStart, position - 1), position + 1..<max(end, position + 1))
        position = end
      default: break
      }
      position += 1
    }
    return position
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
