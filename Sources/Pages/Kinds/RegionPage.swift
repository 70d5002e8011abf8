import Diagnostics
package import Model
import Templating

/// What holds in one region: all platforms' answers, and the authors' explainer.
package struct RegionPage: Page {
  package static let template = "region"

  private let region: Region
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [RegionPage] {
    site.regions.map { RegionPage(region: $0, route: route($0.id, language)) }
  }

  /// Where a region's page stands.
  package static func route(_ region: EntityID<Region>, _ language: Language) -> Route {
    Route(language, "regions", region.text)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let name = writing.plain(region.name)
    let inPhrase = writing.plain(region.inPhrase)
    let boxes = writing.catalog.questions.map { question in
      writing.catalog[Platform.self]
        .filter { !writing.catalog.answers(of: $0.id, to: question.id).isEmpty }
        .map { AnswerBox($0, question, region, in: writing.catalog) }
    }.filter { !$0.isEmpty }
    let laws = writing.catalog.laws(in: region.id)
    let explainer = writing.map.outline.text(region.id.text, in: .explainers, writing.language)
    return PageContent(
      title: writing.label(
        "region-page.title", ["region": .text(name), "in_region": .text(inPhrase)]),
      shortTitle: name,
      description: writing.label("region-page.description", ["in_region": .text(inPhrase)]),
      parents: [
        Crumb(title: writing.label("where.title"), route: WherePage.route(writing.language))
      ],
      linkedData: writing.linkedData(of: region, within: sharingGroups(laws, writing), laws),
      data: boxes.isEmpty ? nil : writing.data(of: boxes.flatMap(\.self), in: region),
      changes: ChangesPage.place(of: .region(region.id), &writing),
      values: [
        "region": .text(name),
        "in_region": .text(inPhrase),
        "note": region.note.map { writing.words($0) } ?? .absent,
        "groups": .list(groups(&writing)),
        "members": .list(members(&writing)),
        "questions": .list(boxes.compactMap { table(of: $0, &writing) }),
        "laws": .list(
          laws.map { writing.values(of: $0, in: region.id) }),
        "authorities": .list(
          writing.catalog.authorities(in: region.id).map {
            writing.values(of: $0, in: region.id)
          }),
        "articles": writing.articles(aboutOrAround: region.id),
        "timeline_url": timeline(writing),
        "print_url": PrintPage.nearest(to: region, writing),
        "explainer": explainer.map { .object(ArticleBody($0, titleLevel: 2).values(&writing)) }
          ?? .absent,
        "sources": .list(region.citations.compactMap { writing.line(for: $0) }),
      ])
  }

  /// The timeline of the region, else of the smallest region with one that it belongs to.
  private func timeline(_ writing: Writing) -> TemplateValue {
    let membership = writing.catalog.membership
    let wider = writing.catalog[Region.self].filter { membership.contains(region.id, in: $0.id) }
      .sorted { (membership.size(of: $0.id), $0.id) < (membership.size(of: $1.id), $1.id) }
    let routes = ([region] + wider).map { TimelinePage.route(writing.language, .region($0.id)) }
    return routes.first { writing.map.contains($0) }.map { writing.url($0) } ?? .absent
  }

  /// The groups that the region inherits answers from, most specific first.
  private func groups(_ writing: inout Writing) -> [TemplateValue] {
    path(writing).compactMap { writing.link(to: $0) }
  }

  private func path(_ writing: Writing) -> [EntityID<Region>] {
    guard let world = writing.catalog.world else { return [] }
    return writing.catalog.membership.path(from: region.id, to: world.id).dropFirst().dropLast()
  }

  /// The groups whose answers or laws hold in the region, each once.
  private func sharingGroups(_ laws: [Law], _ writing: Writing) -> [Region] {
    var seen: Set<EntityID<Region>> = [region.id]
    return (path(writing) + laws.map(\.region)).filter { seen.insert($0).inserted }
      .compactMap { writing.catalog[Region.self][$0] }.filter { $0.regionKind != .world }
  }

  private func members(_ writing: inout Writing) -> [TemplateValue] {
    guard !region.isPlace, region.regionKind != .world else { return [] }
    return writing.catalog.membership.members(of: region.id)
      .filter { $0 != region.id && writing.catalog[Region.self][$0]?.isPlace == true }
      .compactMap { writing.link(to: $0) }
  }

  /// The answers of all platforms to one question.
  private func table(of boxes: [AnswerBox], _ writing: inout Writing) -> TemplateValue? {
    guard let question = boxes.first?.question else { return nil }
    let generic = writing.label("platform.any")
    return .object([
      "anchor": .text(question.id.text),
      "question": writing.words(question.ask.filling("{platform}", with: generic)),
      "rows": .list(boxes.map { row(for: $0, &writing) }),
    ])
  }

  private func row(for box: AnswerBox, _ writing: inout Writing) -> TemplateValue {
    let route = AnswerPage.route(box.platform.id, region.id, writing.language)
    return .object([
      "platform": .text(writing.name(box.platform.name)),
      "url": writing.url(route, fragment: box.question.id.text),
      "state": .text(box.state),
      "headline": .text(box.headline(&writing)),
      "provenance": .text(box.provenance(&writing)),
      "checked": writing.checked(box.answer?.checked),
    ])
  }
}
