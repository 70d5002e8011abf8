package import Model
import Templating

/// All reports, that of the newest day first.
package struct ReportIndexPage: Page {
  package static let template = "reports"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 4, label: "reports.title", route: { route($0) })

  private let reports: [Article]
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ReportIndexPage] {
    let reports = site.ids(in: .reports).compactMap { site.text($0, in: .reports, language) }
    guard !reports.isEmpty else { return [] }
    let sorted = reports.sorted { ($1.asOf ?? .first, $0.id) < ($0.asOf ?? .first, $1.id) }
    return [ReportIndexPage(reports: sorted, route: route(language))]
  }

  /// Where the list of reports stands.
  package static func route(_ language: Language) -> Route {
    Route(language, Article.Section.reports.rawValue)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    PageContent(
      title: writing.label("reports.title"), description: writing.label("reports.description"),
      values: ["articles": .list(reports.map { writing.line(for: $0) })])
  }
}
