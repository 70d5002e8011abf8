import Diagnostics
import Model
import Templating

/// The numbers of one column of a table, each with what its row is about.
struct TableNumbers {
  /// The column.
  let column: Column

  /// The rows in their order.
  let rows: [Row]

  /// One number of the column.
  struct Row {
    /// What the row is about: its cells that are no numbers.
    let about: [String]

    /// The same on one line.
    let label: String

    /// The first date of the row.
    let date: ApproximateDate?

    /// The number; nil where nobody knows it.
    let value: Double?

    /// The number in words, or that nobody knows it.
    let words: String

  }

  /// The columns of a table that a figure draws: the one of this name, else all that hold numbers.
  ///
  /// `named` is the author's choice; one that is not there is reported at `place`.
  static func all(
    in table: Table, named name: String?, at place: TextRange, _ writing: inout Writing
  ) -> [TableNumbers] {
    let numeric = table.columns.indices.filter { table.columns[$0].type.isNumeric }
    guard let name else { return numeric.map { numbers(of: $0, in: table, &writing) } }
    let known = numeric.map { table.columns[$0].name.original }
    guard let index = numeric.first(where: { table.columns[$0].name.original == name }) else {
      let help =
        nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
        ?? "columns with numbers are \(known.joined(separator: ", "))"
      writing.report([
        Rule.badValue.broken(
          at: place, "table '\(table.id.text)' has no numbers in a column '\(name)'", help: help)
      ])
      return []
    }
    return [numbers(of: index, in: table, &writing)]
  }

  private static func numbers(of index: Int, in table: Table, _ writing: inout Writing)
    -> TableNumbers
  {
    let about = table.columns.indices.filter { !table.columns[$0].type.isNumeric }
    let rows = table.rows.map { row in
      let date = about.lazy.compactMap { index -> ApproximateDate? in
        if case .date(let date) = row[index] { date } else { nil }
      }.first
      let told = about.compactMap { TableBox.words(of: row[$0], &writing) }
      return Row(
        about: told, label: writing.listed(told), date: date,
        value: row[index].number,
        words: TableBox.words(of: row[index], &writing) ?? writing.label("tables.no-value"))
    }
    return TableNumbers(column: table.columns[index], rows: rows)
  }

  /// The numbers that are known.
  var values: [Double] { rows.compactMap(\.value) }

  /// The row with the largest number.
  var largest: Row? { rows.max { ($0.value ?? -.infinity) < ($1.value ?? -.infinity) } }

  /// The drawing of the column with its description, headed where it stands among others; nil without
  /// numbers to draw.
  func described(
    _ label: String, among all: [TableNumbers], _ writing: inout Writing,
    _ draw: (TableNumbers, inout Writing) -> Drawing?
  ) -> FigureContent.Part? {
    guard let largest, let drawing = draw(self, &writing) else { return nil }
    let description = writing.label(
      label,
      [
        "rows": .number(rows.count), "label": .text(largest.label),
        "value": .text(largest.words),
      ])
    return FigureContent.Part(
      heading: all.count > 1 ? heading(&writing) : "", description: description, drawing: drawing)
  }

  /// What the column is called, with its unit.
  func heading(_ writing: inout Writing) -> String {
    let name = writing.name(column.name)
    guard let unit = column.unit.map({ writing.plain($0) }) else { return name }
    return writing.label("figure.unit", ["name": .text(name), "unit": .text(unit)])
  }
}

extension Column.Kind {
  /// Whether the cells are numbers that can be drawn.
  var isNumeric: Bool { self == .integer || self == .decimal || self == .percent }
}

extension TableCell {
  /// The number of a cell; nil for other cells.
  var number: Double? {
    switch self {
    case .number(let number), .percent(let number):
      Double("\(number.isNegative ? "-" : "")\(number.whole).\(number.fraction)0")
    default: nil
    }
  }
}

extension Table {
  /// What a figure of the table begins with: its title and period, its rows and its sources.
  func figureContent(_ writing: inout Writing) -> FigureContent {
    writing.noteFact(writing.catalog.freshness(of: Table.self, checked: checked))
    writing.noteChange(on: checked)
    var content = FigureContent(writing.plain(title))
    content.note = [period.map { writing.words($0) }, note.map { writing.plain($0) }]
      .compactMap { $0 }.joined(separator: ". ")
    content.citations = citations
    content.table = FigureTable(
      columns: columns.map { column in
        FigureTable.Column(name: writing.name(column.name), type: column.type.rawValue)
      },
      rows: rows.map { row in row.map { TableBox.cell($0, &writing) } })
    return content
  }
}

extension Writing {
  /// The picture that a table's columns ask for: a line over dates, else bars; absent without numbers.
  mutating func chart(of table: Table) -> TemplateValue {
    guard table.columns.contains(where: \.type.isNumeric) else { return .absent }
    return table.columns.first?.type == .date
      ? drawings(of: LineFigure(of: table)) : drawings(of: BarsFigure(of: table))
  }
}
