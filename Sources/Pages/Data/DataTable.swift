import Hashing
import Parsing

/// A table of the site's data for other programs, the same for all languages of the site: words are
/// those of its base language.
struct DataTable: Sendable {
  /// What the file is called, without its ending.
  let name: String

  /// The names of the columns, in order.
  let columns: [String]

  /// How many rows there are below the header row.
  let rowCount: Int

  /// The table as CSV (RFC 4180) in UTF-8, with a header row.
  ///
  /// A spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or a return for a formula; such
  /// cells get a `'` before them (OUTPUTS 1.3).
  let csv: [UInt8]

  /// The SHA-256 of the CSV in hexadecimal digits.
  let checksum: String

  /// Makes the rows of a table from records, by what each column says of one.
  init<Record>(
    _ name: String, of records: some Sequence<Record>,
    _ columns: KeyValuePairs<String, (Record) -> String?>
  ) {
    self.name = name
    self.columns = columns.map(\.key)
    let rows = records.map { record in columns.map { $0.value(record) ?? "" } }
    rowCount = rows.count
    csv = ([self.columns] + rows).flatMap { DataTable.line(of: $0) }
    checksum = sha256Hex(csv)
  }

  /// Where the table lies within the output folder.
  var path: String { DataTable.path(of: name) }

  /// Where the table of a name lies within the output folder.
  static func path(of name: String) -> String { "data/\(name).csv" }

  private static func line(of cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    return bytes + "\r\n".utf8
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let isFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = isFormula ? "'" + cell : cell
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
