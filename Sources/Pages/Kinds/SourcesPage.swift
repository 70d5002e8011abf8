package import Model
import Parsing
import Templating

/// Every source that the site uses, how it was read, and where.
package struct SourcesPage: Page {
  package static let template = "sources"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 5, label: "sources.title", route: { route($0) })

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [SourcesPage] {
    isUseful(on: site) ? [SourcesPage(route: route(language))] : []
  }

  /// Whether the site has sources; those of regions do not count where it says nothing of regions.
  private static func isUseful(on site: SiteOutline) -> Bool {
    let catalog = site.catalog
    guard catalog[Platform.self].isEmpty, site.regions.isEmpty else {
      return !catalog[Source.self].isEmpty
    }
    let ofRegions = Set(
      catalog[Region.self].flatMap { region in
        region.citations.compactMap { catalog.source(of: $0)?.id }
      })
    return catalog[Source.self].contains { !ofRegions.contains($0.id) }
  }

  /// Where the list of sources stands.
  package static func route(_ language: Language) -> Route { Route(language, "sources") }

  package func content(_ writing: inout Writing) -> PageContent {
    let uses = uses(&writing)
    let sources = Array(writing.catalog[Source.self])
    let groups = (Source.Kind.allCases.map { Optional($0) } + [nil]).compactMap { kind in
      group(of: sources.filter { $0.sourceKind == kind }, kind, uses, &writing)
    }
    return PageContent(
      title: writing.label("sources.title"), description: writing.label("sources.description"),
      values: [
        "groups": .list(groups), "total": .number(sources.count),
        "read_in_full": .number(sources.count { $0.read == .full }),
        "read_in_part": .number(sources.count { $0.read == .excerpt }),
        "not_read": .number(sources.count { $0.read == .notRead }),
      ])
  }

  private func group(
    of sources: [Source], _ kind: Source.Kind?, _ uses: [EntityID<Source>: [TemplateValue]],
    _ writing: inout Writing
  ) -> TemplateValue? {
    guard !sources.isEmpty else { return nil }
    let entries: [TemplateValue] = sources.map { source in
      .object(writing.values(of: source).adding("uses", .list(uses[source.id] ?? [])))
    }
    return .object([
      "title": .text(writing.label("source.\(kind?.rawValue ?? "unspecified")")),
      "sources": .list(entries),
    ])
  }

  /// The records that cite each source.
  private func uses(_ writing: inout Writing) -> [EntityID<Source>: [TemplateValue]] {
    let catalog = writing.catalog
    var uses: [EntityID<Source>: [TemplateValue]] = [:]
    func note(_ record: some LinkedRecord, _ citations: [Citation]) {
      let ids = Set(citations.compactMap { catalog.source(of: $0)?.id })
      guard !ids.isEmpty else { return }
      let link = writing.link(to: record)
      for id in ids { uses[id, default: []].append(link) }
    }
    for platform in catalog[Platform.self] { note(platform, platform.allCitations) }
    for reaction in catalog[Reaction.self] { note(reaction, reaction.allCitations) }
    for claim in catalog[Claim.self] { note(claim, claim.findings.flatMap(\.citations)) }
    for table in catalog[Table.self] { note(table, table.citations) }
    for law in catalog[Law.self] { note(law, law.citations) }
    for authority in catalog[Authority.self] { note(authority, authority.citations) }
    for (id, link) in citingTexts(&writing) { uses[id, default: []].append(link) }
    return uses
  }

  /// The authors' texts that cite sources, each once for each source.
  private func citingTexts(_ writing: inout Writing) -> [(EntityID<Source>, TemplateValue)] {
    var found: [(EntityID<Source>, TemplateValue)] = []
    for section in Article.Section.allCases {
      for id in writing.map.outline.ids(in: section) {
        guard let text = writing.map.outline.text(id, in: section, writing.language) else {
          continue
        }
        let link: TemplateValue = .object([
          "name": ArticleBody(text).title(&writing),
          "url": writing.url(ArticlePage.route(of: id, in: section, writing.language)),
        ])
        for key in text.body.citedKeys { found.append((EntityID(key), link)) }
      }
    }
    return found
  }
}

extension Platform {
  /// The evidence of all that the site says about the platform.
  fileprivate var allCitations: [Citation] {
    answers.flatMap { $0.citations + $0.refuse.flatMap(\.citations) }
      + ways.flatMap(\.citations) + replies.flatMap(\.citations)
  }
}

extension Reaction {
  /// The evidence of all that the site says about the reaction.
  fileprivate var allCitations: [Citation] {
    citations + reach.flatMap(\.citations) + people.flatMap(\.citations)
  }
}
