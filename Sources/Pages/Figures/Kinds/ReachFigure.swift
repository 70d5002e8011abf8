import Diagnostics
package import Model
package import Parsing
import Templating

/// How far a reaction went, as each source tells it; each measure has a scale of its own.
package struct ReachFigure: Figure {
  package static let name = "reach"
  package static let about = "How far a reaction went, by source; each measure for itself."
  package static let fields: [Field<ReachFigure>] = [
    .required("reaction", \.reaction, .reference(to: Reaction.self), "The reaction."),
    .optional(
      "measure", \.measure, .choice, default: "all, a picture for each", "What was counted."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var reaction = EntityID<Reaction>("")
  package var measure: Reach.Measure?

  package init() {}

  /// All counts of a reaction.
  init(of reaction: Reaction) { self.reaction = reaction.id }

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let reaction = writing.catalog[Reaction.self][reaction] else { return nil }
    let counts = reaction.toldReach(in: writing.catalog).filter {
      measure == nil || $0.what == measure
    }
    guard !counts.isEmpty else { return nil }
    writing.noteFact(writing.catalog.freshness(of: Reaction.self, checked: reaction.checked))
    let measures = Reach.Measure.allCases.filter { what in counts.contains { $0.what == what } }
    var content = FigureContent(
      writing.label("figure-reach.title", ["reaction": .text(writing.plain(reaction.name))]))
    content.note = writing.label("figure-reach.note")
    content.parts = measures.map { what in
      let name = writing.label("measure.\(what.rawValue)", ["number": .number(2)])
      let measured = counts.filter { $0.what == what }
      let range: TemplateObject = ["ranges": .text(writing.range(of: measured))]
      return FigureContent.Part(
        heading: measures.count > 1 ? name.withFirstUppercased() : "",
        description: writing.label("figure-reach.description", range),
        drawing: drawing(of: measured, &writing))
    }
    content.table = table(of: counts, &writing)
    content.citations = counts.flatMap(\.citations)
    return content
  }

  /// A bar from zero for each count; the sign at its end says how the number is meant.
  private func drawing(of counts: [Reach], _ writing: inout Writing) -> Drawing {
    var drawing = Drawing(isRightToLeft: writing.language.isRightToLeft)
    let largest = Double(counts.map(\.number).max() ?? 0)
    for count in counts {
      let date = count.on.map { [writing.words($0)] } ?? []
      let origin = writing.listed(date + sourceNames(of: count, &writing))
      for (words, style) in [(writing.range(of: [count]), "strong"), (origin, "quiet")] {
        for line in TextWidth.lines(words) {
          drawing.height += 1.3
          drawing.text(line, style, at: 0, drawing.height)
        }
      }
      let top = drawing.height + 0.35
      let end = largest > 0 ? Double(count.number) / largest * 88 : 0
      drawing.box(count.bound.style, from: 0, to: end, top: top, height: 1)
      drawing.text(count.bound.sign, "strong", at: end, top + 0.85, shift: 0.35)
      drawing.line("quiet", from: (0, top - 0.15), to: (0, top + 1.15))
      drawing.height = top + 1.6
    }
    return drawing
  }

  private func sourceNames(of count: Reach, _ writing: inout Writing) -> [String] {
    count.citations.compactMap { writing.catalog.source(of: $0) }.map {
      writing.name($0.publisher ?? $0.name)
    }
  }

  private func table(of counts: [Reach], _ writing: inout Writing) -> FigureTable {
    var table = FigureTable(columns: [
      FigureTable.Column(name: writing.label("table.number")),
      FigureTable.Column(name: writing.label("table.on")),
      FigureTable.Column(name: writing.label("table.source")),
    ])
    for count in counts {
      let source = count.citations.first.flatMap { writing.catalog.source(of: $0) }
      table.rows.append([
        FigureTable.Cell(writing.range(of: [count])),
        FigureTable.Cell(count.on.map { writing.words($0) } ?? writing.label("tables.no-value")),
        FigureTable.Cell(
          writing.joined(sourceNames(of: count, &writing)),
          url: source.flatMap { writing.shortLine(for: $0)["url"] } ?? .absent),
      ])
    }
    return table
  }
}

extension Reach.Bound {
  /// The tone and the form of a bar.
  var style: String {
    switch self {
    case .exact, .atLeast: "blue solid"
    case .about: "blue tint dashed"
    case .atMost: "blue dotted"
    }
  }

  /// How a number is meant, as a sign.
  var sign: String {
    switch self {
    case .exact: "="
    case .atLeast: "≥"
    case .about: "≈"
    case .atMost: "≤"
    }
  }
}
