/// What GitHub and Limpid add to the inline content of a block.
enum InlineExtensions {
  /// The pieces with bare addresses, footnotes, citations and strikethrough found.
  static func applied(
    to pieces: [InlinePiece], of source: ArraySlice<UInt8>, labels: FootnoteLabels,
    literals: inout Literals
  ) -> [InlinePiece] {
    let triggers = Triggers(source)
    var pieces = pieces
    var pairsAnew = triggers.hasTildes
    if triggers.hasBracketsOrAddresses {
      var scanner = InlineScanner(source, labels: labels)
      var found = scanner.scan(pieces, &literals)
      if scanner.metEmphasis {
        // An address takes signs that libcmark read as emphasis, so that others pair.
        let undone = Strikethrough.undone(pieces, in: source, literals: &literals)
        scanner = InlineScanner(source, labels: labels)
        found = scanner.scan(undone, &literals)
        pairsAnew = true
      }
      pieces = found
    }
    if pairsAnew {
      var strikethrough = Strikethrough(source)
      pieces = strikethrough.scan(pieces, &literals)
    }
    if triggers.hasSigns {
      var addresses = MailAddresses()
      pieces = addresses.scan(pieces, &literals)
    }
    return pieces
  }

  /// Which of the additions a block could have.
  private struct Triggers {
    var hasBracketsOrAddresses = false
    var hasTildes = false
    var hasSigns = false

    init(_ source: ArraySlice<UInt8>) {
      source.withUnsafeBufferPointer { look(at: $0) }
    }

    private mutating func look(at source: UnsafeBufferPointer<UInt8>) {
      hasBracketsOrAddresses = ["[@", "[^", ":/", "ww"].contains {
        firstPlace(ofPair: $0, in: source, from: 0) != nil
      }
      hasSigns = hasSignOfMail(source)
      hasTildes =
        firstPlace(of: UInt8(ascii: "~"), in: source, from: 0) != nil && hasRunOfTildes(source)
    }

    /// Whether somewhere an `@` stands that could have a name before it, which that of a citation has not, or an
    /// entity that could be one: `&#64;` or `&commat;`.
    private func hasSignOfMail(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
      if ["&#", "&c"].contains(where: { firstPlace(ofPair: $0, in: source, from: 0) != nil }) {
        return true
      }
      var next = 1
      while let place = firstPlace(of: UInt8(ascii: "@"), in: source, from: next) {
        if source[place - 1] != UInt8(ascii: "[") { return true }
        next = place + 1
      }
      return false
    }

    /// Whether tildes stand alone or in pairs, or beside signs of emphasis.
    private func hasRunOfTildes(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
      var index = 0
      while index < source.count {
        defer { index += 1 }
        guard source[index] == UInt8(ascii: "~") else { continue }
        let start = index
        while index + 1 < source.count, source[index + 1] == UInt8(ascii: "~") { index += 1 }
        let previous = start > 0 ? source[start - 1] : 0
        let next = index + 1 < source.count ? source[index + 1] : 0
        if index - start < 2 || isRun(previous) || isRun(next) { return true }
      }
      return false
    }

    private func isRun(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    }
  }
}
