package import Model
import Parsing
import Templating

/// Every source that the site uses, how it was read, and where; also by platform.
package struct SourcesPage: Page {
  package static let template = "sources"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 5, label: "sources.title", route: { route($0) })

  private static let folder = "sources"

  /// How many of the texts of one section that cite a source its entry links to: some are cited by every text of
  /// a site.
  private static let linkedTexts = 50

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
    var texts = CitingTexts(known: writing.map.outline.sourceUses)
    let read = writing.map.outline.sourcesRead
    var groups: [(kind: Source.Kind?, entries: [TemplateValue])] = []
    for source in part.items.map(\.source) {
      if groups.last.map({ $0.kind != source.sourceKind }) ?? true {
        groups.append((source.sourceKind, []))
      }
      groups[groups.count - 1].entries.append(
        .object(
          writing.values(ofSource: source.id).merging(uses(of: source.id, &texts, &writing))))
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

  /// The records that cite a source, and of each section the newest of the texts that do.
  private func uses(
    of source: EntityID<Source>, _ texts: inout CitingTexts, _ writing: inout Writing
  ) -> TemplateObject {
    let known = writing.map.outline.sourceUses
    let shown = known.positionsOfTexts(citing: source).filter { texts.isShown($0, writing) }
    let linked = Dictionary(grouping: shown) { known.texts[$0].section }.values
      .flatMap { $0.prefix(Self.linkedTexts) }.sorted().map { texts.link(to: $0, &writing) }
    let more = shown.count - linked.count
    return [
      "uses": .list(known[source].map { writing.link(to: $0) } + linked),
      "more": more > 0 ? .number(more) : .absent,
    ]
  }
}

/// Links to texts that cite sources; each is made once for a page.
private struct CitingTexts {
  let known: SourceUses
  private var shown: [Int: Bool] = [:]
  private var links: [Int: TemplateValue] = [:]

  init(known: SourceUses) {
    self.known = known
  }

  /// Whether readers of this page see the text in its own language.
  mutating func isShown(_ position: Int, _ writing: Writing) -> Bool {
    if let isShown = shown[position] { return isShown }
    let use = known.texts[position]
    let text = writing.map.outline.text(use.id, in: use.section, writing.language)
    let isShown = text?.language == use.language
    shown[position] = isShown
    return isShown
  }

  /// A link to a text that is shown.
  mutating func link(to position: Int, _ writing: inout Writing) -> TemplateValue {
    if let link = links[position] { return link }
    let use = known.texts[position]
    let text = writing.map.outline.text(use.id, in: use.section, writing.language)
    let link: TemplateValue = .object([
      "name": text.map { ArticleBody($0).title(&writing) } ?? .absent,
      "url": writing.url(ArticlePage.route(of: use.id, in: use.section, writing.language)),
    ])
    links[position] = link
    return link
  }
}
