package import Model
import Parsing
import Templating

/// A table of numbers with their meaning, units and sources.
package struct TablePage: Page {
  package static let template = "table"

  private let table: Table
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [TablePage] {
    site.catalog[Table.self].map { TablePage(table: $0, route: route($0.id, language)) }
  }

  /// Where a table stands.
  package static func route(_ table: EntityID<Table>, _ language: Language) -> Route {
    Route(language, "tables", table.text)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let title = writing.plain(table.title)
    return PageContent(
      title: title, description: writing.label("tables.page-description", ["table": .text(title)]),
      parents: [
        Crumb(title: writing.label("tables.title"), route: TableIndexPage.route(writing.language))
      ],
      values: TableBox(table: table).values(&writing).merging(
        writing.notes(at: [table.origin.place])
      )
      .adding("chart", writing.chart(of: table)))
  }
}
