package import Model
import Parsing
import Templating

/// All answers for one region in one document to print: ways to act and sources with their addresses
/// written out.
///
/// There is one for each region with an explainer or an answer of its own. Elsewhere the answers are
/// those of a group or of the world, and so is what is to be printed.
package struct PrintPage: Page {
  package static let template = "print"
  package static let isCitable = false

  private let region: Region
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [PrintPage] {
    guard !site.catalog[Platform.self].isEmpty else { return [] }
    return site.regionsOfTheirOwn.map { PrintPage(region: $0, route: route($0.id, language)) }
  }

  /// Where the answers of a region stand for printing.
  static func route(_ region: EntityID<Region>, _ language: Language) -> Route {
    Route(language, "print", region.text)
  }

  /// The document that holds for a region: its own, else that of the smallest region with one that
  /// it belongs to.
  static func nearest(to region: Region, _ writing: Writing) -> TemplateValue {
    let outline = writing.map.outline
    let found = outline.nearest(to: region, among: outline.regionsOfTheirOwn)
    return found.map { writing.url(route($0.id, writing.language)) } ?? .absent
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let inRegion = writing.plain(region.inPhrase)
    var references = References()
    let platforms = writing.catalog[Platform.self].compactMap { platform in
      answers(of: platform, &references, &writing)
    }
    let own = RegionPage.route(region.id, writing.language)
    return PageContent(
      title: writing.label("print.title", ["in_region": .text(inRegion)]),
      shortTitle: writing.label("print.short"),
      description: writing.label("print.description", ["in_region": .text(inRegion)]),
      parents: [Crumb(title: writing.plain(region.name), route: own)],
      values: [
        "platforms": .list(platforms),
        "authorities": .list(
          writing.catalog.authorities(in: region.id).map {
            writing.values(of: $0, in: region.id)
          }),
        "references": .list(references.values(&writing)),
        "region_url": writing.url(own),
        "online": .url(writing.map.addresses.absolute(own)),
      ])
  }

  private func answers(
    of platform: Platform, _ references: inout References, _ writing: inout Writing
  ) -> TemplateValue? {
    let questions = writing.catalog.questions(answeredBy: platform.id)
    guard !questions.isEmpty else { return nil }
    let answers = questions.map { question -> TemplateValue in
      let box = AnswerBox(platform, question, region, in: writing.catalog)
      let sources =
        box.citations + box.ways.flatMap(\.citations)
      let numbers = Set(
        sources.compactMap { writing.catalog.sourceID(of: $0) }.map { references.note($0).number })
      return .object(
        box.values(&writing).merging([
          "is_repeated": .flag(isRepeated(box, writing)),
          "numbers": numbers.isEmpty
            ? .absent : .text(numbers.sorted().map { "[\($0)]" }.joined(separator: " ")),
        ]))
    }
    return .object([
      "platform": .text(writing.name(platform.name)), "answers": .list(answers),
    ])
  }

  /// Whether the answer is that of another platform, which the document tells in full.
  private func isRepeated(_ box: AnswerBox, _ writing: Writing) -> Bool {
    guard let other = box.sharesWith, other.id != box.platform.id, let answer = box.answer
    else { return false }
    let told = AnswerBox(other, box.question, region, in: writing.catalog).answer
    return told?.origin.place == answer.origin.place
  }
}
