import Diagnostics
package import Model
package import Parsing
import Templating

/// What people in a region can do about a platform.
package struct WaysFigure: PracticeFigure {
  package static let name = "ways"
  package static let about = "What people in a region can do about what a platform does."
  package static let fields: [Field<WaysFigure>] = Field.practice

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var platform = EntityID<Platform>("")
  package var question: EntityID<Question>?
  package var region = EntityID<Region>("")

  package init() {}

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let platform = writing.catalog[Platform.self][platform],
      let question = writing.question(question, of: platform),
      let region = writing.catalog[Region.self][region]
    else { return nil }
    let box = AnswerBox(platform, question, region, in: writing.catalog)
    let ways = box.ways.filter { $0.strength != nil }
    guard !ways.isEmpty else { return nil }
    for way in ways {
      writing.noteFact(
        way.checked.map { writing.catalog.freshness(of: Way.self, checked: $0) })
    }
    var content = FigureContent(
      writing.label(
        "figure-ways.title",
        [
          "platform": .text(writing.name(platform.name)),
          "in_region": .text(writing.plain(region.inPhrase)),
        ]))
    content.inclusion = (
      "ways",
      .object([
        "ways": .list(ways.map { .object(WayBox($0, on: platform).values(&writing)) }),
        "answer_url": writing.url(
          AnswerPage.route(platform.id, region.id, writing.language), fragment: question.id.text),
      ])
    )
    return content
  }
}
