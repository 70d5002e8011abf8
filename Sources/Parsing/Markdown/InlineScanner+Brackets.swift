/// What a pair of brackets is that is no link.
extension InlineScanner {
  /// Puts a footnote's reference or a citation in place of what two brackets hold.
  mutating func close(_ bracket: Bracket, at end: Int) -> Bool {
    let inside = source[bracket.place + 1..<end]
    guard bracket.level == levels.last?.id ?? 0, inside.count < 1000 else { return false }
    let kind: MarkdownNode.Kind
    if inside.first == UInt8(ascii: "^"), let number = labels.number(of: inside.dropFirst()) {
      kind = .footnoteReference(label: 0..<0, number: number, occurrence: 0)
    } else if inside.first == UInt8(ascii: "@"), linkDepth == 0,
      output[bracket.pieces...].allSatisfy({ $0.text != nil }),
      let citation = citation(from: bracket)
    {
      kind = citation
    } else {
      return false
    }
    output.removeSubrange(bracket.pieces...)
    output.append(InlinePiece(.leaf(kind), at: bracket.place..<end + 1))
    return true
  }

  /// The citation behind a bracket: `@`, a key, and perhaps a comma and a locator.
  private mutating func citation(from bracket: Bracket) -> MarkdownNode.Kind? {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for piece in output[bracket.pieces...] {
      if let literal = piece.text?.literal { text += literals.bytes(literal) }
    }
    let inside = text.dropFirst(2)
    let key = inside.prefix {
      0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-")
    }
    // A hyphen stands between two other signs.
    guard key.last != nil, key.last != UInt8(ascii: "-"),
      !zip([UInt8(ascii: "-")] + key, key).contains(where: { $0 == $1 && $0 == UInt8(ascii: "-") })
    else { return nil }
    var locator = inside[key.endIndex...]
    if !locator.isEmpty {
      guard locator.first == UInt8(ascii: ",") else { return nil }
      locator = locator.dropFirst().drop(while: BareAddress.isSpace)
      while let last = locator.last, BareAddress.isSpace(last) { locator.removeLast() }
      guard !locator.isEmpty else { return nil }
    }
    return .citation(key: literals.keep(key), locator: literals.keep(locator))
  }
}
