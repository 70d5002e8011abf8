import Model
import Templating

/// A table of numbers, in words.
struct TableBox {
  let table: Table

  /// Everything that a template may print of the table.
  func values(_ writing: inout Writing) -> TemplateObject {
    [
      "anchor": .text(table.anchor),
      "caption": .text(writing.plain(table.title)),
      "period": table.period.map { .text(writing.words($0)) } ?? .absent,
      "columns": .list(table.columns.map { values(of: $0, &writing) }),
      "rows": .list(
        table.rows.map { row in
          .object([
            "cells": .list(
              zip(table.columns, row).enumerated().map { position, cell in
                values(of: cell.1, in: cell.0, isFirst: position == 0, &writing)
              })
          ])
        }),
      "note": table.note.map { writing.words($0) } ?? .absent,
      "checked": writing.checked(table.checked),
      "is_stale": .flag(
        writing.catalog.freshness(of: Table.self, checked: table.checked) == .stale),
      "sources": .list(table.citations.compactMap { writing.line(for: $0) }),
    ]
  }

  private func values(of column: Column, _ writing: inout Writing) -> TemplateValue {
    .object([
      "name": .text(writing.name(column.name)),
      "type": .text(column.type.rawValue),
      "unit": column.unit.map { writing.words($0) } ?? .absent,
      "meaning": writing.words(column.meaning),
    ])
  }

  private func values(
    of cell: TableCell, in column: Column, isFirst: Bool, _ writing: inout Writing
  ) -> TemplateValue {
    let content = Self.cell(cell, &writing)
    return .object([
      "type": .text(column.type.rawValue), "is_first": .flag(isFirst), "status": .text(""),
      "name": content.text, "url": content.url,
    ])
  }

  /// A cell with its words and where they lead.
  static func cell(_ cell: TableCell, _ writing: inout Writing) -> FigureTable.Cell {
    let words = words(of: cell, &writing) ?? writing.label("tables.no-value")
    let url: TemplateValue? =
      switch cell {
      case .region(let id):
        writing.catalog[Region.self][id].flatMap { writing.place(of: $0)["url"] }
      case .platform(let id):
        writing.catalog[Platform.self][id].flatMap { writing.place(of: $0)["url"] }
      default: nil
      }
    return FigureTable.Cell(words, url: url ?? .absent)
  }

  /// The words of a cell; nil for a cell without a value.
  static func words(of cell: TableCell, _ writing: inout Writing) -> String? {
    switch cell {
    case .text(let words): writing.name(words)
    case .number(let number): writing.number(number)
    case .percent(let number):
      writing.label("number.percent", ["number": .text(writing.number(number))])
    case .date(let date): writing.words(date)
    case .region(let id): writing.name(of: id)
    case .platform(let id): writing.name(of: id)
    case .absent: nil
    }
  }
}
