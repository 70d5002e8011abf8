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
    let links = nodes.compactMap { node -> String? in
      guard case .link(let destination, _) = node.kind else { return nil }
      let written = text(destination)
      return written.hasPrefix("source:") ? String(written.dropFirst("source:".count)) : nil
    }
    return Set(citedKeys + links)
  }
}

extension CatalogReader {
  /// Sources in files of their own that nothing cites.
  ///
  /// Where a file could not be read to its end, what it cites is not known.
  func unusedSources(
    among records: [any Entity], _ ids: [Source.Name: EntityID<Source>], in documents: [Document]
  ) -> [Diagnostic] {
    guard documents.allSatisfy({ !$0.isIncomplete }) else { return [] }
    let kinds = [Source.kind]
    let cited = mentions.lazy.filter { $0.kinds == kinds }.map(\.id)
    let byAddress = contained.compactMap { ($0 as? Source)?.uniqueName.flatMap { ids[$0]?.text } }
    let used = namedSources.union(cited).union(byAddress)
    let own = Set(documents.map(\.path))
    return records.compactMap { record in
      guard let source = record as? Source, own.contains(source.origin.place.path),
        !used.contains(source.id.text)
      else { return nil }
      return Rule.unusedSource.broken(
        at: source.origin["id"]?.place ?? source.origin.headPlace,
        "nothing cites the source '\(source.id.text)'",
        help: "cite it where it proves something, or delete it")
    }
  }
}
