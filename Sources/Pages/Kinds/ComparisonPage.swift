import Diagnostics
package import Model
import Templating

/// Two platforms side by side: the same questions in the same order, differences first.
package struct ComparisonPage: Page {
  package static let template = "comparison"

  private let pair: PlatformPair
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ComparisonPage] {
    PlatformPair.all(on: site).map { ComparisonPage(pair: $0, route: $0.route(in: language)) }
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let names: [TemplateValue] = pair.platforms.map { .text(writing.name($0.name)) }
    let questions = writing.catalog.questions
    let compared = questions.filter { pair.answering($0, in: writing.catalog).count == 2 }
      .map { ComparedQuestion($0, pair, on: writing.map.outline) }
    let single = questions.filter { pair.answering($0, in: writing.catalog).count == 1 }
    return PageContent(
      title: pair.title(&writing),
      description: writing.label(
        "compare.page-description", ["first": names[0], "second": names[1]]),
      parents: [
        Crumb(
          title: writing.label("compare.title"), route: ComparisonIndexPage.route(writing.language))
      ],
      linkedData: ["about": .array(pair.platforms.map { writing.linkedData(of: $0) })],
      values: [
        "platforms": .list(pair.platforms.map { writing.link(to: $0) }),
        "parts": .list(
          [true, false].map { differ in
            let tables = compared.compactMap { $0.table(where: differ, &writing) }
            let key = differ ? "differ" : "same"
            return .object([
              "part": .text(key), "title": .text(writing.label("compare.\(key)")),
              "none": .text(writing.label("compare.none-\(key)")), "tables": .list(tables),
            ])
          }),
        "single": .list(single.map { line(for: $0, &writing) }),
        "others": .list(
          PlatformPair.all(on: writing.map.outline).filter { $0 != pair }
            .map { $0.link(&writing) }),
      ])
  }

  /// A question that only one of the two has an answer to.
  private func line(for question: Question, _ writing: inout Writing) -> TemplateValue {
    let generic = writing.label("platform.any")
    let names = pair.answering(question, in: writing.catalog).map { writing.name($0.name) }
    return .object([
      "question": writing.words(question.ask.filling("{platform}", with: generic)),
      "only": .text(writing.label("compare.only", ["platform": .text(writing.joined(names))])),
    ])
  }
}
