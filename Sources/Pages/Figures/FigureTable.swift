import Templating

/// A table as the template of tables prints it: the first column heads the rows.
struct FigureTable: Sendable {
  /// A column; `type` is what its cells are, for the style sheet.
  struct Column {
    let name: String
    var type = "text"
  }

  /// A cell: words that may lead somewhere and may be an answer.
  struct Cell {
    var text: TemplateValue
    var url = TemplateValue.absent

    /// The class of the answer's sign in style sheets; empty for other cells.
    var status = ""

    init(_ text: String, url: TemplateValue = .absent, status: String = "") {
      self.text = .text(text)
      self.url = url
      self.status = status
    }
  }

  let columns: [Column]
  var rows: [[Cell]] = []

  /// Everything that the template of tables prints.
  func values(id: String, caption: String, _ writing: inout Writing) -> TemplateObject {
    [
      "anchor": .text("\(id)-table"), "caption": .text(caption), "period": .absent,
      "columns": .list(
        columns.map {
          .object(["name": .text($0.name), "type": .text($0.type), "unit": .absent])
        }),
      "rows": .list(
        rows.map { row in
          .object([
            "cells": .list(
              zip(columns, row).enumerated().map { position, cell in
                .object([
                  "name": cell.1.text, "url": cell.1.url, "status": .text(cell.1.status),
                  "type": .text(cell.0.type), "is_first": .flag(position == 0),
                ])
              })
          ])
        }),
    ]
  }
}
