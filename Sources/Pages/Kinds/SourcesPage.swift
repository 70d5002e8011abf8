package import Model
import Parsing
import Templating

/// Every source that the site uses, how it was read, and where; also by platform.
package struct SourcesPage: Page {
  package static let template = "sources"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 5, label: "sources.title", route: { route($0) })

  private static let folder = "sources"

  private let part: ListPart<ListedSource>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [SourcesPage] {
    guard isUseful(on: site) else { return [] }
    return ListPart.parts(of: ListedSource.all(in: site.catalog), in: folder, site.catalog).map {
      SourcesPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Whether the site has sources; those of regions do not count where it says nothing of regions.
  private static func isUseful(on site: SiteOutline) -> Bool {
    let catalog = site.catalog
    guard catalog[Platform.self].isEmpty, site.regions.isEmpty else {
      return !catalog[Source.self].isEmpty
    }
    let ofRegions = Set(
      catalog[Region.self].flatMap { region in
        region.citations.compactMap { catalog.sourceID(of: $0) }
      })
    return catalog[Source.self].contains { !ofRegions.contains($0.id) }
  }

  /// Where the list of sources, or a later page of it, stands.
  package static func route(_ language: Language, page: Int = 1) -> Route {
    ListPart<ListedSource>.route(folder, language, page: page)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("sources.title")
    let uses = uses(&writing)
    let read = writing.map.outline.sourcesRead
    var groups: [(kind: Source.Kind?, entries: [TemplateValue])] = []
    for source in part.items.map(\.source) {
      if groups.last.map({ $0.kind != source.sourceKind }) ?? true {
        groups.append((source.sourceKind, []))
      }
      let values = writing.values(ofSource: source.id).adding("uses", .list(uses[source.id] ?? []))
      groups[groups.count - 1].entries.append(.object(values))
    }
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("sources.description"),
      parents: part.parents(whole, writing.language),
      linkedData: writing.linkedData(of: part.items.map(\.source)),
      values: part.values(&writing).merging([
        "groups": .list(
          groups.map { kind, entries in
            .object([
              "title": .text(writing.label("source.\(kind?.rawValue ?? "unspecified")")),
              "sources": .list(entries),
            ])
          }),
        "downloads": .list(
          SourceList.Form.allCases.map { form in
            .object([
              "name": .text(form.name), "type": .text(form.type),
              "url": .url(writing.map.addresses.path(ofFile: form.path)),
            ])
          }),
        "total": .number(writing.catalog[Source.self].count),
        "read_in_full": .number(read[.full] ?? 0),
        "read_in_part": .number(read[.excerpt] ?? 0),
        "not_read": .number(read[.notRead] ?? 0),
      ]))
  }

  /// The records and texts that cite each source of this page.
  private func uses(_ writing: inout Writing) -> [EntityID<Source>: [TemplateValue]] {
    let known = writing.map.outline.sourceUses
    var links: [Int: TemplateValue] = [:]
    var uses: [EntityID<Source>: [TemplateValue]] = [:]
    for id in part.items.map(\.source.id) {
      var found = known[id].map { writing.link(to: $0) }
      for position in known.positionsOfTexts(citing: id) {
        let link = links[position] ?? link(to: known.texts[position], &writing)
        links[position] = link
        if case .object = link { found.append(link) }
      }
      uses[id] = found
    }
    return uses
  }

  /// A link to a text; absent where readers of this page see the text in another language, or not at all.
  private func link(to use: SourceUses.CitingText, _ writing: inout Writing) -> TemplateValue {
    let text = writing.map.outline.text(use.id, in: use.section, writing.language)
    guard let text, text.language == use.language else { return .absent }
    return .object([
      "name": ArticleBody(text).title(&writing),
      "url": writing.url(ArticlePage.route(of: use.id, in: use.section, writing.language)),
    ])
  }
}
