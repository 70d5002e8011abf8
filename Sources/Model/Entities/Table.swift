import Diagnostics
package import Parsing

/// Numbers by period, region or category, with what they mean (MODEL section 9).
///
/// Its description is `tables/<id>.yml`, its rows stand in `tables/<id>.csv`.
package struct Table: Entity, Sourced {
  package static let kind = "table"
  package static let about =
    "Numbers by period, region or category; the rows stand in a CSV file of the same name."
  package static let folder: String? = "tables"
  /// Rows stand in `tables/<id>.csv`.
  package static let sideTable: SideTable? = SideTable("rows", ending: ".csv")
  package static let fields: [Field<Table>] = [
    .id(),
    .required("title", \.title, .words, "What the numbers tell."),
    .required(
      "columns", \.columns, .list(of: .record(Column.self)), "The columns, in their order."),
    .optional("period", \.period, .date, "The time that the numbers are about."),
    .required("checked", \.checked, .day, "The day on which somebody last looked."),
    .optional("note", \.note, .words, "What a reader should know about the numbers."),
    .source(), .sources(),
    .optional(
      "rows", \.writtenRows, .rows, default: "those of the CSV file of the same name",
      "The rows, each with the columns' names as keys."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Table>("")
  package var title = Words("")
  package var columns: [Column] = []
  package var period: ApproximateDate?
  package var checked = Day.first
  package var note: Words?
  package var source: Citation?
  package var sources: [Citation] = []

  /// The cells of each row, as many as there are columns.
  package var rows: [[TableCell]] = []

  private var writtenRows: [Node] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkNotInFuture(checked, "checked", of: origin)
    reading.checkHasSource(self)
    checkColumns(&reading)
    for (position, row) in writtenRows.enumerated() {
      rows.append(cells(of: row, at: position, &reading))
    }
  }

  private func checkColumns(_ reading: inout Reading) {
    guard let first = writtenRows.first else {
      guard !origin.writes("rows") else { return }
      reading.report(
        Rule.missingKey.broken(
          at: origin.headPlace, "this table has no rows",
          help: "write them in a file of the same name that ends with '.csv'"))
      return
    }
    // A column that has faults of its own is not told again.
    guard case .list(let written)? = origin["columns"]?.content, written.count == columns.count
    else { return }
    let names = columns.map(\.name.original)
    reading.checkUnique(columns.map { ($0.name.original, $0.origin) }, "column")
    var unknown: Set<TextRange> = []
    for entry in writtenRows.flatMap(\.entries)
    where !names.contains(entry.key) && unknown.insert(entry.keyPlace).inserted {
      reading.report(
        Rule.unknownKey.broken(
          at: entry.keyPlace, "this table has no column '\(entry.key)'",
          help: nearestName(to: entry.key, among: names).map { "did you mean '\($0)'?" }
            ?? "describe it under 'columns', or delete it"))
    }
    for column in columns where !writtenRows.contains(where: { $0.has(column.name.original) }) {
      reading.report(
        Rule.missingKey.broken(
          at: column.origin["name"]?.place ?? column.origin.headPlace,
          "the rows have no '\(column.name.original)'",
          help: "name it in the first line of the rows, or delete it here",
          related: [RelatedPlace("the first row", at: first.place)]))
    }
  }

  private func cells(of row: Node, at position: Int, _ reading: inout Reading) -> [TableCell] {
    reading.within("rows") { reading in
      reading.within(String(position + 1)) { reading in
        columns.map { column in
          guard let node = row[column.name.original], node.content != .absent else {
            return .absent
          }
          return reading.within(column.name.original) { column.type.read(node, &$0) } ?? .absent
        }
      }
    }
  }
}

/// A column of a table: what kind of values it has and what they mean.
package struct Column: Record {
  package static let kind = "column"
  package static let about =
    "A column of a table: its name, its kind of values, and what they mean."
  package static let fields: [Field<Column>] = [
    .required("name", \.name, .words, "Its name, as in the first line of the rows."),
    .required("type", \.type, .choice, "What its cells are."),
    .optional("unit", \.unit, .words, "What is counted or measured."),
    .required("meaning", \.meaning, .words, "What the values mean."),
  ]

  /// What the cells of a column are.
  package enum Kind: String, Sendable, CaseIterable {
    case text, integer, decimal, percent, date, region, platform

    /// Reads a cell; reports what has another form.
    fileprivate func read(_ node: Node, _ reading: inout Reading) -> TableCell? {
      switch self {
      case .text: FieldType.words.read(node, &reading).map { .text($0) }
      case .integer:
        FieldType.scalar("a whole number, in digits alone") { text in
          ExactNumber(text).flatMap { $0.fraction.isEmpty ? $0 : nil }
        }.read(node, &reading).map { .number($0) }
      case .decimal:
        FieldType.scalar("a number such as 1234.5") { ExactNumber($0) }.read(node, &reading)
          .map { .number($0) }
      case .percent:
        FieldType.scalar("a number of hundredths such as 12.5", help: "leave the sign '%' out") {
          ExactNumber($0)
        }.read(node, &reading).map { .percent($0) }
      case .date: FieldType.date.read(node, &reading).map { .date($0) }
      case .region: FieldType.reference(to: Region.self).read(node, &reading).map { .region($0) }
      case .platform:
        FieldType.reference(to: Platform.self).read(node, &reading).map { .platform($0) }
      }
    }
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var name = Words("")
  package var type = Kind.text
  package var unit: Words?
  package var meaning = Words("")

  package init() {}
}

/// One value of a table.
package enum TableCell: Sendable, Hashable {
  case text(Words)
  case number(ExactNumber)
  case percent(ExactNumber)
  case date(ApproximateDate)
  case region(EntityID<Region>)
  case platform(EntityID<Platform>)
  /// Nobody knows, or there is none.
  case absent
}

extension FieldType where Value == [Node] {
  /// Mappings whose keys another field declares.
  fileprivate static var rows: FieldType {
    FieldType(.list(.scalar("a row of the table"))) { node, reading in
      guard case .list(let items) = node.content else {
        reading.report(wrongType(node, expecting: "a list of rows"))
        return nil
      }
      return items.filter { item in
        guard case .mapping = item.content else {
          reading.report(wrongType(item, expecting: "a row with the columns' names as keys"))
          return false
        }
        return true
      }
    }
  }
}

extension Node {
  /// Whether this mapping has a key, with a value or without.
  fileprivate func has(_ key: String) -> Bool { self[key] != nil }
}
