/// What libcmark is given to parse: an author's text, or one in which tables and footnotes are
/// written in terms that CommonMark has.
///
/// A footnote becomes a block quote where it stands, a table an empty heading, and each of its cells a
/// heading on a line of its own above the text. Every line knows where its bytes come from.
struct RewrittenText {
  /// One line, and where it comes from.
  struct Line {
    /// What stands in place of the author's bytes before `rest`.
    var prefix: [UInt8] = []
    /// The author's bytes that stay, line break counted in.
    var rest: Range<Int>
    /// What stands in place of all that was between the line's start and `rest`.
    var start: Int
    /// Whether backslashes before pipes are left out, as GitHub does in and before tables.
    var losesEscapes = false
    /// Where in the rewritten line a backslash before a pipe was left out.
    var leftOut: [Int] = []

    /// The author's byte at a place in the rewritten line.
    func origin(of offset: Int) -> Int {
      guard offset >= prefix.count else { return min(start + offset, rest.lowerBound) }
      var origin = rest.lowerBound + offset - prefix.count
      for place in leftOut where place <= offset { origin += 1 }
      return min(origin, rest.upperBound)
    }
  }

  /// A table: its columns, and the lines of its cells.
  struct Table {
    let alignments: [MarkdownNode.Alignment]
    /// The rows, the head first.
    var rows: [Row]
  }

  /// A row: where it stands in the author's text, and which rewritten lines hold its cells.
  struct Row {
    let source: Range<Int>
    let cells: [Int?]
  }

  /// Where a block begins: a line and a column as libcmark counts them, from 1.
  struct Place: Hashable {
    let line: Int
    let column: Int
  }

  /// The text for libcmark.
  var bytes: [UInt8]

  /// The text's lines; libcmark counts them from 1.
  var lines: [Line]

  /// Where each line begins in ``bytes``, and where the last one ends.
  var starts: [Int]

  /// The tables by the line of the heading that stands for them.
  var tables: [Int: Table] = [:]

  /// The labels of footnotes, by the places of their block quotes.
  var footnotes: [Place: Range<Int>] = [:]

  /// The lines of headings that only keep block quotes apart.
  var separators: Set<Int> = []

  /// How many lines at the start are cells of tables.
  var cellCount = 0

  /// The author's text as it is.
  init(_ text: ArraySlice<UInt8>) {
    bytes = Array(text)
    lines = []
    starts = []
    let ranges = TextLines(text).ranges
    for (index, line) in ranges.enumerated() {
      let end = index + 1 < ranges.count ? ranges[index + 1].lowerBound : text.endIndex
      lines.append(Line(rest: line.lowerBound..<end, start: line.lowerBound))
      starts.append(line.lowerBound - text.startIndex)
    }
    starts.append(text.count)
  }

  /// A text put together from lines, with the cells of tables above them.
  init(
    _ text: ArraySlice<UInt8>, lines body: [Line], cells: [Range<Int>],
    tables: [Int: Table], footnotes: [Place: Range<Int>], separators: Set<Int>
  ) {
    bytes = []
    bytes.reserveCapacity(text.count * 2)
    lines = []
    starts = []
    cellCount = cells.count
    for cell in cells {
      append(
        Line(
          prefix: Array("# ".utf8), rest: cell, start: cell.lowerBound, losesEscapes: true),
        of: text)
      bytes += " #\n".utf8
    }
    for line in body {
      append(line, of: text)
      if bytes.last != 0x0A, bytes.last != 0x0D { bytes.append(0x0A) }
    }
    starts.append(bytes.count)
    for (line, table) in tables { self.tables[line + cells.count] = table }
    self.separators = Set(separators.map { $0 + cells.count })
    for (place, label) in footnotes {
      self.footnotes[Place(line: place.line + cells.count, column: place.column)] = label
    }
  }

  /// The byte of the author's file that a byte of the rewritten text comes from.
  func origin(line: Int, offset: Int) -> Int {
    guard line >= 1, line <= lines.count else { return lines.last?.rest.upperBound ?? 0 }
    return lines[line - 1].origin(of: offset)
  }

  private mutating func append(_ written: Line, of text: ArraySlice<UInt8>) {
    var line = written
    starts.append(bytes.count)
    bytes += line.prefix
    if line.losesEscapes {
      let start = bytes.count - line.prefix.count
      for offset in line.rest {
        let isEscape =
          text[offset] == UInt8(ascii: "\\") && offset + 1 < line.rest.upperBound
          && text[offset + 1] == UInt8(ascii: "|")
        if isEscape { line.leftOut.append(bytes.count - start) } else { bytes.append(text[offset]) }
      }
    } else {
      bytes += text[line.rest]
    }
    lines.append(line)
  }
}
