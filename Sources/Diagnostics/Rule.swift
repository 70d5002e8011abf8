/// How much a broken rule weighs.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The build writes nothing.
  case error
  /// The build goes on; with `--strict` it is an error.
  case warning
  /// Worth knowing; never fails anything.
  case note

  /// Orders from the heaviest to the lightest.
  package static func < (left: Severity, right: Severity) -> Bool {
    guard let first = allCases.firstIndex(of: left), let second = allCases.firstIndex(of: right)
    else { return false }
    return first < second
  }
}

/// A rule that input can break.
///
/// Declared once, beside the code that checks it, as `extension Rule { static let … }`. The id names
/// the bad thing and never changes: authors search for it and accept warnings by it.
package struct Rule: Sendable, Hashable {
  /// A stable name of the fault: `unknown-key`.
  package let id: String

  /// How much breaking the rule weighs when nothing else is asked.
  package let severity: Severity

  /// Why the rule exists, in full sentences for authors.
  package let reason: String

  /// Declares a rule.
  package init(_ id: String, _ severity: Severity, because reason: String) {
    self.id = id
    self.severity = severity
    self.reason = reason
  }

  /// What is to be told of input that breaks this rule.
  ///
  /// `message` says what is wrong, in lowercase, with the author's spelling in quotes and without a
  /// full stop; `help` says how to mend it. `weighing` is for a rule that weighs differently where the
  /// site asks for it.
  package func broken(
    at place: TextRange, _ message: String, help: String? = nil, related: [RelatedPlace] = [],
    weighing weight: Severity? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: self, severity: weight ?? severity, message: message, place: place, help: help,
      related: related)
  }
}
