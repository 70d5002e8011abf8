import Diagnostics
package import Model
package import Parsing
import Templating

/// A reaction among the waves before and after it, the oldest first.
package struct FamilyFigure: Figure {
  package static let name = "family"
  package static let about = "A reaction among the waves before and after it, the oldest first."
  package static let fields: [Field<FamilyFigure>] = [
    .required("reaction", \.reaction, .reference(to: Reaction.self), "The reaction.")
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var reaction = EntityID<Reaction>("")

  package init() {}

  /// The family of a reaction.
  init(of reaction: Reaction) { self.reaction = reaction.id }

  /// A reaction with its column in the tree, and the earlier ones that it follows.
  private struct Wave {
    let reaction: Reaction
    let column: Int
    let parents: [Int]
  }

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let reaction = writing.catalog[Reaction.self][reaction] else { return nil }
    let waves = waves(around: reaction, writing.catalog)
    guard waves.count > 1 else { return nil }
    for wave in waves {
      writing.noteFact(
        writing.catalog.freshness(of: Reaction.self, checked: wave.reaction.checked))
    }
    let names = waves.map { writing.plain($0.reaction.name) }
    var content = FigureContent(
      writing.label("figure-family.title", ["reaction": .text(writing.plain(reaction.name))]))
    let description = writing.label(
      "figure-family.description",
      ["number": .number(waves.count), "names": .text(writing.joined(names))])
    content.parts = [
      FigureContent.Part(description: description, drawing: drawing(of: waves, &writing))
    ]
    content.table = table(of: waves, &writing)
    content.citations = waves.flatMap(\.reaction.citations)
    return content
  }

  /// The whole family in the order of time; a wave stands below the first that it follows, in a column
  /// of its own where another wave went on there already.
  private func waves(around reaction: Reaction, _ catalog: Catalog) -> [Wave] {
    let family =
      (catalog.earlierWaves(of: reaction) + [reaction] + catalog.laterWaves(of: reaction))
      .filter { catalog.hasBegun($0.since) }
      .sorted {
        ($0.since.listingDay, $0.since.earliest, $0.id)
          < ($1.since.listingDay, $1.since.earliest, $1.id)
      }
    var waves: [Wave] = []
    var continued: Set<Int> = []
    var columns = 0
    for member in family {
      let parents = waves.indices.filter { member.follows.contains(waves[$0].reaction.id) }
      let column: Int
      if let first = parents.first, continued.insert(first).inserted {
        column = waves[first].column
      } else {
        column = columns
        columns += 1
      }
      waves.append(Wave(reaction: member, column: column, parents: parents))
    }
    return waves
  }

  private func drawing(of waves: [Wave], _ writing: inout Writing) -> Drawing {
    var drawing = Drawing(isRightToLeft: writing.language.isRightToLeft)
    let across = { (column: Int) in 2.5 + 5 * Double(column) }
    let margin = across(waves.map(\.column).max() ?? 0)
    var tops: [Double] = []
    var labels: [(words: String, style: String, line: Double)] = []
    for wave in waves {
      tops.append(drawing.height + 0.85)
      let name = TextWidth.lines(
        writing.plain(wave.reaction.name),
        within: TextWidth.narrowest * (100 - margin) / 100 - 1.2)
      for line in name {
        drawing.height += 1.3
        labels.append((line, wave.reaction.id == reaction ? "strong" : "", drawing.height))
      }
      drawing.height += 1.3
      labels.append((writing.words(wave.reaction.since), "quiet", drawing.height))
      drawing.height += 0.8
    }
    for (position, wave) in waves.enumerated() {
      for parent in wave.parents {
        let start = (across(waves[parent].column), tops[parent])
        let corner = (across(waves[parent].column), tops[position])
        drawing.line("blue", from: start, to: corner)
        if waves[parent].column != wave.column {
          drawing.line("blue", from: corner, to: (across(wave.column), tops[position]))
        }
      }
    }
    for (position, wave) in waves.enumerated() {
      let isAsked = wave.reaction.id == reaction
      drawing.dot(
        isAsked ? "blue solid" : "blue hollow", at: across(wave.column), tops[position],
        radius: 0.38)
    }
    for label in labels {
      drawing.text(label.words, label.style, at: margin, label.line, shift: 0.9)
    }
    return drawing
  }

  private func table(of waves: [Wave], _ writing: inout Writing) -> FigureTable {
    var table = FigureTable(columns: [
      FigureTable.Column(name: writing.label("figure-family.wave")),
      FigureTable.Column(name: writing.label("table.on")),
      FigureTable.Column(name: writing.label("figure-family.follows")),
    ])
    for wave in waves {
      let place = writing.place(of: wave.reaction)
      let parents = wave.parents.map { writing.plain(waves[$0].reaction.name) }
      table.rows.append([
        FigureTable.Cell(
          writing.plain(wave.reaction.name), url: place["url"] ?? .absent),
        FigureTable.Cell(writing.words(wave.reaction.since)),
        FigureTable.Cell(parents.isEmpty ? "–" : writing.joined(parents)),
      ])
    }
    return table
  }
}
