/// All records of one kind, in the order of their ids, and by id.
package final class EntityTable<Kind: Entity>: Sendable {
  private let records: [Kind]
  private let positions: [EntityID<Kind>: Int]

  /// Takes records with unique ids, in any order.
  package init(_ records: [Kind]) {
    // Records are large, so that their positions are sorted.
    let order = records.indices.sorted { records[$0].id < records[$1].id }
    self.records = order.map { records[$0] }
    positions = Dictionary(
      order.enumerated().map { (records[$1].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The record with this id; nil where there is none.
  package subscript(id: EntityID<Kind>) -> Kind? { positions[id].map { records[$0] } }

  /// Something of the record with this id, nil where there is none; the record, which is large, is not copied.
  package func read<Part>(_ id: EntityID<Kind>, _ part: (borrowing Kind) -> Part) -> Part? {
    positions[id].map { read(at: $0, part) }
  }

  /// Something of the record at a position; the record, which is large, is not copied.
  func read<Part>(at position: Int, _ part: (borrowing Kind) -> Part) -> Part {
    // An array hands out copies, a pointer does not.
    records.withUnsafeBufferPointer { part($0[position]) }
  }

  /// Where the record with this id stands.
  package func position(of id: EntityID<Kind>) -> Int? { positions[id] }
}

extension EntityTable: RandomAccessCollection {
  package var startIndex: Int { records.startIndex }
  package var endIndex: Int { records.endIndex }
  package subscript(position: Int) -> Kind { records[position] }
}
