import Diagnostics
package import Model
package import Parsing

/// The numbers of a table as they are.
package struct TableFigure: Figure {
  package static let name = "table"
  package static let about = "The numbers of a table, as a table."
  package static let fields: [Field<TableFigure>] = [
    .required("table", \.table, .reference(to: Table.self), "The table.")
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var table = EntityID<Table>("")

  package init() {}

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let table = writing.catalog[Table.self][table] else { return nil }
    var content = table.figureContent(&writing)
    content.isTableOpen = true
    return content
  }
}
