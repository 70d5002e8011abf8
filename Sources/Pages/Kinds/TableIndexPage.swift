package import Model
import Templating

/// All tables of numbers, by their titles.
package struct TableIndexPage: Page {
  package static let template = "tables"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 4, label: "tables.title", route: { route($0) })

  private static let folder = "tables"

  private let part: ListPart<Table>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [TableIndexPage] {
    let titled = site.catalog[Table.self].map { table in
      (key: table.title.text(in: language).foldedForSorting, table: table)
    }
    guard !titled.isEmpty else { return [] }
    let tables = titled.sorted { ($0.key, $0.table.id) < ($1.key, $1.table.id) }.map(\.table)
    return ListPart.parts(of: tables, in: folder, site.catalog).map {
      TableIndexPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the list of tables stands.
  package static func route(_ language: Language) -> Route {
    ListPart<Table>.route(folder, language)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("tables.title")
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("tables.description"),
      parents: part.parents(whole, writing.language),
      values: part.values(&writing).merging([
        "tables": .list(
          part.items.map { table in
            .object(
              writing.place(of: table)
                .adding("checked", writing.checked(table.checked)))
          })
      ]))
  }
}

extension Table: Faceted {}
