/// Where the links of one page lead, and where links to it may lead.
package struct LinkEnds: Sendable {
  /// The page's file.
  package let path: String

  /// The ids of its elements.
  let ids: Set<[UInt8]>

  /// Ids that stand more than once, in the order of their bytes.
  let repeatedIDs: [[UInt8]]

  /// The addresses that it links to or takes pictures and style sheets from, each once, in the order
  /// of their bytes.
  let links: [[UInt8]]

  /// Reads a page's file.
  package init(of file: OutputFile) {
    var ids: Set<[UInt8]> = []
    var repeated: Set<[UInt8]> = []
    var links: Set<[UInt8]> = []
    HTMLAttributes.forEach(in: file.bytes) { name, value in
      switch name {
      case "id":
        let id = unescaped(value)
        if !ids.insert(id).inserted { repeated.insert(id) }
      case "href", "src": links.insert(unescaped(value))
      default: break
      }
    }
    path = file.path
    self.ids = ids
    repeatedIDs = repeated.sorted { $0.lexicographicallyPrecedes($1) }
    self.links = links.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// An attribute's value without its character references.
private func unescaped(_ value: ArraySlice<UInt8>) -> [UInt8] {
  guard value.contains(UInt8(ascii: "&")) else { return Array(value) }
  return Array(
    String(decoding: value, as: UTF8.self).replacing("&quot;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
      .replacing("&#x27;", with: "'")
      .replacing("&amp;", with: "&").utf8)
}
