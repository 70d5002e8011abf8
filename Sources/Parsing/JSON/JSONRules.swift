package import Diagnostics

extension Rule {
  /// The JSON grammar is broken.
  package static let jsonSyntax = Rule(
    "json-syntax", .error,
    because: """
      The text is not JSON as RFC 8259 says it, so that programs that read strictly refuse it. \
      Comments, commas before a closing bracket and texts without double quotation marks belong to \
      other formats; YAML files may have comments.
      """)
}
