/// A line as the row of a table: where its cells stand.
struct TableRow {
  /// How the cells of a column are set.
  typealias Alignment = MarkdownNode.Alignment

  /// The bytes of each cell, blanks around it taken away.
  let cells: [Range<Int>]

  /// Cuts a line without its indentation at its pipes; `nil` if it has no cell.
  ///
  /// A pipe behind a backslash cuts nothing, in code neither.
  init?(_ line: ArraySlice<UInt8>) {
    var cells: [Range<Int>] = []
    var start = line.startIndex
    if line.first == UInt8(ascii: "|") { start += 1 }
    var offset = start
    while offset < line.endIndex {
      defer { offset += 1 }
      guard line[offset] == UInt8(ascii: "|"),
        offset == line.startIndex || line[offset - 1] != UInt8(ascii: "\\")
      else { continue }
      cells.append(Self.trimmed(line[start..<offset]))
      start = offset + 1
    }
    if line[start...].contains(where: { !Self.isSpace($0) }) {
      cells.append(Self.trimmed(line[start...]))
    }
    guard !cells.isEmpty else { return nil }
    self.cells = cells
  }

  /// The alignments that a line below a table's head sets; `nil` if it is no such line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [Alignment]? {
    guard line.allSatisfy({ "|:-".utf8.contains($0) || isSpace($0) }),
      let row = TableRow(line)
    else { return nil }
    var alignments: [Alignment] = []
    for cell in row.cells {
      let dashes = line[cell].drop { $0 == UInt8(ascii: ":") }
      let left = line[cell].count - dashes.count
      let right = dashes.reversed().prefix { $0 == UInt8(ascii: ":") }.count
      let middle = dashes.dropLast(right)
      guard left <= 1, right <= 1, !middle.isEmpty,
        middle.allSatisfy({ $0 == UInt8(ascii: "-") })
      else { return nil }
      switch (left, right) {
      case (1, 1): alignments.append(.center)
      case (1, _): alignments.append(.left)
      case (_, 1): alignments.append(.right)
      default: alignments.append(.none)
      }
    }
    return alignments
  }

  private static func trimmed(_ cell: ArraySlice<UInt8>) -> Range<Int> {
    let start = cell.drop(while: isSpace)
    let end = start.reversed().prefix(while: isSpace).count
    return start.startIndex..<start.endIndex - end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
