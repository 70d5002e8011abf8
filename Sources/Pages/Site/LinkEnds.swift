/// Where the links of one page lead, and where links to it may lead.
struct LinkEnds {
  /// The ids of its elements, in the order of their bytes, each followed by a zero byte.
  private(set) var ids: [UInt8] = []

  /// Ids that stand more than once, in the order of their bytes.
  private(set) var repeatedIDs: [String] = []

  /// The addresses that it links to or takes pictures and style sheets from, each once; those on the page
  /// itself only where nothing there has the id.
  private(set) var links: Set<ByteSlice> = []

  /// Reads a page's file.
  init(of file: OutputFile) {
    var found: [ByteSlice] = []
    var targets: Set<ByteSlice> = []
    file.bytes.withUnsafeBufferPointer { html in
      HTMLAttributes.forEach(in: html) { name, value in
        let name = UnsafeBufferPointer(rebasing: html[name])
        if name.elementsEqual("id".utf8) {
          found.append(unescaped(file.bytes[value]))
        } else if name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8) {
          targets.insert(unescaped(file.bytes[value]))
        }
      }
    }
    found.sort()
    for (place, id) in found.enumerated() {
      if place > 0, found[place - 1] == id {
        if repeatedIDs.last != id.text { repeatedIDs.append(id.text) }
      } else {
        ids += id.bytes
        ids.append(0)
      }
    }
    let known = Set(found)
    links = targets.filter { link in
      guard let first = link.bytes.first else { return false }
      guard first == UInt8(ascii: "#") else { return true }
      let id = ByteSlice(link.bytes.dropFirst())
      return !id.bytes.isEmpty && !known.contains(id.percentDecoded)
    }
  }

  /// Whether ids such as a page's hold this one.
  static func has(_ id: String, among ids: [UInt8]) -> Bool {
    ids.split(separator: 0).contains { $0.elementsEqual(id.utf8) }
  }
}

/// An attribute's value without its character references.
private func unescaped(_ value: ArraySlice<UInt8>) -> ByteSlice {
  guard value.contains(UInt8(ascii: "&")) else { return ByteSlice(value) }
  return ByteSlice(
    Array(
      String(decoding: value, as: UTF8.self).replacing("&quot;", with: "\"")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
        .replacing("&#x27;", with: "'")
        .replacing("&amp;", with: "&").utf8)[...])
}
