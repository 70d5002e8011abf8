import Diagnostics
import Parsing

/// A record that names its evidence, as one `source` or several `sources`.
package protocol Sourced: Record {
  /// The evidence, where there is one piece.
  var source: Citation? { get set }

  /// The evidence, where there are several pieces.
  var sources: [Citation] { get set }
}

extension Sourced {
  /// All evidence.
  package var citations: [Citation] {
    guard let source else { return sources }
    return [source] + sources
  }
}

extension Field where Owner: Sourced {
  /// The key of a single piece of evidence.
  static func source(
    default defaultText: String? = nil, _ meaning: String = "The evidence."
  ) -> Field {
    .optional("source", \.source, .citation, default: defaultText, meaning)
  }

  /// The key of several pieces of evidence.
  static func sources() -> Field {
    .optional("sources", \.sources, .list(of: .citation), "Several pieces of evidence.")
  }
}

extension Reading {
  /// Reports a record that says something and names no source; a source that is written wrong is
  /// told by itself.
  mutating func checkHasSource<Statement: Sourced>(_ statement: Statement, at key: String? = nil) {
    guard !statement.origin.writes("source"), !statement.origin.writes("sources") else { return }
    report(
      Rule.noSource.broken(
        at: key.flatMap { statement.origin[$0]?.place } ?? statement.origin.headPlace,
        "this \(Statement.kind) has no source", help: "add 'source:' with an address or an id"))
  }
}

extension Node {
  /// Whether a key of this mapping has a value, be it right or wrong.
  func writes(_ key: String) -> Bool {
    switch self[key]?.content {
    case nil, .absent, .list([]): false
    default: true
    }
  }
}
