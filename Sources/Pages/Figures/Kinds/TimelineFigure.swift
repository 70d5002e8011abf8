import Diagnostics
package import Model
package import Parsing
import Templating

/// The answers of a platform to a question over time, a bar for each region.
package struct TimelineFigure: Figure {
  package static let name = "timeline"
  package static let about = "The answers of a platform to a question over time, by region."
  package static let fields: [Field<TimelineFigure>] = [
    .required("platform", \.platform, .reference(to: Platform.self), "The platform."),
    .optional(
      "question", \.question, .reference(to: Question.self),
      default: "the first that the platform has answers to", "The question."),
    .optional(
      "regions", \.regions, .list(of: .reference(to: Region.self)),
      default: "those with answers of their own, the widest first, up to six", "The regions."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var platform = EntityID<Platform>("")
  package var question: EntityID<Question>?
  package var regions: [EntityID<Region>] = []

  package init() {}

  /// The first question that a platform has answers to.
  init(of platform: Platform) { self.platform = platform.id }

  /// How many regions are shown where the author names none.
  private static let most = 6

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let platform = writing.catalog[Platform.self][platform],
      let question = writing.question(question, of: platform)
    else { return nil }
    let rows = shownRegions(of: platform, question, writing.catalog).map {
      AnswerHistory(of: platform, to: question, in: $0, writing.catalog)
    }.filter { !$0.stretches.isEmpty }
    guard !rows.isEmpty else { return nil }
    for row in rows { writing.noteFact(row.freshness) }
    let ask = question.ask.filling("{platform}", with: writing.name(platform.name))
    var content = FigureContent(writing.plain(ask))
    let description = writing.label(
      "figure-timeline.description",
      [
        "regions": .text(writing.joined(rows.map { writing.plain($0.region.name) })),
        "as_of": .text(writing.words(writing.catalog.days.asOf)),
      ])
    content.parts = [
      FigureContent.Part(description: description, drawing: drawing(of: rows, &writing))
    ]
    content.note =
      rows.contains { $0.hasUnsure } ? writing.label("figure-timeline.unsure") : ""
    content.table = table(of: rows, platform, &writing)
    content.citations = rows.flatMap(\.stretches).flatMap(\.answer.citations)
    return content
  }

  private func shownRegions(of platform: Platform, _ question: Question, _ catalog: Catalog)
    -> [Region]
  {
    guard regions.isEmpty else { return regions.compactMap { catalog[Region.self][$0] } }
    let own = Set(
      catalog.answers(of: platform.id, to: question.id).filter { $0.value != .notChecked }
        .map(\.region))
    return Array(
      catalog[Region.self].filter { own.contains($0.id) }.sorted {
        (-catalog.membership.size(of: $0.id), $0.id)
          < (-catalog.membership.size(of: $1.id), $1.id)
      }.prefix(Self.most))
  }

  private func drawing(of rows: [AnswerHistory], _ writing: inout Writing) -> Drawing {
    var drawing = Drawing(isRightToLeft: writing.language.isRightToLeft)
    let axis = TimeAxis(rows, until: writing.catalog.days.asOf)
    drawing.height = 1.4
    let years = axis.years
    for row in rows { add(row, on: axis, to: &drawing, &writing) }
    for (year, position) in years {
      drawing.text(String(year), "quiet", at: position, 1, shift: 0.25)
      drawing.rule("faint", at: position, from: 0.2, to: drawing.height)
    }
    return drawing
  }

  /// A region's name, its bar, and below it what each part of the bar means, the last part first.
  private func add(
    _ row: AnswerHistory, on axis: TimeAxis, to drawing: inout Drawing, _ writing: inout Writing
  ) {
    let name = row.name(&writing)
    for line in TextWidth.lines(name) {
      drawing.height += 1.35
      drawing.text(line, "strong", at: 0, drawing.height)
    }
    let top = drawing.height + 0.45
    for stretch in row.stretches {
      let start = axis.position(of: stretch.certain)
      let end = axis.position(of: stretch.end)
      let mark = AnswerMark(state: stretch.state)
      if stretch.unsure < stretch.certain {
        drawing.box(
          "\(mark.style.replacing(" solid", with: " tint")) dotted",
          from: axis.position(of: stretch.unsure), to: start,
          top: top, height: 1.1)
      }
      if start < end {
        drawing.box(mark.style, from: start, to: end, top: top, height: 1.1)
      }
    }
    drawing.height = top + 1.3
    for stretch in row.stretches.reversed() {
      let position = axis.position(of: stretch.certain)
      let mark = AnswerMark(state: stretch.state)
      let words = "\(mark.sign) \(mark.word(&writing))"
      let date = writing.words(stretch.answer.since)
      let room = max(106 - position, 52)
      let both = writing.listed([words, date])
      let lines =
        TextWidth.hundredths(both) <= room
        ? [both]
        : [words, date].flatMap { TextWidth.lines($0, within: room / 100 * TextWidth.narrowest) }
      let widest = lines.map { TextWidth.hundredths($0) }.max() ?? 0
      let place = max(0, min(position, 98 - widest))
      drawing.line("faint", from: (position, top + 1.1), to: (position, drawing.height + 0.35))
      for line in lines {
        drawing.height += 1.3
        drawing.text(line, "label", at: place, drawing.height)
      }
    }
    drawing.height += 0.8
  }

  private func table(of rows: [AnswerHistory], _ platform: Platform, _ writing: inout Writing)
    -> FigureTable
  {
    var table = FigureTable(columns: [
      FigureTable.Column(name: writing.label("table.region")),
      FigureTable.Column(name: writing.label("table.answer")),
      FigureTable.Column(name: writing.label("figure-timeline.since")),
    ])
    for row in rows {
      let url = writing.url(AnswerPage.route(platform.id, row.region.id, writing.language))
      let name = row.name(&writing)
      for stretch in row.stretches {
        table.rows.append([
          FigureTable.Cell(name, url: url),
          FigureTable.Cell(
            AnswerMark(state: stretch.state).word(&writing), status: "status-\(stretch.state)"),
          FigureTable.Cell(writing.words(stretch.answer.since)),
        ])
      }
    }
    return table
  }
}

extension Writing {
  /// The question that a figure names, else the first one; nil where the platform has no answer to it.
  func question(_ id: EntityID<Question>?, of platform: Platform) -> Question? {
    catalog.questions(answeredBy: platform.id).first { id == nil || $0.id == id }
  }
}
