/// What stands around a run of signs decides whether it can begin and end a stretch of text.
struct Flanking {
  /// Whether the run can begin something: no space behind it.
  let canOpen: Bool

  /// Whether the run can end something: no space before it.
  let canClose: Bool

  /// Looks at the characters around a run, as CommonMark says of `*`.
  init(before: Unicode.Scalar, after: Unicode.Scalar) {
    let spaces = (Self.isSpace(before), Self.isSpace(after))
    let signs = (Self.isPunctuation(before), Self.isPunctuation(after))
    canOpen = !spaces.1 && (!signs.1 || spaces.0 || signs.0)
    canClose = !spaces.0 && (!signs.0 || spaces.1 || signs.1)
  }

  /// Looks at what is around a run in a text, as GitHub does: asterisks and underscores do not see
  /// tildes.
  init(of run: Range<Int>, in source: ArraySlice<UInt8>) {
    let sign = source[run.lowerBound]
    let isTilde = sign == UInt8(ascii: "~")
    let skipped = { (byte: UInt8) in !isTilde && byte == UInt8(ascii: "~") }
    var start = run.lowerBound
    while start > source.startIndex, source[start - 1] & 0xC0 == 0x80 || skipped(source[start - 1])
    {
      start -= 1
    }
    if start > source.startIndex { start -= 1 }
    let end = source[run.upperBound...].firstIndex { !skipped($0) } ?? source.endIndex
    let before = Self.scalar(source[start..<run.lowerBound])
    let after = Self.scalar(source[end...].prefix(4))
    let plain = Flanking(
      before: before == "~" && !isTilde ? "\n" : before,
      after: after == "~" && !isTilde ? "\n" : after)
    guard sign == UInt8(ascii: "_") else {
      self = plain
      return
    }
    canOpen = plain.canOpen && (!plain.canClose || Self.isPunctuation(before))
    canClose = plain.canClose && (!plain.canOpen || Self.isPunctuation(after))
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\n"
  }

  /// The characters that CommonMark calls whitespace.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0C, 0x0D: true
    default: scalar.properties.generalCategory == .spaceSeparator
    }
  }

  /// The characters that CommonMark calls punctuation.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return Escapes.isPunctuation(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
