import Diagnostics
package import Model
import Parsing
import Templating

/// What changed, by day, the newest first: answers, findings, corrections, texts, and what was looked
/// at again; also by year.
package struct ChangesPage: Page {
  package static let template = "changes"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 6, label: "changes.title", route: { route($0) })

  private static let folder = "changes"

  private let part: ListPart<Change>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ChangesPage] {
    guard !site.catalog[Platform.self].isEmpty else { return [] }
    let changes = Change.all(on: site, in: language)
    guard !changes.isEmpty else { return [] }
    return ListPart.parts(of: changes, in: folder, site.catalog).map {
      ChangesPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the list of changes stands.
  package static func route(_ language: Language) -> Route {
    ListPart<Change>.route(folder, language)
  }

  /// The list of what changed about one platform or in one region; nil where there is none.
  static func place(of facet: Facet, _ writing: inout Writing) -> Crumb? {
    let route = ListPart<Change>.route(folder, writing.language, facet)
    guard writing.map[route] is ChangesPage else { return nil }
    let title = writing.label(
      "list.narrowed",
      ["list": .text(writing.label("changes.title")), "facet": .text(facet.name(&writing))])
    return Crumb(title: title, route: route)
  }

  /// The latest changes of the whole list; that somebody looked again is no news.
  func news(atMost count: Int) -> [Change] {
    Array(part.all.lazy.filter { $0.kind != .checked }.prefix(count))
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("changes.title")
    // Nobody waits for news of one year.
    let hasFeed = part.number == 1 && part.facet?.axis != .year
    let lines = part.items.map { (change: $0, values: $0.values(&writing)) }
    let entries = hasFeed ? lines.map { $0.change.entry(at: $0.values["url"], &writing) } : []
    let feed = hasFeed ? Feed(entries: entries) : nil
    var days: [(on: ApproximateDate, changes: [TemplateValue])] = []
    for (change, values) in lines {
      if days.last?.on != change.on { days.append((change.on, [])) }
      days[days.count - 1].changes.append(.object(values))
    }
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("changes.description"),
      parents: part.parents(whole, writing.language), linkedData: feed?.linkedData ?? [:],
      feed: feed,
      values: part.values(&writing).merging([
        "days": .list(
          days.map { on, changes in
            .object(["day": .text(writing.words(on)), "changes": .list(changes)])
          }),
        "timeline_url": writing.url(TimelinePage.route(writing.language)),
        "corrections_url": writing.url(CorrectionsPage.route(writing.language)),
      ]))
  }
}
