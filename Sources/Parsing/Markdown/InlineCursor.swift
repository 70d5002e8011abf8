/// A place in the inline content of a block, which goes on as its nodes are read.
struct InlineCursor {
  /// What a node begins with, which tells what it ends with.
  enum Sign {
    case emphasis(width: Int)
    case pointed
    case bracket
  }

  private let source: ArraySlice<UInt8>

  /// The next byte.
  var position: Int

  /// Where libcmark counts columns from.
  private var base: Int

  /// Whether a line break was just taken.
  private var isAtLineStart = false

  /// Begins at the start of a block's content.
  init(_ source: ArraySlice<UInt8>, columnsFrom base: Int) {
    self.source = source
    self.base = base
    position = source.startIndex
  }

  /// Goes over what stands between `<` and `>`.
  mutating func takePointedText() -> Range<Int> {
    let start = position
    position = source[start...].firstIndex(of: UInt8(ascii: ">")) ?? source.endIndex
    return start..<position
  }

  /// Goes over what a node begins with; `nil` if something else is there.
  mutating func open(_ kind: MarkdownNode.Kind, at column: Int) -> Sign? {
    if kind != .emphasis, kind != .strong, !isNext("<") { expect(column: column) }
    switch kind {
    case .emphasis, .strong:
      let width = kind == .strong ? 2 : 1
      guard isNext("*") || isNext("_") else { return nil }
      position += width
      return .emphasis(width: width)
    case .link where isNext("<"):
      position += 1
      return .pointed
    case .link where isNext("["): position += 1
    case .image where isNext("!["): position += 2
    default: return nil
    }
    return .bracket
  }

  /// Goes over what a node ends with; `end` is where libcmark sees the end of a link.
  mutating func close(_ sign: Sign, end: Int) {
    switch sign {
    case .emphasis(let width): position += width
    case .pointed: position += 1
    case .bracket:
      let lazyEnd = base + end
      skipIndent(before: [])
      var offset = position
      while offset < min(base + end, source.endIndex) {
        if source[offset] == 0x0A { base += indent(at: offset + 1) }
        offset += 1
      }
      // Only lines that go on lazily keep their blanks.
      let isLazy = !endsLink(base + end) && endsLink(lazyEnd)
      position = max(position, isLazy ? lazyEnd : base + end)
    }
    position = min(position, source.endIndex)
  }

  /// Goes over code or HTML; its place, of code without the backticks.
  mutating func take(_ kind: MarkdownNode.Kind, _ columns: InlineReader.Columns) -> Range<Int>? {
    let start = position
    guard case .code = kind else {
      position = min(position + max(0, columns.end - columns.start), source.endIndex)
      return isNext("<", at: start) ? start..<position : nil
    }
    let ticks = run(at: position)
    guard ticks > 0 else { return nil }
    position += ticks
    let inside = position
    expect(column: columns.start)
    while position < source.endIndex {
      let count = run(at: position)
      position += max(1, count)
      if count == ticks {
        for offset in inside..<position where source[offset] == 0x0A {
          base += indent(at: offset + 1)
        }
        return inside..<position - count
      }
    }
    return nil
  }

  /// Learns where libcmark counts columns from: the next byte has this one.
  mutating func expect(column: Int) { base = position - column }

  /// Goes over the blanks at a line's start that are not part of a text.
  ///
  /// libcmark keeps them behind a backslash at the end of a line, if the line goes on lazily.
  mutating func skipIndent(before text: ArraySlice<UInt8>) {
    guard isAtLineStart else { return }
    isAtLineStart = false
    let blanks = source[position...].prefix(while: LineCursor.isBlank).count
    let skipped = max(0, blanks - text.prefix(while: LineCursor.isBlank).count)
    position += skipped
    base += skipped
  }

  /// Goes over a line break and the blanks before it.
  mutating func takeLineBreak() -> Bool {
    let rest = source[position...]
    guard let end = rest.firstIndex(of: 0x0A) else { return false }
    position = end + 1
    base = position
    isAtLineStart = true
    return true
  }

  private func isNext(_ sign: String, at place: Int? = nil) -> Bool {
    source[(place ?? position)...].starts(with: sign.utf8)
  }

  /// Whether a link can end before a place.
  private func endsLink(_ place: Int) -> Bool {
    guard place > source.startIndex, place <= source.endIndex else { return false }
    return source[place - 1] == UInt8(ascii: ")") || source[place - 1] == UInt8(ascii: "]")
  }

  /// How many blanks begin a line, which libcmark does not count.
  private func indent(at place: Int) -> Int {
    var end = place
    while end < source.endIndex, LineCursor.isBlank(source[end]) { end += 1 }
    return end - place
  }

  private func run(at place: Int) -> Int {
    source[place...].prefix { $0 == UInt8(ascii: "`") }.count
  }
}
