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
      var scanner = InlineScanner(source, labels: labels, literals: literals)
      var (found, kept) = scanner.scan(pieces)
      if scanner.metEmphasis {
        // An address takes signs that libcmark read as emphasis, so that others pair.
        let undone = Strikethrough.undone(pieces, in: source, literals: &literals)
        scanner = InlineScanner(source, labels: labels, literals: literals)
        (found, kept) = scanner.scan(undone)
        pairsAnew = true
      }
      (pieces, literals) = (found, kept)
    }
    if pairsAnew {
      var strikethrough = Strikethrough(source, literals: literals)
      (pieces, literals) = strikethrough.scan(pieces)
    }
    if triggers.hasSigns {
      var addresses = MailAddresses(literals: literals)
      (pieces, literals) = addresses.scan(pieces)
    }
    return pieces
  }

  /// Which of the additions a block could have.
  private struct Triggers {
    var hasBracketsOrAddresses = false
    var hasTildes = false
    var hasSigns = false

    init(_ source: ArraySlice<UInt8>) {
      var previous: UInt8 = 0
      var tildes = 0
      var beforeTildes: UInt8 = 0
      for byte in source {
        if byte == UInt8(ascii: "~") {
          tildes += 1
        } else {
          if 1...2 ~= tildes || tildes > 0 && (isRun(byte) || isRun(beforeTildes)) {
            hasTildes = true
          }
          tildes = 0
          beforeTildes = byte
        }
        switch byte {
        case UInt8(ascii: "@"):
          hasSigns = true
          if previous == UInt8(ascii: "[") { hasBracketsOrAddresses = true }
        case UInt8(ascii: "^") where previous == UInt8(ascii: "["): hasBracketsOrAddresses = true
        case UInt8(ascii: "w") where previous == byte: hasBracketsOrAddresses = true
        case UInt8(ascii: "/") where previous == UInt8(ascii: ":"): hasBracketsOrAddresses = true
        default: break
        }
        previous = byte
      }
      if 1...2 ~= tildes || tildes > 0 && isRun(beforeTildes) { hasTildes = true }
    }

    private func isRun(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    }
  }
}
