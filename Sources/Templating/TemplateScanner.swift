import Diagnostics

/// A text with tags, and where its bytes lie in a file.
struct TaggedText: Sendable {
  let bytes: [UInt8]

  /// Where the text lies as a whole.
  private let whole: TextRange

  /// How far a byte of the text lies behind its offset; nil if the file writes the text otherwise.
  private let distance: Int?

  /// A whole file.
  init(_ file: InputFile) {
    bytes = file.bytes
    whole = TextRange(path: file.path, bytes: 0..<file.bytes.count)
    distance = 0
  }

  /// A text that stands at a place, perhaps in quotation marks.
  ///
  /// Where the file writes it with escapes or over several lines, all tags are placed at the whole.
  init(_ text: String, at place: TextRange) {
    bytes = Array(text.utf8)
    whole = place
    distance =
      switch place.bytes.count - bytes.count {
      case 0: place.bytes.lowerBound
      case 2: place.bytes.lowerBound + 1
      default: nil
      }
  }

  /// The place of some bytes of the text.
  func place(of range: Range<Int>) -> TextRange {
    guard let distance else { return whole }
    return TextRange(
      path: whole.path, bytes: range.lowerBound + distance..<range.upperBound + distance)
  }
}

/// A piece of a template in the order of the file.
enum TemplateToken: Sendable {
  case text(Range<Int>)
  case tag(TemplateTag)
}

/// Cuts a text into words and tags.
///
/// A tag that prints nothing and has a line for itself takes the whole line with it, so that it
/// leaves no blank line behind. Comments are left out.
struct TemplateScanner {
  private let source: TaggedText
  private(set) var tokens: [TemplateToken] = []
  private(set) var findings: [Diagnostic] = []
  private var textStart = 0

  /// Reads a whole text.
  init(_ source: TaggedText) {
    self.source = source
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { textStart = 3 }
    var offset = textStart
    while let open = source.bytes.firstPair(UInt8(ascii: "{"), from: offset) {
      offset = readTag(at: open)
    }
    addText(until: source.bytes.count)
  }

  /// Reads the tag that opens here, and returns where to go on.
  private mutating func readTag(at open: Int) -> Int {
    let bytes = source.bytes
    let first = open + 2 < bytes.count ? bytes[open + 2] : 0
    guard let range = tagRange(at: open, mayHaveLines: first == UInt8(ascii: "!")) else {
      return refuseUnclosed(at: open)
    }
    if let refused = refusal(of: range, sign: first) {
      findings.append(refused)
      addText(until: open)
      textStart = range.upperBound
      return textStart
    }
    let sign = TemplateTag.Kind(sign: first)
    let inner = bytes[open + (sign == nil ? 2 : 3)..<range.upperBound - 2]
    add(sign ?? .value, named: String(decoding: inner.trimmingBlanks(), as: UTF8.self), at: range)
    return textStart
  }

  private mutating func add(_ kind: TemplateTag.Kind, named name: String, at range: Range<Int>) {
    let line = kind.prints ? nil : ownLine(of: range)
    addText(until: line?.lowerBound ?? range.lowerBound)
    textStart = line?.upperBound ?? range.upperBound
    guard kind != .comment else { return }
    let place = source.place(of: range)
    guard kind.accepts(name) else {
      findings.append(
        Rule.templateSyntax.broken(
          at: place, name.isEmpty ? "a tag without a name" : "'\(name)' cannot be a name",
          help: "names are of letters, digits, '-' and '_', joined by '.'"))
      return
    }
    let isLabel = name.hasPrefix("label.")
    if isLabel, kind == .value {
      let key = String(name.dropFirst("label.".count))
      tokens.append(.tag(TemplateTag(kind: .label, name: key, place: place)))
      return
    }
    if isLabel, kind == .section || kind == .inverted {
      findings.append(
        Rule.templateSyntax.broken(
          at: place, "'\(name)' is a label, which can only be printed",
          help: "write '{{\(name)}}'"))
    }
    tokens.append(.tag(TemplateTag(kind: kind, name: name, place: place)))
  }

  private mutating func addText(until end: Int) {
    if textStart < end { tokens.append(.text(textStart..<end)) }
  }

  /// The bytes from `{{` to `}}`, if the tag is closed before the line ends or another tag begins.
  private func tagRange(at open: Int, mayHaveLines: Bool) -> Range<Int>? {
    let bytes = source.bytes
    guard let close = bytes.firstPair(UInt8(ascii: "}"), from: open + 2) else { return nil }
    if !mayHaveLines {
      let inner = bytes[open + 2..<close]
      guard !inner.contains(UInt8(ascii: "\n")) else { return nil }
      if let next = bytes.firstPair(UInt8(ascii: "{"), from: open + 3), next < close { return nil }
    }
    let isTriple =
      open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
      && close + 2 < bytes.count && bytes[close + 2] == UInt8(ascii: "}")
    return open..<close + (isTriple ? 3 : 2)
  }

  private mutating func refuseUnclosed(at open: Int) -> Int {
    let bytes = source.bytes
    var end = bytes[open...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if let next = bytes.firstPair(UInt8(ascii: "{"), from: open + 3) { end = min(end, next) }
    while end > open, bytes[end - 1] <= 0x20 { end -= 1 }
    findings.append(
      Rule.templateSyntax.broken(
        at: source.place(of: open..<end), "the tag is not closed", help: "close it with '}}'"))
    addText(until: open)
    textStart = end
    return end
  }

  /// What is told of tags that other dialects have and this one does not.
  private func refusal(of range: Range<Int>, sign: UInt8) -> Diagnostic? {
    let isTriple = sign == UInt8(ascii: "{")
    switch sign {
    case UInt8(ascii: "{"), UInt8(ascii: "&"):
      let inner = source.bytes[range.lowerBound + 3..<range.upperBound - (isTriple ? 3 : 2)]
      let name = String(decoding: inner.trimmingBlanks(), as: UTF8.self)
      return Rule.templateSyntax.broken(
        at: source.place(of: range), "no tag prints without escaping",
        help: "write '{{\(name)}}'; values made as HTML are printed as they are")
    case UInt8(ascii: "="):
      return Rule.templateSyntax.broken(
        at: source.place(of: range), "the braces of tags cannot be changed",
        help: "write tags in '{{' and '}}'")
    default: return nil
    }
  }

  /// The whole line with its end, if nothing but the tag stands on it.
  private func ownLine(of range: Range<Int>) -> Range<Int>? {
    let bytes = source.bytes
    var start = range.lowerBound
    while start > textStart, bytes[start - 1].isBlank { start -= 1 }
    let isAtStart =
      start == 0 || bytes[start - 1] == UInt8(ascii: "\n") || (start == 3 && start == textStart)
    guard isAtStart else { return nil }
    var end = range.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
    guard end < bytes.count else { return start..<end }
    return bytes[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil
  }
}

extension UInt8 {
  /// Whether the byte is a space or a tab.
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension ArraySlice<UInt8> {
  fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
    var inner = self
    while let first = inner.first, first.isBlank { inner.removeFirst() }
    while let last = inner.last, last.isBlank { inner.removeLast() }
    return inner
  }
}

extension [UInt8] {
  /// Where a byte first stands twice in a row.
  fileprivate func firstPair(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 1 < count {
      if self[index] == byte, self[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }
}
