/// One finding about the input: what is wrong, where, and how to mend it.
package struct Diagnostic: Sendable, Hashable {
  /// The rule that the input breaks.
  package let rule: Rule

  /// How much it weighs in this run; `--strict` raises a rule's warning to an error.
  package var severity: Severity

  /// What is wrong: lowercase, the author's own spelling in quotes, no full stop.
  package let message: String

  /// Where it is wrong.
  package let place: TextRange

  /// How to mend it, if that can be said.
  package let help: String?

  /// Other places that make the finding understandable, such as an earlier definition.
  package let related: [RelatedPlace]

  /// The same finding with one more place that belongs to it.
  package func relating(to place: RelatedPlace) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, place: self.place, help: help,
      related: related + [place])
  }
}

/// A place that belongs to a diagnostic, and what it has to do with it.
package struct RelatedPlace: Sendable, Hashable {
  /// What stands there: `first written here`.
  package let message: String

  /// Where it stands.
  package let place: TextRange

  /// Makes a related place.
  package init(_ message: String, at place: TextRange) {
    self.message = message
    self.place = place
  }
}

extension Array where Element == Diagnostic {
  /// The findings in the order of their places, equal ones once.
  package func sortedAndUnique() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      if left.severity != right.severity { return left.severity < right.severity }
      if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
      return left.message < right.message
    }
  }

  /// The findings with every warning raised to an error; notes stay notes.
  package func strict() -> [Diagnostic] {
    map { finding in
      guard finding.severity == .warning else { return finding }
      var raised = finding
      raised.severity = .error
      return raised
    }
  }

  /// Whether any finding forbids writing the site.
  package var hasErrors: Bool { contains { $0.severity == .error } }
}
