/// Follows the literal text of a template, to know what a tag in it stands in.
///
/// Reads HTML as browsers do, as far as it matters for what can be printed at a place; it does not
/// check that elements are closed.
struct HTMLContext: Sendable {
  /// What the next byte belongs to.
  enum Mode: Sendable, Equatable {
    /// Between tags.
    case content
    /// In an element whose text holds no markup: `title`, `textarea`.
    case plainText
    /// In an element whose text is no HTML: `script`, `style`.
    case foreignText
    /// Behind a `<`.
    case opening
    case elementName
    /// In a tag, where an attribute may begin.
    case insideTag
    case attributeName
    /// Behind a name that a section ended: only a space or the tag's end may follow.
    case endOfName
    /// Behind an attribute's name and a space.
    case afterName
    /// Behind a `=`.
    case beforeValue
    case doubleQuoted
    case singleQuoted
    case unquoted
    case comment
    /// In `<!doctype …>` or `<?…>`.
    case declaration
  }

  private(set) var mode = Mode.content

  /// The element whose tag or whose text this is, in lowercase.
  private(set) var element: [UInt8] = []

  /// The attribute whose value this is, in lowercase.
  private(set) var attribute: [UInt8] = []

  /// What the value's beginning says, if the attribute takes an address.
  private(set) var address: AddressState?

  /// The offset of the last `<` that began a tag.
  private(set) var opened = 0

  /// Whether text stood right behind a name that a section ended.
  private(set) var hasGluedName = false

  private var isEndTag = false

  /// Whether the attribute takes several addresses with commas between them.
  private var takesList = false

  /// What was read since the last `<` in text without markup, or of a comment's beginning and end.
  private var recent: [UInt8] = []

  /// Reads literal text.
  mutating func read(_ text: ArraySlice<UInt8>) {
    hasGluedName = false
    for index in text.indices { read(text[index], at: index) }
  }

  private mutating func read(_ byte: UInt8, at offset: Int) {
    switch mode {
    case .content:
      if byte == UInt8(ascii: "<") { (mode, opened) = (.opening, offset) }
    case .plainText, .foreignText: readText(byte, at: offset)
    case .opening: readOpening(byte)
    case .elementName:
      if byte.isSpace || byte == UInt8(ascii: "/") {
        mode = .insideTag
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else {
        element.append(byte.lowercased)
      }
    case .comment:
      recent = recent.suffix(3) + [byte]
      if recent.suffix(3) == Array("-->".utf8) || recent == Array("--!>".utf8) { mode = .content }
    case .declaration:
      if byte == UInt8(ascii: ">") { mode = .content }
      if byte == UInt8(ascii: "-"), recent == [byte] {
        (mode, recent) = (.comment, [byte, byte])
      } else {
        recent = recent.isEmpty && byte == UInt8(ascii: "-") ? [byte] : [0]
      }
    default: readAttribute(byte)
    }
  }

  private mutating func readText(_ byte: UInt8, at offset: Int) {
    if byte == UInt8(ascii: "<") {
      (recent, opened) = ([byte], offset)
    } else if !recent.isEmpty {
      let isWhole = recent == Array("</".utf8) + element
      if isWhole, byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        (isEndTag, mode, recent) = (true, .insideTag, [])
        readAttribute(byte)
      } else if recent.count <= element.count + 2 {
        recent.append(byte.lowercased)
      }
    }
  }

  private mutating func readOpening(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      (mode, element) = (.elementName, [byte.lowercased])
      isEndTag = recent == [UInt8(ascii: "/")]
      recent = []
    case UInt8(ascii: "/") where recent.isEmpty: recent = [byte]
    case UInt8(ascii: "!"), UInt8(ascii: "?"): (mode, recent) = (.declaration, [])
    case UInt8(ascii: "<"): recent = []
    default: (mode, recent) = (.content, [])
    }
  }

  private mutating func readAttribute(_ byte: UInt8) {
    switch (mode, byte) {
    case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")): mode = .insideTag
    case (.doubleQuoted, _), (.singleQuoted, _): readValue(byte)
    case (_, UInt8(ascii: ">")): endTag()
    case (.unquoted, _) where byte.isSpace: mode = .insideTag
    case (.unquoted, _): readValue(byte)
    case (.beforeValue, _) where byte.isSpace: break
    case (.beforeValue, UInt8(ascii: "\"")): beginValue(.doubleQuoted)
    case (.beforeValue, UInt8(ascii: "'")): beginValue(.singleQuoted)
    case (.beforeValue, _):
      beginValue(.unquoted)
      readValue(byte)
    case (.attributeName, UInt8(ascii: "=")), (.afterName, UInt8(ascii: "=")): mode = .beforeValue
    case (.attributeName, _) where byte.isSpace: mode = .afterName
    case (_, UInt8(ascii: "/")): mode = .insideTag
    case (.attributeName, _): attribute.append(byte.lowercased)
    case (.endOfName, _) where byte.isSpace: mode = .insideTag
    case (_, _) where byte.isSpace: break
    default:
      if mode == .endOfName { hasGluedName = true }
      (mode, attribute) = (.attributeName, [byte.lowercased])
    }
  }

  private mutating func beginValue(_ quotation: Mode) {
    mode = quotation
    takesList = takesAddresses
    address = takesAddress ? .start : nil
  }

  private mutating func readValue(_ byte: UInt8) {
    if takesList, byte == UInt8(ascii: ",") {
      address = .start
    } else if takesList, byte.isSpace {
      address?.endItem()
    } else {
      address?.read(byte)
    }
  }

  private mutating func endTag() {
    (address, attribute, recent) = (nil, [], [])
    mode = .content
    guard !isEndTag else { return }
    if holdsForeignText { mode = .foreignText }
    if holdsPlainText { mode = .plainText }
  }

  /// Notes that an address was printed here.
  mutating func readPrintedAddress() {
    address?.readValue()
  }

  /// Ends a name at the boundary of a section, so that what follows cannot be glued to it.
  mutating func endName() {
    if mode == .elementName || mode == .attributeName { mode = .endOfName }
    if mode == .afterName { mode = .insideTag }
  }

  /// Goes on behind a section that began in `start` and may have been skipped.
  ///
  /// Returns whether the section ended in what it began in; if not, goes on as if it had.
  mutating func join(_ start: HTMLContext) -> Bool {
    endName()
    let ended = self
    self = start
    guard ended.kind == start.kind else { return false }
    if kind == .plainText, ended.element != start.element { return false }
    if kind != .content, kind != .plainText {
      guard ended.opened == start.opened else { return false }
      if kind != .insideTag, ended.attribute != start.attribute { return false }
      if ended.mode == .endOfName { mode = .endOfName }
    }
    if let first = start.address, let last = ended.address { address = first.joined(with: last) }
    return true
  }

  /// The mode, with all places between attributes as one.
  private var kind: Mode {
    switch mode {
    case .insideTag, .endOfName, .afterName, .attributeName, .elementName: .insideTag
    default: mode
    }
  }
}

extension UInt8 {
  /// Whether the byte is white space in HTML.
  fileprivate var isSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  /// The byte, of an ASCII capital the small letter.
  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
  }
}
