/// Reads the blocks of a text line by line, to find tables and footnotes, which CommonMark lacks.
///
/// It knows what of CommonMark decides where they stand: containers, code, HTML, what may interrupt
/// a paragraph. The rest is left to libcmark, which reads what ``rewritten`` gives.
struct BlockScanner {
  /// A block that holds blocks.
  enum Container {
    case quote
    case item(width: Int, isEmpty: Bool)
    case footnote
  }

  /// A block that holds lines.
  enum Leaf {
    case none
    case paragraph(Paragraph)
    case fence(BlockStart.Fence)
    case html(HTMLBlockStart.End)
    case indentedCode
    case table(line: Int)
  }

  /// A paragraph that is not at its end yet.
  struct Paragraph {
    /// How many lines it has.
    var count = 1
    /// The last line's number among the rewritten lines.
    var lastLine: Int
    /// The last line without its containers and indentation.
    var lastText: Range<Int>
    /// What its last line's containers are written as.
    var prefix: [UInt8]
  }

  let text: ArraySlice<UInt8>
  var open: [Container] = []
  var leaf = Leaf.none
  var lines: [RewrittenText.Line] = []
  var tables: [Int: RewrittenText.Table] = [:]
  var footnotes: [RewrittenText.Place: Range<Int>] = [:]
  var cells: [Range<Int>] = []
  var separators: Set<Int> = []
  var emptyLines = EmptyLines()

  /// The text with its tables and footnotes in CommonMark's terms; `nil` if it has none.
  static func rewritten(_ text: ArraySlice<UInt8>) -> RewrittenText? {
    guard BlockTriggers.mayHaveTablesOrFootnotes(text) else { return nil }
    var scanner = BlockScanner(text: text)
    let ranges = TextLines(text).ranges
    for (index, line) in ranges.enumerated() {
      let end = index + 1 < ranges.count ? ranges[index + 1].lowerBound : text.endIndex
      scanner.take(ScannedLine(text, line, end: end))
    }
    guard !scanner.tables.isEmpty || !scanner.footnotes.isEmpty else { return nil }
    return RewrittenText(
      text, lines: scanner.lines, cells: scanner.cells, tables: scanner.tables,
      footnotes: scanner.footnotes, separators: scanner.separators)
  }

  init(text: ArraySlice<UInt8>) {
    self.text = text
  }

  private mutating func take(_ scanned: ScannedLine) {
    var line = scanned
    let matched = match(&line)
    if !line.range.isEmpty || matched < open.count {
      emptyLines.settle(matched: matched, in: &lines)
    }
    guard matched < open.count || !continuesLeaf(line) else { return keep(line) }
    guard !beginsBlock(&line, matched: matched) else { return }
    takeText(line, matched: matched)
  }

  /// Goes over what the open containers ask of a line; how many of them go on.
  private func match(_ line: inout ScannedLine) -> Int {
    for (index, container) in open.enumerated() {
      switch container {
      case .quote:
        guard line.takeQuote() else { return index }
      case .item(let width, let isEmpty):
        guard line.takeIndent(width) || !isEmpty && line.takeBlank(width) else { return index }
      case .footnote:
        guard line.takeFootnoteIndent(container: index) else { return index }
      }
    }
    return open.count
  }

  /// Whether a line belongs to open code or HTML.
  private mutating func continuesLeaf(_ line: ScannedLine) -> Bool {
    switch leaf {
    case .none, .paragraph, .table: return false
    case .indentedCode:
      if line.cursor.indent >= 4 || line.cursor.isBlank { return true }
      leaf = .none
      return false
    case .fence(let fence):
      if line.cursor.indent < 4, BlockStart.isEnd(of: fence, line.cursor.pastBlanks) {
        leaf = .none
      }
      return true
    case .html(let end):
      if case .blankLine = end, line.cursor.isBlank {
        leaf = .none
        return false
      }
      if end.isReached(in: text[line.cursor.offset..<line.range.upperBound]) { leaf = .none }
      return true
    }
  }

  /// A line without a beginning of its own: of a paragraph, or blank.
  private mutating func takeText(_ line: ScannedLine, matched: Int) {
    let start = line.cursor.pastBlanks
    if case .paragraph(var paragraph) = leaf, !line.hasBegun, !start.isBlank {
      paragraph.count += 1
      paragraph.lastLine = lines.count
      // A line that goes on lazily keeps its blanks, as libcmark has it.
      let isLazy = matched < open.count
      paragraph.lastText = (isLazy ? line.cursor : start).offset..<line.range.upperBound
      paragraph.prefix = line.prefix
      leaf = .paragraph(paragraph)
      return keep(line)
    }
    var line = line
    close(&line, to: matched)
    leaf = .none
    if !start.isBlank {
      fillItem()
      leaf = .paragraph(
        Paragraph(
          lastLine: lines.count, lastText: start.offset..<line.range.upperBound,
          prefix: line.prefix))
    }
    keep(line)
  }

  mutating func begin(_ leaf: Leaf, _ line: ScannedLine, _ matched: Int) {
    var line = line
    close(&line, to: matched)
    fillItem()
    self.leaf = leaf
    keep(line)
  }

  /// Closes what does not go on, once a line.
  mutating func close(_ line: inout ScannedLine, to matched: Int) {
    if !line.hasBegun {
      open.removeSubrange(matched...)
      leaf = .none
      line.hasBegun = true
    }
    fillItem()
  }

  mutating func fillItem() {
    if case .item(let width, _)? = open.last {
      open[open.count - 1] = .item(width: width, isEmpty: false)
    }
  }

  mutating func keep(_ line: ScannedLine) {
    if line.range.isEmpty, line.isInFootnote {
      var isCode = false
      if case .fence = leaf { isCode = true }
      emptyLines.add(line, number: lines.count)
      lines.append(line.asWritten)
      if isCode { emptyLines.settle(matched: open.count, in: &lines) }
    } else {
      lines.append(line.rewritten)
    }
  }
}
