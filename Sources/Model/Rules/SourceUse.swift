package import Diagnostics
import Parsing

extension Rule {
  package static let unusedSource = Rule(
    "unused-source", .warning,
    because:
      "A source that nothing cites proves nothing; what it was meant to prove may be missing.")
}

extension MarkdownTree {
  /// The ids of the sources that a text cites or links to.
  var namedSources: Set<String> {
    var named: Set<String> = []
    addNamedSources(to: &named)
    return named
  }

  /// Adds the ids of the sources that the text cites or links to.
  func addNamedSources(to named: inout Set<String>) {
    for node in nodes {
      switch node.kind {
      case .citation(let key, _): named.insert(text(key))
      case .link(let destination, _) where bytes(destination).starts(with: "source:".utf8):
        named.insert(String(text(destination).dropFirst("source:".count)))
      default: break
      }
    }
  }
}

extension CatalogReader {
  /// Sources in files of their own that nothing cites.
  ///
  /// Where a file could not be read to its end, what it cites is not known.
  func unusedSources(
    among sources: [Source], _ ids: [Source.Name: EntityID<Source>], in documents: [Document]
  ) -> [Source] {
    guard documents.allSatisfy({ !$0.isIncomplete }) else { return [] }
    let kinds = [Source.kind]
    let cited = mentions.lazy.filter { $0.kinds == kinds }.map(\.id)
    let byAddress = contained.compactMap { ($0 as? Source)?.uniqueName.flatMap { ids[$0]?.text } }
    let used = namedSources.union(cited).union(byAddress)
    let own = Set(documents.map(\.path))
    return sources.filter {
      own.contains($0.origin.place.path) && !used.contains($0.id.text)
    }
  }
}

extension Source {
  /// That nothing cites the source.
  var unusedNotice: Diagnostic {
    Rule.unusedSource.broken(
      at: origin["id"]?.place ?? origin.headPlace, "nothing cites the source '\(id.text)'",
      help: "cite it where it proves something, or delete it")
  }
}
