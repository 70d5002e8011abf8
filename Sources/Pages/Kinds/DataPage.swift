import Diagnostics
package import Model
import Templating

/// Every table that can be downloaded, with its size, its checksum and what its columns mean.
package struct DataPage: Page {
  package static let template = "data"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 8, label: "data.title", route: { route($0) })

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [DataPage] {
    site.regions.isEmpty ? [] : [DataPage(route: route(language))]
  }

  /// Where the page stands.
  package static func route(_ language: Language) -> Route { Route(language, "data") }

  package func content(_ writing: inout Writing) -> PageContent {
    let tables = DataTable.all(of: writing.map)
    let description = writing.label("data.description")
    return PageContent(
      title: writing.label("data.title"), description: description,
      linkedData: linkedData(of: tables, &writing),
      values: [
        "tables": .list(tables.map { values(of: $0, &writing) }),
        "example": tables.first.map { .text(address(of: $0, writing)) } ?? .absent,
        "sums_url": .url(writing.map.addresses.path(ofFile: DataFile.checksums)),
        "changes_url": writing.url(ChangesPage.route(writing.language)),
      ])
  }

  private func values(of table: DataTable, _ writing: inout Writing) -> TemplateValue {
    .object([
      "id": .text(table.name),
      "name": .text(writing.label("data.table.\(table.name)")),
      "file": .text("\(table.name).csv"),
      "url": .url(writing.map.addresses.path(ofFile: table.path)),
      "rows": .number(table.rowCount),
      "size": .text(writing.number(table.csv.count)),
      "sum": .text(table.checksum),
      "columns": .list(
        table.columns.map { column in
          .object([
            "name": .text(column), "meaning": .text(writing.label("data.column.\(column)")),
          ])
        }),
    ])
  }

  private func address(of table: DataTable, _ writing: Writing) -> String {
    writing.map.addresses.absolute(ofFile: table.path)
  }

  /// The tables as one data set of schema.org.
  private func linkedData(of tables: [DataTable], _ writing: inout Writing) -> JSONValue {
    let files = tables.map { table -> JSONValue in
      [
        "@type": "DataDownload", "name": .string(writing.label("data.table.\(table.name)")),
        "contentUrl": .string(address(of: table, writing)), "encodingFormat": "text/csv",
        "contentSize": .string("\(table.csv.count) B"), "sha256": .string(table.checksum),
      ]
    }
    return [
      "mainEntity": [
        "@type": "Dataset", "name": .string(writing.name(writing.catalog.site.name)),
        "description": .string(writing.label("data.note")),
        "dateModified": .string(writing.catalog.days.asOf.description),
        "isAccessibleForFree": .boolean(true), "distribution": .array(files),
      ]
    ]
  }
}
