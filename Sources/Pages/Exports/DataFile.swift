import Model
import Parsing

/// A table of the site's data as a file to download.
package struct DataFile: Export {
  package let path: String
  package let bytes: [UInt8]

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [DataFile] {
    let page = site[DataPage.route(site.outline.catalog.site.baseLanguage)]
    guard page is DataPage else { return [] }
    let tables = DataTable.all(of: site).map { DataFile(path: $0.path, bytes: $0.csv) }
    return tables + [DataFile(path: checksums, bytes: sums(of: tables))]
  }

  /// Where the SHA-256 of every table is listed, in the form that `sha256sum --check` reads.
  static let checksums = "data/SHA256SUMS"

  private static func sums(of tables: [DataFile]) -> [UInt8] {
    tables.flatMap { table in
      "\(sha256Hex(table.bytes))  \(table.path.dropFirst("data/".count))\n".utf8
    }
  }
}
