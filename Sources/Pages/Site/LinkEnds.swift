/// Where the links of one page lead, and where links to it may lead.
struct LinkEnds {
  /// The ids of its elements, each followed by a zero byte.
  private(set) var ids: [UInt8] = []

  /// Ids that stand more than once.
  private(set) var repeatedIDs: Set<String> = []

  /// The addresses that it links to or takes pictures and style sheets from, as often as it does, but those of
  /// other sites; those on the page itself only where nothing there has the id.
  private(set) var links: [Link] = []

  /// An address as it stands in a page.
  struct Link {
    /// What tells it from others in this process, without character references.
    ///
    /// Of a million addresses two have the same hash once in thirty million builds; a fault of one of them is told
    /// by the next build then, since hashes differ from process to process.
    let hash: Int

    /// Where it stands in the page's file, with character references.
    let place: Range<Int>
  }

  /// Reads a page's file.
  init(of file: OutputFile) {
    var known: Set<Int> = []
    var fragments: [Link] = []
    // About so much is there to come, so that hardly anything is moved while it grows.
    links.reserveCapacity(file.bytes.count / 128)
    known.reserveCapacity(128)
    ids.reserveCapacity(file.bytes.count / 32)
    file.bytes.withUnsafeBufferPointer { html in
      HTMLAttributes.forEach(in: html) { name, place in
        let value = UnsafeBufferPointer(rebasing: html[place])
        if Self.isNamed("id", name, in: html) {
          if known.insert(Self.hash(ofValue: value)).inserted {
            add(id: value)
          } else {
            repeatedIDs.insert(unescaped(value))
          }
        } else if Self.isNamed("href", name, in: html) || Self.isNamed("src", name, in: html) {
          guard let first = value.first, !Self.leadsElsewhere(value) else { return }
          let link = Link(hash: Self.hash(ofValue: value), place: place)
          if first == UInt8(ascii: "#") { fragments.append(link) } else { links.append(link) }
        }
      }
      for link in fragments where link.place.count > 1 {
        let fragment = UnsafeBufferPointer(rebasing: html[link.place.dropFirst()])
        if !known.contains(Self.hash(ofFragment: fragment)) { links.append(link) }
      }
    }
  }

  private mutating func add(id: UnsafeBufferPointer<UInt8>) {
    if id.contains(UInt8(ascii: "&")) { ids += unescaped(id).utf8 } else { ids += id }
    ids.append(0)
  }

  /// The hash of an attribute's value without its character references.
  private static func hash(ofValue value: UnsafeBufferPointer<UInt8>) -> Int {
    value.contains(UInt8(ascii: "&")) ? hash(of: unescaped(value)) : hash(of: value)
  }

  /// The hash of the id that a fragment leads to.
  private static func hash(ofFragment fragment: UnsafeBufferPointer<UInt8>) -> Int {
    fragment.contains(UInt8(ascii: "%"))
      ? hash(of: percentDecoded(unescaped(fragment))) : hash(ofValue: fragment)
  }

  private static func hash(of text: String) -> Int {
    var text = text
    return text.withUTF8 { hash(of: $0) }
  }

  private static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    return hasher.finalize()
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
  private static func leadsElsewhere(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    switch address.first {
    case UInt8(ascii: "h"):
      address.starts(with: "https:".utf8) || address.starts(with: "http:".utf8)
    case UInt8(ascii: "m"): address.starts(with: "mailto:".utf8)
    default: false
    }
  }

  /// Whether ids such as a page's hold this one.
  static func has(_ id: String, among ids: [UInt8]) -> Bool {
    var start = 0
    while let end = ids[start...].firstIndex(of: 0) {
      if ids[start..<end].elementsEqual(id.utf8) { return true }
      start = end + 1
    }
    return false
  }
}

/// An attribute's value without its character references.
func unescaped(_ value: some Collection<UInt8>) -> String {
  let text = String(decoding: value, as: UTF8.self)
  guard value.contains(UInt8(ascii: "&")) else { return text }
  return text.replacing("&quot;", with: "\"")
    .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
    .replacing("&#x27;", with: "'")
    .replacing("&amp;", with: "&")
}
