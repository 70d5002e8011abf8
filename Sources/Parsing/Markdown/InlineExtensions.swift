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
      guard let first = source.first else { return }
      // Each place is looked at by itself and without a branch, so that a processor can take many at once.
      var signs: UInt8 = first == UInt8(ascii: "@") ? 1 : 0
      var tildes: UInt8 = first == UInt8(ascii: "~") ? 1 : 0
      var pairs: UInt8 = 0
      for index in 1..<source.count {
        let (previous, byte) = (source[index - 1], source[index])
        let sign: UInt8 = byte == UInt8(ascii: "@") ? 1 : 0
        let caret: UInt8 = byte == UInt8(ascii: "^") ? 1 : 0
        let bracket: UInt8 = previous == UInt8(ascii: "[") ? 1 : 0
        let host: UInt8 = byte == UInt8(ascii: "w") ? 1 : 0
        let slash: UInt8 = byte == UInt8(ascii: "/") ? 1 : 0
        signs |= sign
        tildes |= byte == UInt8(ascii: "~") ? 1 : 0
        pairs |= bracket & (sign | caret)
        pairs |= host & (previous == UInt8(ascii: "w") ? 1 : 0)
        pairs |= slash & (previous == UInt8(ascii: ":") ? 1 : 0)
      }
      hasSigns = signs != 0
      hasBracketsOrAddresses = pairs != 0
      hasTildes = tildes != 0 && hasRunOfTildes(source)
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
