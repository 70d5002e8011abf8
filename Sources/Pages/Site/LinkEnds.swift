/// Where the links of one page lead, and where links to it may lead.
struct LinkEnds {
  /// The ids of its elements, each followed by a zero byte.
  private(set) var ids: [UInt8] = []

  /// Ids that stand more than once.
  private(set) var repeatedIDs: Set<String> = []

  /// The addresses that it links to or takes pictures and style sheets from, each once; those on the page
  /// itself only where nothing there has the id.
  private(set) var links: Set<ByteSlice> = []

  /// Reads a page's file.
  init(of file: OutputFile) {
    var known: Set<ByteSlice> = []
    var fragments: [ByteSlice] = []
    file.bytes.withUnsafeBufferPointer { html in
      HTMLAttributes.forEach(in: html) { name, value in
        let name = UnsafeBufferPointer(rebasing: html[name])
        if name.elementsEqual("id".utf8) {
          let id = unescaped(file.bytes[value])
          guard known.insert(id).inserted else {
            repeatedIDs.insert(id.text)
            return
          }
          ids += id.bytes
          ids.append(0)
        } else if name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8) {
          let link = unescaped(file.bytes[value])
          if link.bytes.first == UInt8(ascii: "#") {
            fragments.append(link)
          } else if !link.bytes.isEmpty {
            links.insert(link)
          }
        }
      }
    }
    for link in fragments where link.bytes.count > 1 {
      let id = ByteSlice(link.bytes.dropFirst()).percentDecoded
      if !known.contains(id) { links.insert(link) }
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
