package import Diagnostics

extension Rule {
  /// Two values of one mapping have one name.
  package static let duplicateKey = Rule(
    "duplicate-key", .error,
    because: """
      A name can stand for one value only. Where it stands twice, one of the values would silently \
      win, and nobody could tell which of them the author meant.
      """)

  /// Data is nested more deeply than any site needs.
  package static let nestedTooDeep = Rule(
    "nested-too-deep", .error,
    because: """
      Data may be nested 20 levels deep. No kind of record needs nearly as many; deeper nesting is \
      nearly always wrong indentation or a forgotten bracket.
      """)
}

/// How deeply lists and mappings may be nested in each other.
let deepestNesting = 20

/// What is to be told of a second value with one name.
func duplicateKey(_ name: String, at place: TextRange, first: TextRange) -> Diagnostic {
  Rule.duplicateKey.broken(
    at: place, "'\(name)' stands here a second time",
    help: "keep one of the two, or rename one",
    related: [RelatedPlace("first written here", at: first)])
}

/// What is to be told of a list or mapping that lies too deep.
func nestedTooDeep(at place: TextRange) -> Diagnostic {
  Rule.nestedTooDeep.broken(
    at: place, "this is nested more than \(deepestNesting) levels deep",
    help: "check the indentation and the brackets before this place")
}
