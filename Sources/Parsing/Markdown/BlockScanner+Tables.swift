extension BlockScanner {
  /// Takes a line that makes a table of a paragraph's last line, or that is a row of an open table.
  mutating func takesTableLine(_ line: ScannedLine, _ start: LineCursor) -> Bool {
    let written = text[start.offset..<line.range.upperBound]
    switch leaf {
    case .paragraph(let paragraph): return beginsTable(below: paragraph, line, written)
    case .table(let number):
      guard let row = TableRow(written), let columns = tables[number]?.alignments.count else {
        return false
      }
      let kept = kept(row, columns: columns, written.indices)
      tables[number]?.rows.append(kept)
      return true
    default: return false
    }
  }

  private mutating func beginsTable(
    below paragraph: Paragraph, _ line: ScannedLine, _ written: ArraySlice<UInt8>
  ) -> Bool {
    guard let alignments = TableRow.alignments(written),
      let head = TableRow(text[paragraph.lastText]), head.cells.count == alignments.count
    else { return false }
    var placeholder = line.rewritten
    placeholder.rest = line.range.upperBound..<line.range.upperBound
    if paragraph.count == 1 {
      placeholder.prefix = paragraph.prefix + "#".utf8
      placeholder.start = lines[paragraph.lastLine].start
    } else {
      placeholder.prefix = line.prefix + "#".utf8
      let first = paragraph.lastLine - paragraph.count + 1
      for number in first..<paragraph.lastLine { lines[number].losesEscapes = true }
    }
    lines[paragraph.lastLine] = placeholder
    let row = kept(head, columns: alignments.count, paragraph.lastText)
    tables[lines.count] = RewrittenText.Table(alignments: alignments, rows: [row])
    leaf = .table(line: lines.count)
    return true
  }

  /// Keeps the cells of a row for libcmark; the row has as many as the table has columns.
  private mutating func kept(
    _ row: TableRow, columns: Int, _ source: Range<Int>
  ) -> RewrittenText.Row {
    let numbers = row.cells.prefix(columns).map { range in
      cells.append(range)
      return cells.count
    }
    return RewrittenText.Row(
      source: source, cells: numbers + Array(repeating: nil, count: columns - numbers.count))
  }
}
