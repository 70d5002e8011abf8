/// A value beside what was found wrong while making it.
///
/// Stages hand these on instead of throwing, so that one run tells all faults of all files.
package struct Checked<Value: Sendable>: Sendable {
  /// What could be made; where something is wrong, the part that is right.
  package var value: Value

  /// What was found, in the order of finding.
  package var diagnostics: [Diagnostic]

  /// Puts a value beside its diagnostics.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The value alone; its diagnostics are added to `collected`.
  package func collecting(into collected: inout [Diagnostic]) -> Value {
    collected += diagnostics
    return value
  }
}
