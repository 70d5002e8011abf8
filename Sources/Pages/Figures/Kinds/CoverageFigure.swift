import Diagnostics
package import Model
package import Parsing
import Templating

/// How much is known: answers by platform and question, and how long ago somebody looked.
package struct CoverageFigure: Figure {
  package static let name = "coverage"
  package static let about =
    "How many answers are known, and how long ago somebody looked, by platform and question."
  package static let fields: [Field<CoverageFigure>] = [
    .optional(
      "platform", \.platform, .reference(to: Platform.self), default: "all", "The platform."),
    .optional(
      "question", \.question, .reference(to: Question.self), default: "all", "The question."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var platform: EntityID<Platform>?
  package var question: EntityID<Question>?

  package init() {}

  package func content(_ writing: inout Writing) -> FigureContent? {
    let rows = Coverage.all(in: writing.catalog, regions: writing.map.outline.regions).filter {
      (platform == nil || $0.platform.id == platform)
        && (question == nil || $0.question.id == question)
    }
    guard let first = rows.first else { return nil }
    let counts: TemplateObject = [
      "rows": .number(rows.count), "regions": .text(writing.number(first.total)),
    ]
    var content = FigureContent(writing.label("figure-coverage.title"))
    content.note = writing.label(
      "figure-coverage.note", ["regions": .text(writing.number(first.total))])
    content.parts = [
      FigureContent.Part(
        heading: writing.label("figure-coverage.known"),
        description: writing.label("figure-coverage.description", counts),
        drawing: drawing(of: rows, Coverage.Knowledge.allCases, \.knowledge, &writing))
    ]
    // How long ago somebody looked changes with every day, so what is told for another day has none.
    if !writing.tellsAnotherDay {
      content.parts.append(
        FigureContent.Part(
          heading: writing.label("figure-coverage.looked"),
          description: writing.label("figure-coverage.looked-description", counts),
          drawing: drawing(of: rows, Freshness.allCases, \.freshness, &writing)))
    }
    content.table = table(of: rows, &writing)
    return content
  }

  /// A bar for each row, all of which stand for all regions, with a part for each of its counts.
  private func drawing<Part: RawRepresentable<String> & Hashable>(
    of rows: [Coverage], _ parts: [Part], _ counts: KeyPath<Coverage, [Part: Int]>,
    _ writing: inout Writing
  ) -> Drawing {
    var drawing = Drawing(isRightToLeft: writing.language.isRightToLeft)
    for row in rows {
      for line in TextWidth.lines(name(of: row, &writing)) {
        drawing.height += 1.3
        drawing.text(line, "strong", at: 0, drawing.height)
      }
      let shown = parts.filter { row[keyPath: counts][$0, default: 0] > 0 }
      let top = drawing.height + 0.35
      var start = 0.0
      for part in shown {
        let count = row[keyPath: counts][part, default: 0]
        let end = start + Double(count) / Double(max(1, row.total)) * 100
        drawing.box(
          "unknown \(Coverage.form(of: part.rawValue))", from: start, to: end, top: top, height: 1)
        start = end
      }
      drawing.height = top + 1.1
      let counted = shown.map { part in
        let count = row[keyPath: counts][part, default: 0]
        return writing.label("coverage.\(part.rawValue)", ["number": .text(writing.number(count))])
      }
      let words = writing.label(
        "figure-coverage.of",
        [
          "counts": .text(
            counted.isEmpty
              ? writing.label("figure-coverage.none")
              : counted.joined(separator: writing.label("list.comma"))),
          "total": .text(writing.number(row.total)),
        ])
      for line in TextWidth.lines(words) {
        drawing.height += 1.3
        drawing.text(line, at: 0, drawing.height)
      }
      drawing.height += 0.8
    }
    return drawing
  }

  private func name(of row: Coverage, _ writing: inout Writing) -> String {
    writing.plain(row.question.ask.filling("{platform}", with: writing.name(row.platform.name)))
  }

  private func table(of rows: [Coverage], _ writing: inout Writing) -> FigureTable {
    let ages = writing.tellsAnotherDay ? [] : Freshness.allCases
    let counts = Coverage.Knowledge.allCases.map(\.rawValue) + ages.map(\.rawValue)
    var table = FigureTable(
      columns: [FigureTable.Column(name: writing.label("figure-coverage.question"))]
        + counts.map {
          FigureTable.Column(name: writing.label("coverage-name.\($0)"), type: "integer")
        }
        + [FigureTable.Column(name: writing.label("figure-coverage.total"), type: "integer")])
    for row in rows {
      let numbers =
        Coverage.Knowledge.allCases.map { row.knowledge[$0, default: 0] }
        + ages.map { row.freshness[$0, default: 0] } + [row.total]
      table.rows.append(
        [
          FigureTable.Cell(
            name(of: row, &writing),
            url: writing.url(
              PlatformPage.route(row.platform.id, writing.language), fragment: row.question.id.text)
          )
        ] + numbers.map { FigureTable.Cell(writing.number($0)) })
    }
    return table
  }
}
