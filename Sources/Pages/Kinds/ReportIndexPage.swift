package import Model
import Templating

/// All reports, that of the newest day first; also by platform, region, topic and year.
package struct ReportIndexPage: Page {
  package static let template = "reports"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 4, label: "reports.title", route: { route($0) })

  private static let folder = Article.Section.reports.rawValue

  private let part: ListPart<Article>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ReportIndexPage] {
    let reports = site.ids(in: .reports).compactMap { site.text($0, in: .reports, language) }
    guard !reports.isEmpty else { return [] }
    let sorted = reports.sorted { ($1.asOf ?? .first, $0.id) < ($0.asOf ?? .first, $1.id) }
    return ListPart.parts(of: sorted, in: folder, site.catalog).map {
      ReportIndexPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the list of reports stands.
  package static func route(_ language: Language) -> Route {
    ListPart<Article>.route(folder, language)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("reports.title")
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("reports.description"),
      parents: part.parents(whole, writing.language),
      values: part.values(&writing).merging([
        "articles": .list(part.items.map { writing.line(for: $0) })
      ]))
  }
}
