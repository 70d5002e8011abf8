package import Diagnostics

/// Reads a stretch of a file, which must be UTF-8, as CSV by RFC 4180 with a header row.
///
/// The result is a list of mappings, one for each row below the header; an empty cell is
/// ``Node/Content/absent``. A row that does not fit the header is left out. Lines without a single character are no rows. Places count from the
/// file's start; a cell's place has its quotation marks.
package func parseCSV(_ file: InputFile, in range: Range<Int>) -> Checked<ParsedData> {
  var scanner = CSVScanner(file, in: range)
  var table = CSVTable(path: file.path)
  var rows: [Node] = []
  var isFirst = true
  while let row = scanner.nextRow() {
    if isFirst {
      isFirst = false
      guard table.takeHeader(row) else { break }
    } else {
      if let record = table.record(row) { rows.append(record) }
    }
  }
  var found = scanner.diagnostics + table.diagnostics
  if isFirst, !scanner.isBroken {
    let start = TextRange(path: file.path, bytes: range.lowerBound..<range.lowerBound)
    found.append(
      Rule.csvSyntax.broken(
        at: start, "the table has no header row", help: "name the columns in the first line"))
  }
  let isIncomplete = scanner.isBroken || table.columns.isEmpty || table.hasLeftOutRows
  let place = TextRange(
    path: file.path, bytes: range.lowerBound..<max(range.lowerBound, scanner.lastEnd))
  return Checked(
    ParsedData(
      table.columns.isEmpty ? Node(.absent, at: place) : Node(.list(rows), at: place),
      isIncomplete: isIncomplete),
    found.sorted { $0.place < $1.place })
}

/// The columns of a table, and how rows become records.
private struct CSVTable {
  let path: String
  var diagnostics: [Diagnostic] = []

  /// The header's cells; `nil` for a column whose name was reported.
  var columns: [(name: String, place: TextRange)?] = []

  /// Whether a row did not fit the header.
  var hasLeftOutRows = false

  /// Takes the header row; false where the table is clearly written in another format.
  mutating func takeHeader(_ row: [Node]) -> Bool {
    if row.count == 1, case .scalar(let text) = row[0].content, text.contains(";") {
      diagnostics.append(
        Rule.csvSyntax.broken(
          at: row[0].place, "the cells are separated by ';'",
          help: "save the table with ',' between the cells"))
      return false
    }
    var names: [String: TextRange] = [:]
    for cell in row {
      guard case .scalar(let name) = cell.content else {
        diagnostics.append(
          Rule.csvSyntax.broken(
            at: cell.place, "a column has no name",
            help: "name the column, or delete it"))
        columns.append(nil)
        continue
      }
      if let first = names[name] {
        diagnostics.append(duplicateKey(name, at: cell.place, first: first))
        columns.append(nil)
      } else {
        names[name] = cell.place
        columns.append((name, cell.place))
      }
    }
    return true
  }

  /// A row as a mapping; `nil` for one that does not fit the header, where nobody can tell which
  /// value belongs to which column.
  mutating func record(_ row: [Node]) -> Node? {
    let start = row.first?.place.bytes.lowerBound ?? 0
    let end = row.last?.place.bytes.upperBound ?? start
    let place = TextRange(path: path, bytes: start..<end)
    guard row.count == columns.count else {
      hasLeftOutRows = true
      report(row, at: place)
      return nil
    }
    let entries = zip(columns, row).compactMap { column, cell in
      column.map { Node.Entry(key: $0.name, keyPlace: $0.place, value: cell) }
    }
    return Node(.mapping(entries), at: place)
  }

  private mutating func report(_ row: [Node], at place: TextRange) {
    if row.count < columns.count {
      diagnostics.append(
        Rule.csvSyntax.broken(
          at: place, "this row has \(row.count) of \(columns.count) cells",
          help: "write a ',' for each empty cell"))
    } else {
      let extra = row[columns.count].place.bytes.lowerBound..<place.bytes.upperBound
      diagnostics.append(
        Rule.csvSyntax.broken(
          at: TextRange(path: path, bytes: extra),
          "this row has \(row.count) cells, the header \(columns.count)",
          help: "put cells that have commas in quotation marks"))
    }
  }
}
