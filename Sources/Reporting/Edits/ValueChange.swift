package import Diagnostics
package import Model

/// One value in a file that a command changes.
package struct ValueChange: Sendable, Hashable {
  /// What the value belongs to: the id of an answer, the path of a translated text.
  package let name: String

  /// What stands there.
  package let before: String

  /// What is to stand there.
  package var after: String { edit.text }

  /// Where, and by which edit.
  package let edit: TextEdit
}

/// A value that a command does not change, and why.
package struct Refusal: Sendable, Hashable {
  /// Where the value stands.
  package let place: TextRange

  /// What is wrong, in lowercase, without a full stop.
  package let message: String

  /// How to mend it.
  package let help: String
}

/// What a command would change and what it refuses.
///
/// Commands change all that they are asked for, or nothing.
package struct EditPlan: Sendable {
  /// The values that change, in the order of their places.
  package internal(set) var changes: [ValueChange] = []

  /// What is as it was asked to be already: where, which, and what it says.
  package internal(set) var unchanged: [ValueChange] = []

  /// What cannot be done.
  package internal(set) var refusals: [Refusal] = []

  /// The changes to files.
  package func fileChanges(in files: [InputFile]) -> [FileChange] {
    FileChange.making(changes.map(\.edit), in: files)
  }

  /// The plan with everything once and in the order of places.
  func sorted() -> EditPlan {
    var plan = self
    plan.changes = Set(changes).sorted { $0.edit.place < $1.edit.place }
    plan.unchanged = Set(unchanged).sorted { $0.edit.place < $1.edit.place }
    plan.refusals = Set(refusals).sorted { $0.place < $1.place }
    return plan
  }
}

extension Array where Element == Diagnostic {
  /// The errors among these findings that a command's edits brought: those that `former` does not
  /// have, by rule, file and words.
  package func errors(notIn former: [Diagnostic]) -> [Diagnostic] {
    func key(_ finding: Diagnostic) -> [String] {
      [finding.rule.id, finding.place.path, finding.message]
    }
    var known = Dictionary(former.map { (key($0), 1) }, uniquingKeysWith: +)
    return filter { finding in
      guard finding.severity == .error else { return false }
      guard let count = known[key(finding)], count > 0 else { return true }
      known[key(finding)] = count - 1
      return false
    }
  }
}
