package import Diagnostics

extension Rule {
  /// A table is not CSV, or its rows do not fit its header.
  package static let csvSyntax = Rule(
    "csv-syntax", .error,
    because: """
      A table is read as RFC 4180 says it: a header row, then rows with as many cells, separated by \
      commas. Where a row does not fit, its values would be taken for those of other columns.
      """)
}
