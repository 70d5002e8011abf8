import Diagnostics

extension TextSite {
  /// What would keep the site from being written.
  var refusals: [Diagnostic] { findings.filter { $0.severity == .error } }

  /// The ids of the broken rules that would, in the order of their places.
  var refusedIDs: [String] { refusals.map(\.rule.id) }
}
