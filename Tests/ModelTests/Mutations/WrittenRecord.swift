import Diagnostics
import Model
import Parsing

/// A record where it stands in a file: found by the shapes that the kinds declare, never by a list
/// of the tests' own.
struct WrittenRecord {
  let kind: any Record.Type
  /// The file, by its position in the content.
  let file: Int
  /// From the file's data to the record.
  let steps: [Step]
  let node: Node

  /// How many records this one stands within.
  let depth: Int

  /// The keys that the record may have.
  var keys: [Key] { kind.keys }

  func steps(to key: Key) -> [Step] { steps + [.key(key.name)] }
}

extension MutatedContent {
  /// Every record of the content, those within others after them.
  var records: [WrittenRecord] {
    documents.indices.flatMap { index in
      roots(of: documents[index]).flatMap { kind, steps in
        WrittenRecord.all(of: kind, in: index, documents[index].data, at: steps, depth: 0)
      }
    }
  }

  /// Which records a file is made of, by its folder.
  private func roots(of document: Document) -> [(kind: any Record.Type, steps: [Step])] {
    let parts = document.path.split(separator: "/").map(String.init)
    let folder = parts.count > 2 ? parts[1] : String(parts[1].prefix { $0 != "." })
    guard !document.path.hasSuffix(".csv") else { return [] }
    if folder == "site" { return [(Site.self, [])] }
    if folder == "translations" {
      return document.data.entries.map { (Translation.self, [.key($0.key)]) }
    }
    if let kind = Catalog.textKinds.first(where: { $0.folders.contains(folder) }) {
      return [(kind, [])]
    }
    guard let kind = Catalog.entityKinds.first(where: { $0.folder == folder }) else { return [] }
    guard case .list(let items) = document.data.content else { return [(kind, [])] }
    return items.indices.map { (kind, [.item($0)]) }
  }
}

extension WrittenRecord {
  fileprivate static func all(
    of kind: any Record.Type, in file: Int, _ data: Node, at steps: [Step], depth: Int
  ) -> [WrittenRecord] {
    guard let node = data[steps], case .mapping = node.content else { return [] }
    let record = WrittenRecord(kind: kind, file: file, steps: steps, node: node, depth: depth)
    let within = record.keys.flatMap { key -> [WrittenRecord] in
      guard node[key.name] != nil else { return [] }
      return parts(of: key.shape, data, at: record.steps(to: key)).flatMap {
        all(of: $0.kind, in: file, data, at: $0.steps, depth: depth + 1)
      }
    }
    return [record] + within
  }

  /// The records that a value of a shape holds.
  private static func parts(of shape: Shape, _ data: Node, at steps: [Step])
    -> [(kind: any Record.Type, steps: [Step])]
  {
    switch (shape, data[steps]?.content) {
    case (.record(let kind), .mapping?): [(kind, steps)]
    case (.contained(let kind), .mapping?): [(kind, steps)]
    case (.list(let element), .list(let items)?), (.oneOrMore(let element), .list(let items)?):
      items.indices.flatMap { parts(of: element, data, at: steps + [.item($0)]) }
    case (.oneOrMore(let element), _): parts(of: element, data, at: steps)
    case (.either(let shapes), _): shapes.flatMap { parts(of: $0, data, at: steps) }
    default: []
    }
  }
}
