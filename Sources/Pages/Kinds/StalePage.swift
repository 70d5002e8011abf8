package import Model
import Templating

/// What somebody should look at again, what is not known at all, and how readers can help.
package struct StalePage: Page {
  package static let template = "stale"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 7, label: "stale.title", route: { route($0) })

  private static let folder = "stale"

  private let part: ListPart<Review>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [StalePage] {
    let reviews = site.reviews
    guard !reviews.isEmpty || !site.catalog.unusedSources.isEmpty else { return [] }
    let due = reviews.filter { $0.freshness != .fresh || $0.isOverdue }
    let ordered = due.enumerated().sorted {
      ($0.element.checked, $0.offset) < ($1.element.checked, $1.offset)
    }
    return ListPart.parts(of: ordered.map(\.element), in: folder, site.catalog).map {
      StalePage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the list stands.
  package static func route(_ language: Language) -> Route {
    ListPart<Review>.route(folder, language)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("stale.title")
    let isWhole = part.facet == nil && part.number == 1
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("stale.description"),
      parents: part.parents(whole, writing.language),
      values: part.values(&writing).merging([
        "reviews": .list(part.items.map { line(for: $0, &writing) }),
        "coverage": isWhole ? writing.figure(CoverageFigure()) : .absent,
        "unused": .list(
          isWhole ? writing.catalog.unusedSources.compactMap { writing.link(to: $0) } : []),
        "translations_url": writing.url(TranslationsPage.route(writing.language)),
        "method_url": writing.url(PlainPage.route("method", writing.language)),
      ]))
  }

  private func line(for review: Review, _ writing: inout Writing) -> TemplateValue {
    .object(
      writing.place(of: review.record, in: review.owner).merging([
        "kind": .text(writing.label("record.\(type(of: review.record).kind)")),
        "checked": .text(writing.words(review.checked)),
        "freshness": review.freshness == .fresh
          ? .absent : .text(writing.label("stale.\(review.freshness.rawValue)")),
        "is_overdue": .flag(review.isOverdue),
      ]))
  }
}

extension Review: Faceted {
  var platforms: [EntityID<Platform>] { (owner as? Platform).map { [$0.id] } ?? [] }
}
