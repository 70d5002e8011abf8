package import Diagnostics
import Parsing

/// An id that a record had before, which stands under its `aliases`.
package struct Renaming: Sendable, Hashable {
  /// The kind of the record; of an author's text, its section.
  package let kind: String

  /// What it was called.
  package let old: String

  /// What it is called now.
  package let new: String

  /// Where the old id was written.
  package let place: TextRange
}

extension Field {
  /// The key of ids that a record had before; the catalog reads them once it knows the present one.
  static var aliases: Field {
    Field(
      "aliases", FieldType<[String]>.list(of: .identifier),
      "Ids that the record had before; pages at their addresses lead to the new ones."
    ) { _, _, _ in }
  }
}

/// The ids that records had before.
package struct Renamings: Sendable {
  /// Each old id once, in the order of kinds and ids.
  package let all: [Renaming]

  private let newIDs: [String: [String: String]]

  /// Collects the old ids of records and texts; those that say nothing clear are left out and told.
  static func reading(
    _ records: [any Entity], _ articles: [Article], declared: [String: Set<String>]
  ) -> Checked<Renamings> {
    let written =
      records.flatMap { renamings(in: $0.origin, type(of: $0).kind, $0.idText) }
      + articles.flatMap { renamings(in: $0.origin, $0.section.rawValue, $0.id) }
    var first: [String: Renaming] = [:]
    var diagnostics: [Diagnostic] = []
    for renaming in written {
      if declared[renaming.kind]?.contains(renaming.old) == true {
        diagnostics.append(
          Rule.idReused.broken(
            at: renaming.place, "'\(renaming.old)' is still the id of a record",
            help: "take it out; links to it would lead to either"))
        continue
      }
      let key = "\(renaming.kind) \(renaming.old)"
      guard let earlier = first[key] else {
        first[key] = renaming
        continue
      }
      // A text names its old ids in each of its languages.
      guard earlier.new != renaming.new else { continue }
      diagnostics.append(
        Rule.idReused.broken(
          at: renaming.place, "two records were called '\(renaming.old)'",
          help: "keep it where links to it should lead",
          related: [RelatedPlace("the first one", at: earlier.place)]))
    }
    let all = first.sorted { $0.key < $1.key }.map(\.value)
    return Checked(Renamings(all: all), diagnostics)
  }

  private init(all: [Renaming]) {
    self.all = all
    newIDs = Dictionary(grouping: all, by: \.kind).mapValues { renamings in
      Dictionary(renamings.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private static func renamings(in origin: Node, _ kind: String, _ id: String) -> [Renaming] {
    guard case .list(let items)? = origin["aliases"]?.content else { return [] }
    return items.compactMap { item in
      guard case .scalar(let old) = item.content, isIdentifier(old) else { return nil }
      return Renaming(kind: kind, old: old, new: id, place: item.place)
    }
  }

  /// What an author may have meant by an id that no record of a kind has: the new name of a renamed
  /// record, else the nearest of the known ones.
  package func suggestion(
    for id: String, of kinds: [String], among known: some Sequence<String>
  ) -> String? {
    if let new = kinds.lazy.compactMap({ newIDs[$0]?[id] }).first {
      return "it is now called '\(new)'"
    }
    return nearestName(to: id, among: known).map { "did you mean '\($0)'?" }
  }
}

extension Entity {
  fileprivate var idText: String { id.text }
}
