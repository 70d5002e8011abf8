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
      var index = 0
      while index < source.count {
        let previous = index > 0 ? source[index - 1] : 0
        switch source[index] {
        case UInt8(ascii: "~"):
          let start = index
          while index + 1 < source.count, source[index + 1] == UInt8(ascii: "~") { index += 1 }
          let next = index + 1 < source.count ? source[index + 1] : 0
          if index - start < 2 || isRun(previous) || isRun(next) { hasTildes = true }
        case UInt8(ascii: "@"):
          hasSigns = true
          if previous == UInt8(ascii: "[") { hasBracketsOrAddresses = true }
        case UInt8(ascii: "^") where previous == UInt8(ascii: "["): hasBracketsOrAddresses = true
        case UInt8(ascii: "w") where previous == UInt8(ascii: "w"): hasBracketsOrAddresses = true
        case UInt8(ascii: "/") where previous == UInt8(ascii: ":"): hasBracketsOrAddresses = true
        default: break
        }
        index += 1
      }
    }

    private func isRun(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    }
  }
}
