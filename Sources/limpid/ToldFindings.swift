import Diagnostics
import Publishing
import Synchronization

/// What the terminal has told of a site that is being worked on: a finding is told once, and again only
/// when it was mended in between.
final class ToldFindings: Sendable {
  private let options: SiteOptions
  private let told: Mutex<[String: Set<Diagnostic>]> = Mutex([:])

  /// Tells notes where the options ask for them.
  init(_ options: SiteOptions) {
    self.options = options
  }

  /// Tells what is new in what is wrong with a site beside its pages.
  func tell(of state: LiveState) {
    if let unreadable = state.unreadable { Terminal.error(unreadable.text) }
    tell(state.findings, of: "", in: state)
  }

  /// Tells what is new in what is wrong with a file, which replaces what was wrong with it before.
  func tell(_ findings: [Diagnostic], of path: String, in state: LiveState) {
    let findings = options.told(findings)
    let new = told.withLock { told in
      let known = told.values.reduce(into: Set<Diagnostic>()) { $0.formUnion($1) }
      told[path] = findings.isEmpty ? nil : Set(findings)
      return findings.filter { !known.contains($0) }
    }
    if !new.isEmpty { Terminal.tell(new, in: state.texts) }
  }
}
