package import Model
import Parsing
import Templating

/// What one platform does everywhere, and who runs it.
package struct PlatformPage: Page {
  package static let template = "platform"

  private let platform: Platform
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [PlatformPage] {
    site.catalog[Platform.self].map {
      PlatformPage(platform: $0, route: route($0.id, language))
    }
  }

  /// Where a platform's page stands.
  package static func route(_ platform: EntityID<Platform>, _ language: Language) -> Route {
    Route(language, "platforms", platform.text)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let name = writing.name(platform.name)
    let regions = writing.sortedByName(writing.map.outline.regions)
    let boxes = writing.catalog.questions(answeredBy: platform.id).map { question in
      regions.map { AnswerBox(platform, question, $0, in: writing.catalog) }
    }
    return PageContent(
      title: writing.label("platform-page.title", ["platform": .text(name)]),
      shortTitle: name,
      description: writing.label("platform-page.description", ["platform": .text(name)]),
      linkedData: writing.linkedData(ofPageAbout: platform),
      data: boxes.isEmpty ? nil : writing.data(of: boxes.flatMap(\.self), on: platform),
      changes: ChangesPage.place(of: .platform(platform.id), &writing),
      values: writing.notes(
        at: [platform.origin.place] + platform.replies.map { $0.origin.place }
      ).merging([
        "platform": .text(name),
        "company": .text(writing.name(of: platform.company)),
        "url": platform.url.map { .url($0.text) } ?? .absent,
        "host": platform.url.map { .text($0.host) } ?? .absent,
        "assigns": .text(writing.label("assigns.\(platform.assignsRegionBy.rawValue)")),
        "crawlers": .list(platform.crawlers.map { .text($0) }),
        "terms": .list(
          platform.terms.map { terms in
            .object([
              "title": writing.words(terms.title),
              "url": terms.url.map { .url($0.text) } ?? .absent,
            ])
          }),
        "questions": .list(boxes.compactMap { table(of: $0, &writing) }),
        "timeline": writing.figure(TimelineFigure(of: platform)),
        "map": writing.figure(MapFigure(of: platform)),
        "guides": .list(platform.guidedWays(in: writing.catalog).map { guide(to: $0, &writing) }),
        "reactions": .list(
          writing.catalog.reactions.filter { $0.platforms.contains(platform.id) }.map {
            .object(writing.summary(of: $0))
          }),
        "replies": .list(
          writing.catalog.replies.filter { $0.platforms.contains { $0.id == platform.id } }.map {
            writing.values(of: $0.reply, by: $0.platforms)
          }),
        "comparisons": .list(
          PlatformPair.all(on: writing.map.outline)
            .filter { $0.platforms.contains { $0.id == platform.id } }.map { $0.link(&writing) }),
        "articles": writing.articles(about: platform.id),
        "timeline_url": writing.url(
          TimelinePage.route(writing.language, .platform(platform.id))),
      ]))
  }

  private func guide(to way: Way, _ writing: inout Writing) -> TemplateValue {
    .object([
      "name": .text(writing.label("way.\(way.wayKind.rawValue)")),
      "url": writing.url(GuidePage.route(platform.id, way.id, writing.language)),
      "region": writing.link(to: way.region) ?? .absent,
    ])
  }

  /// The answers to one question by region.
  private func table(of boxes: [AnswerBox], _ writing: inout Writing) -> TemplateValue? {
    guard let question = boxes.first?.question else { return nil }
    let name = writing.name(platform.name)
    // Those that take their answer from a wider region are many, and stand behind.
    let own = boxes.filter { !$0.resolved.resolution.isInherited }
    let others = boxes.filter(\.resolved.resolution.isInherited)
    return .object([
      "anchor": .text(question.id.text),
      "question": writing.words(question.ask.filling("{platform}", with: name)),
      "same_as": sameAnswers(to: question, &writing),
      "own": rows(for: own, of: question, &writing),
      "others": rows(for: others, of: question, &writing),
    ])
  }

  /// The rows of a table, with how many they are; absent where there are none.
  private func rows(for boxes: [AnswerBox], of question: Question, _ writing: inout Writing)
    -> TemplateValue
  {
    guard !boxes.isEmpty else { return .absent }
    return .object([
      "anchor": .text(question.id.text), "regions": .number(boxes.count),
      "rows": .list(boxes.map { row(for: $0, &writing) }),
    ])
  }

  private func row(for box: AnswerBox, _ writing: inout Writing) -> TemplateValue {
    let route = AnswerPage.route(platform.id, box.region.id, writing.language)
    let from = box.resolved.resolution.isInherited ? box.answer?.region : nil
    let source = from.flatMap { writing.catalog[Region.self][$0] }
    return .object([
      "region": .text(writing.plain(box.region.name)),
      "url": writing.url(route, fragment: box.question.id.text),
      "state": .text(box.state),
      "word": .text(box.word(&writing)),
      "inherited_from": source.map { .text(writing.plain($0.name)) } ?? .absent,
      "checked": writing.checked(box.answer?.checked),
    ])
  }

  /// The platform that answers to a question are shared with.
  private func sameAnswers(to question: Question, _ writing: inout Writing) -> TemplateValue {
    guard let same = platform.sameAnswersAs, same.covers(question.id),
      let other = writing.catalog[Platform.self][same.platform]
    else { return .absent }
    return writing.link(to: other)
  }
}
