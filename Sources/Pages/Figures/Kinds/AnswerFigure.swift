import Diagnostics
package import Model
package import Parsing
import Templating

/// One answer with its date, ways and sources, as on the page of platform and region.
package struct AnswerFigure: PracticeFigure {
  package static let name = "answer"
  package static let about = "One answer with its date, its ways and its sources."
  package static let fields: [Field<AnswerFigure>] = Field.practice

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
    writing.noteFact(box.resolved.freshness)
    let ask = writing.plain(question.ask.filling("{platform}", with: writing.name(platform.name)))
    let names: TemplateObject = [
      "question": .text(ask), "region": .text(writing.plain(region.name)),
    ]
    var content = FigureContent(writing.label("figure-answer.title", names))
    let values = box.values(&writing).adding(
      "answer_url",
      writing.url(
        AnswerPage.route(platform.id, region.id, writing.language), fragment: question.id.text))
    content.citations = box.citations
    content.inclusion = ("answer", .object(values))
    return content
  }
}
