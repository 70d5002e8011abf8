package import Model
import Templating

/// All tables of numbers, by their titles.
package struct TableIndexPage: Page {
  package static let template = "tables"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 4, label: "tables.title", route: { route($0) })

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [TableIndexPage] {
    site.catalog[Table.self].isEmpty ? [] : [TableIndexPage(route: route(language))]
  }

  /// Where the list of tables stands.
  package static func route(_ language: Language) -> Route { Route(language, "tables") }

  package func content(_ writing: inout Writing) -> PageContent {
    let titled = writing.catalog[Table.self].map { table in
      (key: writing.plain(table.title).foldedForSorting, table: table)
    }
    let tables = titled.sorted { ($0.key, $0.table.id) < ($1.key, $1.table.id) }.map(\.table)
    return PageContent(
      title: writing.label("tables.title"), description: writing.label("tables.description"),
      values: [
        "tables": .list(
          tables.map { table in
            .object(
              writing.place(of: table)
                .adding("checked", writing.checked(table.checked)))
          })
      ])
  }
}
