package import Diagnostics

extension Rule {
  /// A label that a language or the whole site does not have.
  package static let labelMissing = Rule(
    "label-missing", .error,
    because: """
      A text that one language lacks would leave a hole on that language's pages, or words of \
      another language.
      """)

  /// A label that the site's own language does not have.
  package static let labelUnknown = Rule(
    "label-unknown", .error,
    because: """
      A label that the base language does not have is printed nowhere; mostly its key is misspelt.
      """)

  /// What is told of a label that nothing defines, in one language if it is given.
  static func missingLabel(
    _ key: String, at place: TextRange, among keys: Set<String>, language: String? = nil
  ) -> Diagnostic {
    labelMissing.broken(
      at: place, "no label is named '\(key)'" + (language.map { " in '\($0)'" } ?? ""),
      help: nearestName(to: key, among: keys).map { "did you mean '\($0)'?" }
        ?? "add it to the label file of each language")
  }
}

extension Labels {
  /// What differs between these labels and those of the site's own language.
  ///
  /// A label that is missing is told at the start of this language's file, one that is too much at
  /// its key; in the order of the keys.
  package func missingKeys(comparedWith base: Labels) -> [Diagnostic] {
    let (own, theirs) = (keys, base.keys)
    let missing = theirs.subtracting(own).sorted().map { key in
      Rule.labelMissing.broken(
        at: .start(of: path), "'\(language)' has no label '\(key)'",
        help: nearestName(to: key, among: own.subtracting(theirs)).map {
          "is '\($0)' meant to be '\(key)'?"
        } ?? "translate it from '\(base.language)'")
    }
    let unknown = sorted.filter { !theirs.contains($0.key) }.map { label in
      Rule.labelUnknown.broken(
        at: label.place, "'\(base.language)' has no label '\(label.key)'",
        help: nearestName(to: label.key, among: theirs).map { "did you mean '\($0)'?" }
          ?? "delete it, or add it to '\(base.language)'")
    }
    return missing + unknown
  }
}
