import Model
import Parsing

/// Which records and which authors' texts cite each source.
struct SourceUses: Sendable {
  /// A text of an author in one of its languages.
  struct CitingText: Sendable {
    let section: Article.Section
    let id: String
    let language: Language
  }

  private var records: [EntityID<Source>: [any LinkedRecord]] = [:]

  /// The texts that cite anything, by sections and in each the newest first; those without a day last.
  private(set) var texts: [CitingText] = []

  /// Where those that cite a source stand among them.
  private var positions: [EntityID<Source>: [Int]] = [:]

  /// Goes over all citations of a catalog once.
  init(in catalog: Catalog) {
    for platform in catalog[Platform.self] { note(platform, platform.allCitations, catalog) }
    for reaction in catalog[Reaction.self] { note(reaction, reaction.allCitations, catalog) }
    for claim in catalog[Claim.self] { note(claim, claim.findings.flatMap(\.citations), catalog) }
    for table in catalog[Table.self] { note(table, table.citations, catalog) }
    for law in catalog[Law.self] { note(law, law.citations, catalog) }
    for authority in catalog[Authority.self] { note(authority, authority.citations, catalog) }
    for section in Article.Section.allCases { note(catalog.texts(in: section), in: section) }
  }

  /// Where the texts that cite a source stand in ``texts``.
  func positionsOfTexts(citing source: EntityID<Source>) -> [Int] { positions[source] ?? [] }

  /// The records that cite a source, each once.
  subscript(source: EntityID<Source>) -> [any LinkedRecord] { records[source] ?? [] }

  private mutating func note(_ texts: Texts<Article>, in section: Article.Section) {
    var citing: [(published: Day?, text: CitingText, keys: [String])] = []
    for id in texts.ids {
      for text in texts[id] {
        let keys = text.body.citedKeys
        guard !keys.isEmpty else { continue }
        citing.append(
          (
            text.published,
            CitingText(section: section, id: id, language: text.language), keys
          ))
      }
    }
    for position in newestFirst(citing.map(\.published)) {
      for key in citing[position].keys { note(EntityID(key), at: self.texts.count) }
      self.texts.append(citing[position].text)
    }
  }

  private mutating func note(_ source: EntityID<Source>, at position: Int) {
    guard positions[source]?.last != position else { return }
    positions[source, default: []].append(position)
  }

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
