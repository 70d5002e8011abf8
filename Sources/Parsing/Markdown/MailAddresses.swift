/// Finds mail addresses in the texts of one block, outside of links.
struct MailAddresses {
  /// Those of the whole text, while it is scanned.
  private var literals = Literals()
  private var output: [InlinePiece] = []

  /// The pieces with what was found; its literals are added to those of the text.
  mutating func scan(_ pieces: [InlinePiece], _ all: inout Literals) -> [InlinePiece] {
    swap(&literals, &all)
    defer { swap(&literals, &all) }
    output.reserveCapacity(pieces.count)
    // As on GitHub, a link within a link ends both.
    var isInLink = false
    var links: [Bool] = []
    var text = pieces.startIndex..<pieces.startIndex
    for (index, piece) in pieces.enumerated() {
      if piece.text != nil, !isInLink {
        if text.isEmpty { text = index..<index }
        text = text.lowerBound..<index + 1
        continue
      }
      flush(pieces[text])
      text = 0..<0
      switch piece.kind {
      case .open(.link):
        links.append(true)
        isInLink = true
      case .open: links.append(false)
      case .close: if links.popLast() == true { isInLink = false }
      default: break
      }
      output.append(piece)
    }
    flush(pieces[text])
    return output
  }

  /// Prints the texts between two other pieces, as one where addresses are in it.
  private mutating func flush(_ pieces: ArraySlice<InlinePiece>) {
    let hasSign = pieces.contains { piece in
      piece.text.map { literals.bytes($0.literal).contains(UInt8(ascii: "@")) } ?? false
    }
    guard hasSign else {
      output += pieces
      return
    }
    var text: [UInt8] = []
    var origins: [Int] = []
    for piece in pieces {
      guard let (literal, isPlain) = piece.text else { continue }
      text += literals.bytes(literal)
      for offset in 0..<literal.count {
        origins.append(piece.place.lowerBound + (isPlain ? offset : 0))
      }
    }
    origins.append(pieces.last?.place.upperBound ?? 0)
    let addresses = MailAddress.all(in: text[...])
    guard !addresses.isEmpty else {
      output += pieces
      return
    }
    var written = 0
    for address in addresses {
      append(text[written..<address.range.lowerBound], origins)
      let place = origins[address.range.lowerBound]..<origins[address.range.upperBound]
      let words = literals.keep(text[address.range])
      let scheme = address.hasScheme ? "" : "mailto:"
      let destination = literals.keep(Array(scheme.utf8) + text[address.range])
      output.append(InlinePiece(.open(.link(destination: destination, title: 0..<0)), at: place))
      output.append(InlinePiece(.text(words, isPlain: false), at: place))
      output.append(InlinePiece(.close, at: place.upperBound..<place.upperBound))
      written = address.range.upperBound
    }
    append(text[written...], origins)
  }

  private mutating func append(_ text: ArraySlice<UInt8>, _ origins: [Int]) {
    guard !text.isEmpty else { return }
    let place = origins[text.startIndex]..<origins[text.endIndex]
    output.append(InlinePiece(.text(literals.keep(text), isPlain: false), at: place))
  }
}

/// A mail address in a text, by the rules of GitHub's autolinks.
struct MailAddress {
  /// The address, with its scheme if it has one.
  let range: Range<Int>

  /// Whether it was written with `mailto:` or `xmpp:`.
  let hasScheme: Bool

  /// The addresses of a text in their order.
  static func all(in text: ArraySlice<UInt8>) -> [MailAddress] {
    var found: [MailAddress] = []
    var start = text.startIndex
    while let at = text[start...].firstIndex(of: UInt8(ascii: "@")) {
      let (name, scheme) = name(before: at, in: text[start...])
      guard name < at else {
        start = at + 1
        continue
      }
      let (end, isAddress) = host(after: at, in: text, isXMPP: scheme == "xmpp:")
      if isAddress {
        let trimmed = BareAddress.trimmed(text[at..<end])
        if trimmed > at {
          found.append(MailAddress(range: name..<trimmed, hasScheme: scheme != nil))
          start = trimmed
          continue
        }
      }
      start = at + 1
    }
    return found
  }

  /// Where the part before the `@` begins, with the scheme that it is written with.
  private static func name(
    before at: Int, in text: ArraySlice<UInt8>
  ) -> (start: Int, scheme: String?) {
    var start = at
    var scheme: String?
    while start > text.startIndex {
      let byte = text[start - 1]
      if isAlphanumeric(byte) || ".+-_".utf8.contains(byte) {
        start -= 1
        continue
      }
      guard byte == UInt8(ascii: ":") else { break }
      let before = text[..<start]
      let known = ["mailto:", "xmpp:"].first { name in
        guard before.count >= name.utf8.count,
          before.suffix(name.utf8.count).elementsEqual(name.utf8)
        else { return false }
        return before.dropLast(name.utf8.count).last.map { !isAlphanumeric($0) } ?? true
      }
      guard let known else { break }
      scheme = known
      start -= 1
    }
    return (start, scheme)
  }

  /// Where the part behind the `@` ends, and whether it makes an address.
  private static func host(
    after at: Int, in text: ArraySlice<UInt8>, isXMPP: Bool
  ) -> (end: Int, isAddress: Bool) {
    var end = at + 1
    var dots = 0
    while end < text.endIndex {
      let byte = text[end]
      if byte == UInt8(ascii: "@") { return (at + 1, false) }
      if byte == UInt8(ascii: "."), end + 1 < text.endIndex, isAlphanumeric(text[end + 1]) {
        dots += 1
      } else if !isAlphanumeric(byte), !(byte == UInt8(ascii: "/") && isXMPP),
        byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_")
      {
        break
      }
      end += 1
    }
    let last = text[end - 1]
    let isAddress =
      end - at >= 2 && dots > 0 && (BareAddress.isAlphabetic(last) || last == UInt8(ascii: "."))
    return (end, isAddress)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || BareAddress.isAlphabetic(byte)
  }
}
