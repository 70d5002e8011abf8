/// Where the links of one page lead, and where links to it may lead.
struct LinkEnds {
  /// The ids of its elements, each followed by a zero byte.
  private(set) var ids: [UInt8] = []

  /// Ids that stand more than once.
  private(set) var repeatedIDs: Set<String> = []

  /// The addresses that it links to or takes pictures and style sheets from, as often as it does, but those of
  /// other sites; those on the page itself only where nothing there has the id.
  private(set) var links: [ByteSlice] = []

  /// Reads a page's file.
  init(of file: OutputFile) {
    var known: Set<ByteSlice> = []
    var fragments: [ByteSlice] = []
    // About so much is there to come, so that hardly anything is moved while it grows.
    links.reserveCapacity(file.bytes.count / 128)
    known.reserveCapacity(128)
    ids.reserveCapacity(file.bytes.count / 32)
    file.bytes.withUnsafeBufferPointer { html in
      HTMLAttributes.forEach(in: html) { name, value in
        if Self.isNamed("id", name, in: html) {
          let id = unescaped(file.bytes[value])
          guard known.insert(id).inserted else {
            repeatedIDs.insert(id.text)
            return
          }
          ids += id.bytes
          ids.append(0)
        } else if Self.isNamed("href", name, in: html) || Self.isNamed("src", name, in: html) {
          guard !Self.leadsElsewhere(html[value]) else { return }
          let link = unescaped(file.bytes[value])
          if link.bytes.first == UInt8(ascii: "#") {
            fragments.append(link)
          } else if !link.bytes.isEmpty {
            links.append(link)
          }
        }
      }
    }
    for link in fragments where link.bytes.count > 1 {
      let id = ByteSlice(link.bytes.dropFirst()).percentDecoded
      if !known.contains(id) { links.append(link) }
    }
  }

  @inline(__always)
  private static func isNamed(
    _ name: StaticString, _ range: Range<Int>, in html: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for index in 0..<range.count
    where html[range.lowerBound + index] != name.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether an address is one of the web or of mail, which is not followed.
  private static func leadsElsewhere(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch address.first {
    case UInt8(ascii: "h"):
      address.starts(with: "https:".utf8) || address.starts(with: "http:".utf8)
    case UInt8(ascii: "m"): address.starts(with: "mailto:".utf8)
    default: false
    }
  }

  /// Whether ids such as a page's hold this one.
  static func has(_ id: ByteSlice, among ids: [UInt8]) -> Bool {
    var start = 0
    while let end = ids[start...].firstIndex(of: 0) {
      if ByteSlice(ids[start..<end]) == id { return true }
      start = end + 1
    }
    return false
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
