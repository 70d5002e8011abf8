/// What tells one state of a page from another: its content, and apart from that its style sheets,
/// which can be exchanged under the reader's eyes.
struct PageVersion: Sendable, Hashable {
  /// Equal for pages that are equal but for their style sheets.
  let content: String

  /// The elements that name the style sheets.
  let sheets: [String]

  /// Reads a page.
  init(of html: [UInt8]) {
    var content: [UInt8] = []
    var sheets: [String] = []
    var rest = html[...]
    while let range = rest.firstRange(of: Array("<link rel=\"stylesheet\"".utf8)),
      let end = rest[range.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    {
      content += rest[..<range.lowerBound]
      sheets.append(String(decoding: rest[range.lowerBound...end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    self.content = EntityTag(of: content + rest).text.filter { $0 != "\"" }
    self.sheets = sheets
  }
}

extension ArraySlice where Element == UInt8 {
  /// Where a text stands last.
  func lastRange(of text: [UInt8]) -> Range<Int>? {
    var index = endIndex - text.count
    while index >= startIndex {
      if self[index..<(index + text.count)].elementsEqual(text) {
        return index..<(index + text.count)
      }
      index -= 1
    }
    return nil
  }

  /// Where a text stands first.
  func firstRange(of text: [UInt8]) -> Range<Int>? {
    guard let first = text.first else { return nil }
    var index = startIndex
    while let found = self[index...].firstIndex(of: first), found + text.count <= endIndex {
      if self[found..<(found + text.count)].elementsEqual(text) {
        return found..<(found + text.count)
      }
      index = found + 1
    }
    return nil
  }
}
