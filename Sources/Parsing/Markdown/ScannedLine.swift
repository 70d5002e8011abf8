/// A line while its containers are read, and what is written in their place.
struct ScannedLine {
  /// The line without its line break.
  let range: Range<Int>

  /// Where the next line begins.
  let next: Int

  /// What is not read yet.
  private(set) var cursor: LineCursor

  /// The containers as CommonMark writes them, as wide as the author wrote them.
  private(set) var prefix: [UInt8] = []

  /// Whether something begins on this line, so that it cannot go on with an open paragraph.
  var hasBegun = false

  /// How much of ``prefix`` reaches to the end of each footnote's sign, with its container's number.
  private(set) var footnotes: [(container: Int, count: Int)] = []

  /// Whether the line is in a footnote.
  private(set) var isInFootnote = false

  /// The column of the last footnote's sign, counted from 1.
  private(set) var footnoteColumn = 0

  init(_ text: ArraySlice<UInt8>, _ range: Range<Int>, end: Int) {
    self.range = range
    next = end
    cursor = LineCursor(text, line: range)
  }

  /// The line as the author wrote it.
  var asWritten: RewrittenText.Line {
    RewrittenText.Line(rest: range.lowerBound..<next, start: range.lowerBound)
  }

  /// The line with footnotes written as block quotes.
  var rewritten: RewrittenText.Line {
    guard isInFootnote else { return asWritten }
    let blanks = [UInt8](repeating: 0x20, count: cursor.restOfTab)
    let rest = cursor.offset + (cursor.restOfTab > 0 ? 1 : 0)
    return RewrittenText.Line(
      prefix: prefix + blanks, rest: rest..<next, start: range.lowerBound)
  }

  /// Takes the sign of a block quote.
  mutating func takeQuote() -> Bool {
    let start = cursor.pastBlanks
    guard cursor.indent < 4, start.byte == UInt8(ascii: ">") else { return false }
    write(cursor.indent, ">")
    cursor = start
    cursor.advance(bytes: 1)
    if let byte = cursor.byte, LineCursor.isBlank(byte) {
      cursor.advance(columns: 1)
      prefix.append(0x20)
    }
    return true
  }

  /// Takes the indentation of a list item.
  mutating func takeIndent(_ width: Int) -> Bool {
    guard cursor.indent >= width else { return false }
    cursor.advance(columns: width)
    write(width, "")
    return true
  }

  /// Takes a blank line in a list item.
  mutating func takeBlank(_ width: Int) -> Bool {
    guard cursor.isBlank else { return false }
    cursor = cursor.pastBlanks
    write(width, "")
    return true
  }

  /// Takes the indentation within a footnote; an empty line needs none.
  mutating func takeFootnoteIndent(container: Int) -> Bool {
    guard cursor.indent >= 4 || range.isEmpty else { return false }
    cursor.advance(columns: 4)
    write(2, "> ")
    isInFootnote = true
    footnotes.append((container, prefix.count))
    return true
  }

  /// Takes the beginning of a footnote, with all blanks behind it.
  mutating func takeFootnote(label: Range<Int>) {
    write(cursor.indent, ">")
    footnoteColumn = prefix.count
    prefix.append(0x20)
    cursor = cursor.pastBlanks
    cursor.advance(bytes: label.count + "[^]:".utf8.count)
    cursor = cursor.pastBlanks
    isInFootnote = true
  }

  /// Takes the marker of a list item, with the blanks that belong to it.
  mutating func takeMarker(_ marker: BlockStart.ListMarker) {
    let indent = cursor.indent
    cursor = cursor.pastBlanks
    write(indent, "")
    prefix += cursor.bytes[cursor.offset..<cursor.offset + marker.count]
    cursor.advance(bytes: marker.count)
    let before = cursor.column
    cursor.advance(columns: marker.width - marker.count)
    write(cursor.column - before, "")
  }

  private mutating func write(_ blanks: Int, _ sign: String) {
    prefix.append(contentsOf: repeatElement(0x20, count: blanks))
    prefix += sign.utf8
  }
}

/// Empty lines within footnotes, which belong to them only if they go on.
struct EmptyLines {
  private var waiting: [(number: Int, line: ScannedLine)] = []

  /// Remembers a line until the next one tells.
  mutating func add(_ line: ScannedLine, number: Int) {
    waiting.append((number, line))
  }

  /// Writes the signs of the footnotes that go on into the lines that wait.
  mutating func settle(matched: Int, in lines: inout [RewrittenText.Line]) {
    for (number, line) in waiting {
      guard let last = line.footnotes.last(where: { $0.container < matched }) else { continue }
      lines[number].prefix = Array(line.prefix.prefix(last.count))
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// A quick look at whether a text can have tables or footnotes.
enum BlockTriggers {
  /// Whether somewhere `[^` and `]:` stand, or a line could set the columns of a table.
  static func mayHaveTablesOrFootnotes(_ text: ArraySlice<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { mayHaveFootnotes($0) || mayHaveTables($0) }
  }

  private static func mayHaveFootnotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let label = firstPlace(ofPair: "[^", in: text, from: 0) else { return false }
    return firstPlace(ofPair: "]:", in: text, from: label + 2) != nil
  }

  private static func mayHaveTables(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for end in [UInt8(ascii: "\n"), UInt8(ascii: "\r")] {
      var start = 0
      while let place = firstPlace(of: end, in: text, from: start) {
        if setsColumns(text[..<place]) { return true }
        start = place + 1
      }
    }
    return setsColumns(text[...])
  }

  /// Whether a text ends in dashes, pipes, colons and blanks alone, of which one is a dash and one is none.
  private static func setsColumns(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var (hasDash, hasPipe) = (false, false)
    for byte in text.reversed() {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasPipe = true
      case 0x20, 0x09, 0x0B, 0x0C: break
      default: return hasDash && hasPipe
      }
    }
    return hasDash && hasPipe
  }
}
