import Diagnostics
package import Model
package import Parsing
import Templating

/// The answer of a platform in each country, a tile for each.
package struct MapFigure: Figure {
  package static let name = "map"
  package static let about = "The answer of a platform in each country, a tile for each."
  package static let fields: [Field<MapFigure>] = [
    .required("platform", \.platform, .reference(to: Platform.self), "The platform."),
    .optional(
      "question", \.question, .reference(to: Question.self),
      default: "the first that the platform has answers to", "The question."),
    .optional(
      "within", \.within, .reference(to: Region.self), default: "everywhere",
      "The group whose members are shown."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var platform = EntityID<Platform>("")
  package var question: EntityID<Question>?
  package var within: EntityID<Region>?

  package init() {}

  /// The first question that a platform has answers to.
  init(of platform: Platform) { self.platform = platform.id }

  /// The width and height of a tile with its gap, in ems of the map's own letters.
  private static let tile = (width: 2.1, height: 2.6)

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let platform = writing.catalog[Platform.self][platform],
      let question = writing.question(question, of: platform)
    else { return nil }
    let boxes = places(in: writing.catalog).map {
      AnswerBox(platform, question, $0, in: writing.catalog)
    }
    let world = writing.catalog.world
    let marks = Dictionary(
      boxes.map { ($0.region.id.text, AnswerMark($0, world: world)) },
      uniquingKeysWith: { first, _ in first })
    let parts = WorldTiles.parts.map { part in
      (part, part.places.filter { marks[$0.id] != nil })
    }.filter { !$0.1.isEmpty }
    guard parts.reduce(0, { $0 + $1.1.count }) > 1 else { return nil }
    for box in boxes { writing.noteFact(box.resolved.freshness) }
    let ask = writing.plain(question.ask.filling("{platform}", with: writing.name(platform.name)))
    let groups = Groups(boxes, &writing)
    var content = FigureContent(writing.label("figure-map.title", ["question": .text(ask)]))
    content.parts = parts.map { part, places in
      let ids = Set(places.map(\.id))
      let drawn = Groups(boxes.filter { ids.contains($0.region.id.text) }, &writing)
      return FigureContent.Part(
        heading: parts.count > 1 ? writing.label("figure-map.\(part.name)") : "",
        description: writing.label("figure-map.description", ["answers": .text(drawn.words)]),
        drawing: drawing(of: places, marks))
    }
    content.legend = groups.marks
    content.table = groups.table(&writing)
    content.citations = boxes.flatMap { $0.resolved.resolution.winners }.flatMap(\.citations)
    return content
  }

  private func places(in catalog: Catalog) -> [Region] {
    catalog[Region.self].filter { region in
      region.isPlace && (within.map { catalog.membership.contains(region.id, in: $0) } ?? true)
    }
  }

  private func drawing(
    of places: [(id: String, column: Int, row: Int)], _ marks: [String: AnswerMark]
  ) -> Drawing {
    let columns = (places.map(\.column).min() ?? 0)...(places.map(\.column).max() ?? 0)
    let firstRow = places.map(\.row).min() ?? 0
    let lastRow = places.map(\.row).max() ?? 0
    var drawing = Drawing(width: Double(columns.count) * Self.tile.width)
    drawing.height = Double(lastRow - firstRow + 1) * Self.tile.height
    for place in places {
      guard let mark = marks[place.id] else { continue }
      let left = Double(place.column - columns.lowerBound) * Self.tile.width
      let top = Double(place.row - firstRow) * Self.tile.height
      drawing.box(
        mark.tileStyle, from: left + 0.1,
        to: left + Self.tile.width - 0.1,
        top: top + 0.1, height: Self.tile.height - 0.2)
      let middle = left + Self.tile.width / 2
      drawing.text(
        place.id.uppercased(), mark.isWorldwide ? "quiet" : "", at: middle, top + 1.15,
        anchor: .middle)
      drawing.text(
        mark.sign, mark.isWorldwide ? "quiet" : "", at: middle, top + 2.2, anchor: .middle)
    }
    return drawing
  }
}

/// Places grouped by their answers, the commonest answer first.
private struct Groups {
  /// The answers.
  let marks: [AnswerMark]

  /// The answers with how many places have each: "Yes (3)".
  let words: String

  private let names: [[String]]

  init(_ boxes: [AnswerBox], _ writing: inout Writing) {
    var regions: [AnswerMark: [Region]] = [:]
    let world = writing.catalog.world
    for box in boxes { regions[AnswerMark(box, world: world), default: []].append(box.region) }
    let sorted = regions.sorted {
      ($1.value.count, $0.key.name) < ($0.value.count, $1.key.name)
    }
    marks = sorted.map(\.key)
    names = sorted.map { group in
      writing.sortedByName(group.value).map { writing.plain($0.name) }
    }
    words = writing.joined(
      sorted.map { mark, regions in
        writing.label(
          "figure-map.answer",
          ["answer": .text(mark.word(&writing)), "number": .number(regions.count)])
      })
  }

  func table(_ writing: inout Writing) -> FigureTable {
    var table = FigureTable(columns: [
      FigureTable.Column(name: writing.label("table.answer")),
      FigureTable.Column(name: writing.label("table.number"), type: "integer"),
      FigureTable.Column(name: writing.label("figure-map.places")),
    ])
    for (mark, names) in zip(marks, names) {
      table.rows.append([
        FigureTable.Cell(mark.word(&writing), status: mark.status),
        FigureTable.Cell(writing.number(names.count)),
        FigureTable.Cell(names.joined(separator: writing.label("list.comma"))),
      ])
    }
    return table
  }
}
