import Model
import Templating

/// How much is known of a platform: its answers to all its questions in all regions with a page.
struct AnswerCounts {
  let platform: Platform
  private let values: [AnswerValue: Int]

  init(_ platform: Platform, on site: SiteOutline) {
    self.platform = platform
    let catalog = site.catalog
    let told = catalog.questions(answeredBy: platform.id).flatMap { question in
      site.regions.map {
        catalog.resolvedAnswer(of: platform.id, to: question.id, in: $0.id).value
      }
    }
    values = Dictionary(told.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// How many answers there are: the number that every other one is a part of.
  var all: Int { values.values.reduce(0, +) }

  /// A row of the table of counts; what is not known counts as nothing else.
  func row(_ writing: inout Writing) -> TemplateValue {
    let unknown: [AnswerValue] = [.disputed, .notDisclosed, .notChecked]
    let counts = unknown.map { values[$0] ?? 0 }
    let numbers = [all - counts.reduce(0, +)] + counts + [all]
    return .object([
      "platform": writing.link(to: platform),
      "counts": .list(numbers.map { .text(writing.number($0)) }),
    ])
  }
}
