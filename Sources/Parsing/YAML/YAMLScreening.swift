import Diagnostics

/// Looks through a YAML text for characters that libyaml takes and we do not, or the other way.
///
/// Each is reported and replaced by a space in ``text``, one code point for one, so that reading goes
/// on behind it and libyaml's places stay right.
struct YAMLScreening {
  /// What libyaml is to read.
  private(set) var text: [UInt8]

  /// What was found, tabs apart.
  private(set) var diagnostics: [Diagnostic] = []

  /// Tabs at the beginnings of lines: faults, unless they are content of a block scalar.
  private(set) var tabs: [Tab] = []

  /// A tab before the first character of a line.
  struct Tab {
    /// Where it stands in the file.
    let offset: Int
    /// Where it stands in the screened text.
    let textOffset: Int
    /// How many characters stand before it on the line.
    let column: Int
    /// Whether anything but blanks follows on the line.
    let isBeforeText: Bool
  }

  private let path: String

  /// Screens a stretch of UTF-8.
  init(_ file: InputFile, in range: Range<Int>) {
    path = file.path
    text = Array(file.bytes[range])
    if text.contains(where: Self.mayMatter) { screen(file.bytes, range) }
  }

  /// The bytes that any of the characters looked for begins with.
  private static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }

  private mutating func screen(_ bytes: [UInt8], _ range: Range<Int>) {
    text.removeAll(keepingCapacity: true)
    var offset = range.lowerBound
    var lineStart = offset
    var isIndentation = true
    var isBeforeText: Bool?
    while offset < range.upperBound {
      let (scalar, length) = scalarAndLength(bytes, at: offset, before: range.upperBound)
      switch scalar {
      case 0x0A, 0x0D:
        text.append(UInt8(scalar))
        lineStart = offset + 1
        isIndentation = true
        isBeforeText = nil
      case 0x09 where isIndentation:
        let lineHasText = isBeforeText ?? hasText(bytes[offset..<range.upperBound])
        isBeforeText = lineHasText
        tabs.append(
          Tab(
            offset: offset, textOffset: text.count, column: offset - lineStart,
            isBeforeText: lineHasText))
        text.append(UInt8(ascii: " "))
      case 0x85, 0x2028, 0x2029, 0xFEFF, 0..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
        refuse(scalar, at: offset..<offset + length)
        text.append(UInt8(ascii: " "))
      default:
        text += bytes[offset..<offset + length]
        if scalar != 0x20, scalar != 0x09 { isIndentation = false }
      }
      offset += length
    }
  }

  private mutating func refuse(_ scalar: UInt32, at bytes: Range<Int>) {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let place = TextRange(path: path, bytes: bytes)
    switch scalar {
    case 0x85, 0x2028, 0x2029:
      diagnostics.append(
        Rule.lineEnd.broken(
          at: place, "the line separator \(name) stands here",
          help: "write an ordinary line end or a space instead"))
    default:
      diagnostics.append(
        Rule.yamlSyntax.broken(
          at: place, "the invisible character \(name) may not stand in YAML",
          help: "delete it and write the character again"))
    }
  }

  /// Gives block scalars the tabs back that are their content, and tells whether there were any.
  ///
  /// `blocks` are the block scalars of the screened text in its order: their bytes in the file, and
  /// the column at which their content begins.
  mutating func restoreTabs(in blocks: [(bytes: Range<Int>, column: Int)]) -> Bool {
    let count = tabs.count
    var rest = blocks[...]
    tabs.removeAll { tab in
      rest = rest.drop { $0.bytes.upperBound <= tab.offset }
      let isContent =
        rest.first.map { $0.bytes.contains(tab.offset) && tab.column >= $0.column } ?? false
      if isContent { text[tab.textOffset] = 0x09 }
      return isContent
    }
    return tabs.count < count
  }

  /// What is to be told of the tabs: one finding for each line, at all tabs that lead it.
  var tabFaults: [Diagnostic] {
    var stretches: [Range<Int>] = []
    for tab in tabs where tab.isBeforeText {
      if let last = stretches.last, last.upperBound == tab.offset {
        stretches[stretches.count - 1] = last.lowerBound..<tab.offset + 1
      } else {
        stretches.append(tab.offset..<tab.offset + 1)
      }
    }
    return stretches.map { tabFault(at: TextRange(path: path, bytes: $0)) }
  }
}

/// What is to be told of a tab that indents.
func tabFault(at place: TextRange) -> Diagnostic {
  Rule.tabInIndentation.broken(
    at: place, "a tab stands in the indentation", help: "indent with spaces, two for each level")
}

/// Whether anything but blanks stands before the line's end.
private func hasText(_ rest: ArraySlice<UInt8>) -> Bool {
  for byte in rest {
    switch byte {
    case 0x0A, 0x0D: return false
    case 0x20, 0x09: continue
    default: return true
    }
  }
  return false
}

/// The code point that begins at a byte of valid UTF-8, and how many bytes it has.
func scalarAndLength(_ bytes: [UInt8], at offset: Int, before end: Int) -> (UInt32, Int) {
  let first = UInt32(bytes[offset])
  let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard length > 1, offset + length <= end else { return (first, 1) }
  var scalar = first & (0xFF >> UInt32(length + 1))
  for index in offset + 1..<offset + length {
    scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
  }
  return (scalar, length)
}
