import Diagnostics
package import Model
package import Parsing
import Templating

/// Bars from zero, one for each row of a table.
package struct BarsFigure: NumbersFigure {
  package static let name = "bars"
  package static let about = "Bars from zero, one for each row of a table."
  package static let fields: [Field<BarsFigure>] = Field.numbers(of: "The table.")

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var table = EntityID<Table>("")
  package var column: String?

  package init() {}

  /// All numbers of a table.
  init(of table: Table) { self.table = table.id }

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let table = writing.catalog[Table.self][table] else { return nil }
    let all = TableNumbers.all(
      in: table, named: column, at: origin["column"]?.place ?? origin.place, &writing)
    let parts = all.compactMap { numbers in
      numbers.described("figure-bars.description", among: all, &writing) { numbers, writing in
        drawing(of: numbers, writing)
      }
    }
    guard !parts.isEmpty else { return nil }
    var content = table.figureContent(&writing)
    content.parts = parts
    return content
  }

  /// A row of a drawing: what it is about, then the bar with its number behind it.
  private func drawing(of numbers: TableNumbers, _ writing: Writing) -> Drawing {
    var drawing = Drawing(isRightToLeft: writing.language.isRightToLeft)
    let isShare = numbers.column.type == .percent
    let low = min(0, numbers.values.min() ?? 0)
    let high = max(isShare ? 100 : 0, numbers.values.max() ?? 0, low + 1e-9)
    let widest = numbers.rows.map { TextWidth.hundredths($0.words) }.max() ?? 0
    let room = max(30, 96 - widest)
    let across = { (value: Double) in (value - low) / (high - low) * room }
    for row in numbers.rows {
      for (position, words) in row.about.enumerated() {
        for line in TextWidth.lines(words) {
          drawing.height += 1.3
          drawing.text(line, position == 0 ? "" : "quiet", at: 0, drawing.height)
        }
      }
      let top = drawing.height + 0.35
      let end = across(max(0, row.value ?? 0))
      if isShare, row.value != nil {
        drawing.box("faint", from: across(0), to: room, top: top, height: 1.1)
      }
      if let value = row.value {
        drawing.box(
          "blue solid", from: across(min(0, value)), to: end, top: top, height: 1.1)
      }
      let place = isShare && row.value != nil ? room : end
      drawing.text(
        row.words, row.value == nil ? "quiet" : "strong", at: place, top + 0.92, shift: 0.4)
      drawing.line("quiet", from: (across(0), top - 0.15), to: (across(0), top + 1.25))
      drawing.height = top + 1.7
    }
    return drawing
  }
}
