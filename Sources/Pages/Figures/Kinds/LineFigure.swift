import Diagnostics
package import Model
package import Parsing
import Templating

/// A line over the dates of a table, with a gap where a number is not known.
package struct LineFigure: NumbersFigure {
  package static let name = "line"
  package static let about = "A line over the dates of a table."
  package static let fields: [Field<LineFigure>] = Field.numbers(
    of: "A table with a column of dates.")

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var table = EntityID<Table>("")
  package var column: String?

  package init() {}

  /// All numbers of a table.
  init(of table: Table) { self.table = table.id }

  /// Up to so many points all have their numbers beside them.
  private static let mostLabels = 6

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let table = writing.catalog[Table.self][table] else { return nil }
    let all = TableNumbers.all(
      in: table, named: column, at: origin["column"]?.place ?? origin.place, &writing)
    let parts = all.compactMap { numbers in
      numbers.described("figure-line.description", among: all, &writing) { numbers, writing in
        drawing(of: numbers, &writing)
      }
    }
    guard !parts.isEmpty else { return nil }
    var content = table.figureContent(&writing)
    content.parts = parts
    return content
  }

  /// A number at its place in time.
  private struct Point {
    let day: Double
    let row: TableNumbers.Row
    let date: ApproximateDate
  }

  private func drawing(of numbers: TableNumbers, _ writing: inout Writing) -> Drawing? {
    let points = numbers.rows.compactMap { row in
      row.date.flatMap { date in date.middle.map { Point(day: $0, row: row, date: date) } }
    }.sorted { $0.day < $1.day }
    guard let first = points.first, let last = points.last, !numbers.values.isEmpty else {
      return nil
    }
    var drawing = Drawing(isRightToLeft: writing.language.isRightToLeft)
    let ticks = Ticks(around: numbers.values)
    let isShare = numbers.column.type == .percent
    let names = ticks.ticks.map { writing.words(of: $0, isShare: isShare) }
    let margin = (names.map { TextWidth.hundredths($0) }.max() ?? 0) + 3
    let (top, plot) = (1.6, 10.0)
    let down = { (value: Double) in top + plot * (1 - ticks.position(of: value)) }
    let across = { (day: Double) in
      first.day == last.day
        ? (margin + 96) / 2 : margin + (day - first.day) / (last.day - first.day) * (96 - margin)
    }
    for (tick, name) in zip(ticks.ticks, names) {
      let height = down(tick.value)
      drawing.line(tick.digits == 0 ? "quiet" : "faint", from: (margin, height), to: (100, height))
      drawing.text(name, "quiet", at: margin - 2, height + 0.35, anchor: .end)
    }
    for (left, right) in zip(points, points.dropFirst()) {
      guard let start = left.row.value, let end = right.row.value else { continue }
      drawing.line(
        "blue", from: (across(left.day), down(start)), to: (across(right.day), down(end)))
    }
    let labelled = labelled(points)
    for (position, point) in points.enumerated() {
      guard let value = point.row.value else { continue }
      let place = across(point.day)
      drawing.dot("blue solid", at: place, down(value), radius: 0.28)
      guard labelled.contains(position) else { continue }
      let anchor: Drawing.Anchor = place > 85 ? .end : place < margin + 8 ? .start : .middle
      drawing.text(point.row.words, "strong", at: place, down(value) - 0.6, anchor: anchor)
    }
    drawing.height = top + plot + 1.5
    drawing.text(
      writing.words(first.date), "quiet", at: margin, drawing.height,
      anchor: first.day == last.day ? .middle : .start)
    if first.day < last.day {
      drawing.text(writing.words(last.date), "quiet", at: 100, drawing.height, anchor: .end)
    }
    drawing.height += 0.5
    return drawing
  }

  /// The points with numbers beside them: all, or the first, the last, the highest and the lowest.
  private func labelled(_ points: [Point]) -> Set<Int> {
    let known = points.indices.filter { points[$0].row.value != nil }
    guard known.count > Self.mostLabels else { return Set(known) }
    let value = { points[$0].row.value ?? 0 }
    let extremes = [
      known.first, known.last, known.max { value($0) < value($1) },
      known.min { value($0) < value($1) },
    ]
    return Set(extremes.compactMap { $0 })
  }
}

extension ApproximateDate {
  /// The middle of the days that it may mean; nil where it is open on one side.
  var middle: Double? {
    guard earliest > .first, latest < .last else { return nil }
    return Double(earliest.ordinal + latest.ordinal) / 2
  }
}

extension Writing {
  /// The number at a mark of an axis.
  mutating func words(of tick: Ticks.Tick, isShare: Bool) -> String {
    var digits = String(abs(tick.digits)) + String(repeating: "0", count: max(0, tick.zeros))
    if tick.zeros < 0 {
      let places = -tick.zeros
      digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    guard let number = ExactNumber(tick.digits < 0 ? "-" + digits : digits) else { return "" }
    let text = self.number(tick.digits == 0 ? ExactNumber("0") ?? number : number)
    return isShare ? label("number.percent", ["number": .text(text)]) : text
  }
}
