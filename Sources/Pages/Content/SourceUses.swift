import Model

/// Which records cite each source, in the order in which readers see them; authors' texts come beside them.
struct SourceUses: Sendable {
  private var records: [EntityID<Source>: [any LinkedRecord]] = [:]

  /// Goes over all citations of a catalog once.
  init(in catalog: Catalog) {
    for platform in catalog[Platform.self] { note(platform, platform.allCitations, catalog) }
    for reaction in catalog[Reaction.self] { note(reaction, reaction.allCitations, catalog) }
    for claim in catalog[Claim.self] { note(claim, claim.findings.flatMap(\.citations), catalog) }
    for table in catalog[Table.self] { note(table, table.citations, catalog) }
    for law in catalog[Law.self] { note(law, law.citations, catalog) }
    for authority in catalog[Authority.self] { note(authority, authority.citations, catalog) }
  }

  /// The records that cite a source, each once.
  subscript(source: EntityID<Source>) -> [any LinkedRecord] { records[source] ?? [] }

  private mutating func note(
    _ record: some LinkedRecord, _ citations: [Citation], _ catalog: Catalog
  ) {
    for id in Set(citations.compactMap { catalog.sourceID(of: $0) }) {
      records[id, default: []].append(record)
    }
  }
}

extension Reaction {
  /// The evidence of all that the site says about the reaction.
  fileprivate var allCitations: [Citation] {
    citations + reach.flatMap(\.citations) + people.flatMap(\.citations)
  }
}
