import Model

/// A table of the site's data as a file to download.
package struct DataFile: Export {
  package let path: String
  package let bytes: [UInt8]

  package static func canStand(at path: String) -> Bool { path.hasPrefix("data/") }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [DataFile] {
    let page = site[DataPage.route(site.outline.catalog.site.baseLanguage)]
    guard page is DataPage else { return [] }
    let tables = DataTable.all(of: site)
    let sums = tables.flatMap { "\($0.checksum)  \($0.name).csv\n".utf8 }
    return tables.map { DataFile(path: $0.path, bytes: $0.csv) }
      + [DataFile(path: checksums, bytes: sums)]
  }

  /// Where the SHA-256 of every table is listed, in the form that `sha256sum --check` reads.
  static let checksums = "data/SHA256SUMS"
}
