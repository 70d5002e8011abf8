package import Diagnostics

extension Rule {
  /// The YAML grammar is broken.
  package static let yamlSyntax = Rule(
    "yaml-syntax", .error,
    because: """
      The text is not YAML at this place, so that what follows cannot be read with certainty. Most \
      often a value needs quotation marks, or a line is indented differently from its neighbours.
      """)

  /// A feature of YAML is used that makes data mean more than what can be seen.
  package static let yamlFeature = Rule(
    "yaml-feature", .error,
    because: """
      Anchors, aliases, merge keys, tags, directives, keys that are lists or mappings, and several \
      documents in a file make data depend on text far away or on a library's choices. Data files \
      are read by people who never learnt YAML, so each value stands where it is meant.
      """)

  /// A tab is used for indentation.
  package static let tabInIndentation = Rule(
    "tab-in-indentation", .error,
    because: """
      YAML counts spaces to see what belongs to what, and a tab has no width that all editors agree \
      on. Indentation is therefore made of spaces alone.
      """)

  /// A line ends at a character that most programs do not take for a line end.
  package static let lineEnd = Rule(
    "line-end", .error,
    because: """
      Some YAML readers end a line at U+0085, U+2028 or U+2029, others and all editors do not, so \
      that one file would have two meanings. They come with text copied from word processors.
      """)
}
