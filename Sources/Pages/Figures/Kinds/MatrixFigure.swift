import Diagnostics
package import Model
package import Parsing
import Templating

/// The answers of platforms in regions, as a table of signs and words.
package struct MatrixFigure: Figure {
  package static let name = "matrix"
  package static let about = "The answers of platforms in up to eight regions, as a table."
  package static let fields: [Field<MatrixFigure>] = [
    .optional(
      "question", \.question, .reference(to: Question.self), default: "the site's first",
      "The question."),
    .optional(
      "platforms", \.platforms, .list(of: .reference(to: Platform.self)),
      default: "all with answers to the question", "The platforms."),
    .optional(
      "regions", \.regions, .list(of: .reference(to: Region.self)),
      default: "those with answers of their own from most platforms", "The regions, up to eight."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var question: EntityID<Question>?
  package var platforms: [EntityID<Platform>] = []
  package var regions: [EntityID<Region>] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    guard regions.count > SiteOutline.widest else { return }
    reading.report(
      Rule.badValue.broken(
        at: origin["regions"]?.place ?? origin.place,
        "this table has \(regions.count) regions, more than \(SiteOutline.widest)",
        help: "name the most important ones; a wider table does not fit a page"))
  }

  package func content(_ writing: inout Writing) -> FigureContent? {
    let catalog = writing.catalog
    guard let question = question.map({ catalog[Question.self][$0] }) ?? catalog.questions.first,
      let matrix = AnswerMatrix(
        of: question, platforms: platforms.compactMap { catalog[Platform.self][$0] },
        regions: regions.compactMap { catalog[Region.self][$0] }, writing)
    else { return nil }
    var content = FigureContent(
      writing.plain(question.ask.filling("{platform}", with: writing.label("platform.any"))))
    var table = FigureTable(
      columns: [FigureTable.Column(name: writing.label("table.platform"))]
        + matrix.regions.map { FigureTable.Column(name: writing.plain($0.name)) })
    for row in matrix.rows {
      for box in row.boxes { writing.noteFact(box.resolved.freshness) }
      let platform = FigureTable.Cell(
        writing.name(row.platform.name),
        url: writing.url(PlatformPage.route(row.platform.id, writing.language)))
      table.rows.append(
        [platform]
          + row.boxes.map { box in
            FigureTable.Cell(
              box.word(&writing),
              url: writing.url(
                AnswerPage.route(box.platform.id, box.region.id, writing.language),
                fragment: question.id.text),
              status: "status-\(box.state)")
          })
    }
    content.table = table
    content.isTableOpen = true
    content.citations = matrix.rows.flatMap(\.boxes)
      .flatMap { $0.resolved.resolution.winners }.flatMap(\.citations)
    return content
  }
}
