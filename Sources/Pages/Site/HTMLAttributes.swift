/// Finds the quoted attributes of the tags of an HTML text that we wrote ourselves.
enum HTMLAttributes {
  /// Calls `body` with the name and the value, still escaped, of each quoted attribute.
  static func forEach(in html: [UInt8], _ body: (String, ArraySlice<UInt8>) -> Void) {
    var position = 0
    while let start = html[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < html.count, isLetter(html[position]) else { continue }
      position = tag(in: html, from: position, body)
    }
  }

  /// Reads one tag and returns the position behind it.
  private static func tag(
    in html: [UInt8], from start: Int, _ body: (String, ArraySlice<UInt8>) -> Void
  ) -> Int {
    var position = start
    var nameStart = start
    while position < html.count {
      switch html[position] {
      case UInt8(ascii: ">"): return position + 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"):
        nameStart = position + 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = html[position]
        let end = html[(position + 1)...].firstIndex(of: quote) ?? html.count
        let name = html[nameStart..<max(nameStart, position - 1)]
        body(String(decoding: name, as: UTF8.self), html[(position + 1)..<end])
        position = end
      default: break
      }
      position += 1
    }
    return position
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
