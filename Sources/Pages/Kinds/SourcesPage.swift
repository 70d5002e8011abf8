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
    var shown: [Int: Bool] = [:]
    let read = writing.map.outline.sourcesRead
    var groups: [(kind: Source.Kind?, entries: [TemplateValue])] = []
    for source in part.items.map(\.source) {
      if groups.last.map({ $0.kind != source.sourceKind }) ?? true {
        groups.append((source.sourceKind, []))
      }
      groups[groups.count - 1].entries.append(
        .object(
          writing.values(ofSource: source.id).merging(uses(of: source.id, &shown, &writing))))
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

  /// The records that cite a source, and of each section the newest of the texts that do; `shown` keeps which texts
  /// are, since one mostly cites many sources.
  private func uses(
    of source: EntityID<Source>, _ shown: inout [Int: Bool], _ writing: inout Writing
  ) -> TemplateObject {
    let known = writing.map.outline.sourceUses
    let citing = known.positionsOfTexts(citing: source).filter { position in
      let isShown = shown[position] ?? (text(known.texts[position], writing) != nil)
      shown[position] = isShown
      return isShown
    }
    let linked = Dictionary(grouping: citing) { known.texts[$0].section }.values
      .flatMap { $0.prefix(Self.linkedTexts) }.sorted()
      .compactMap { link(to: known.texts[$0], &writing) }
    let more = citing.count - linked.count
    return [
      "uses": .list(known[source].map { writing.link(to: $0) } + linked),
      "more": more > 0 ? .number(more) : .absent,
    ]
  }

  /// A text; nil where readers of this page see it in another language, or not at all.
  private func text(_ use: SourceUses.CitingText, _ writing: Writing) -> Article? {
    let text = writing.map.outline.text(use.id, in: use.section, writing.language)
    return text?.language == use.language ? text : nil
  }

  private func link(to use: SourceUses.CitingText, _ writing: inout Writing) -> TemplateValue? {
    text(use, writing).map { text in
      .object([
        "name": ArticleBody(text).title(&writing),
        "url": writing.url(ArticlePage.route(of: use.id, in: use.section, writing.language)),
      ])
    }
  }
}
