import Diagnostics
import Parsing

/// A field of a record that may stand in a CSV file of its own beside it: rows are easier to keep there.
package struct SideTable: Sendable {
  /// The field that the rows are for.
  let field: String

  /// What follows the record's id in the file's name.
  let ending: String

  /// Tells which field has rows, and how their files' names end.
  init(_ field: String, ending: String) {
    self.field = field
    self.ending = ending
  }

  /// The id of the record that a file's rows belong to; nil for a file that has none.
  func id(for path: String) -> String? {
    guard path.hasSuffix(ending), let name = path.split(separator: "/").last else { return nil }
    return String(name.dropLast(ending.count))
  }
}

extension Node {
  /// Whether nothing stands here, or no item of a list.
  var isEmpty: Bool { content == .absent || content == .list([]) }
}

extension Reading {
  /// A record's data with the rows of the file beside it, as if they had been written in the record.
  mutating func joining(_ node: Node, _ rows: Document, as field: String) -> Node {
    if let written = node[field], written.content != .absent {
      report(
        Rule.duplicateKey.broken(
          at: rows.data.place, "'\(field)' is written in the record too",
          help: "keep one of the two",
          related: [RelatedPlace("the other one", at: written.place)]))
      return node
    }
    let entry = Node.Entry(key: field, keyPlace: .start(of: rows.path), value: rows.data)
    return Node(
      .mapping(node.entries.filter { $0.key != field } + [entry]), at: node.place)
  }
}

extension CatalogReader {
  /// Reports files with rows that belong to no record.
  mutating func reportLonely(_ rows: [String: Document], of kind: any Entity.Type) {
    let known = declared[kind.kind] ?? []
    for (id, document) in rows.sorted(by: { $0.key < $1.key }) {
      diagnostics.append(
        Rule.fileNameMisleads.broken(
          at: .start(of: document.path), "no \(kind.kind) has the id '\(id)'",
          help: nearestName(to: id, among: known.subtracting([id])).map { "did you mean '\($0)'?" }
            ?? "write the \(kind.kind) that these rows belong to in \(stem(of: document.path)).yml")
      )
    }
  }
}
