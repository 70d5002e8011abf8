package import Model
import Templating

/// A report: a text whose facts are told for one day for ever, whatever day the site is built for.
package struct ReportPage: Page {
  package static let template = "report"

  private let report: Article
  private let day: Day
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ReportPage] {
    site.ids(in: .reports).compactMap { id in
      guard let report = site.text(id, in: .reports, language), let day = report.asOf else {
        return nil
      }
      return ReportPage(
        report: report, day: day, route: ArticlePage.route(of: id, in: .reports, language))
    }
  }

  package func showing(_ text: Article) -> ReportPage {
    text.isVersion(of: report) ? ReportPage(report: text, day: day, route: route) : self
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let body = writing.telling(asOf: day) { ArticleBody(report).values(&$0) }
    return PageContent(
      title: report.title, description: report.summary ?? report.title,
      parents: [
        Crumb(
          title: writing.label("reports.title"), route: ReportIndexPage.route(writing.language))
      ],
      asOf: day, linkedData: writing.linkedData(of: report),
      values: body.adding("is_draft", .flag(report.isDraft(on: writing.catalog.days.today))))
  }
}
