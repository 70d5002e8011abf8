import Diagnostics
import Parsing

/// How rows of CSV files say what YAML says with lists and mappings.
///
/// - A column `archive.state` is the key `state` in the mapping `archive`; where all cells of such a
///   mapping are empty, there is no mapping.
/// - A cell of a field that takes a list has `;` between its items.
extension Node {
  /// A row whose columns with dots in their names have become mappings.
  func nestingDottedColumns() -> Node {
    guard entries.contains(where: { $0.key.contains(".") }) else { return self }
    var order: [String] = []
    var groups: [String: [Entry]] = [:]
    for entry in entries {
      let name = String(entry.key.prefix { $0 != "." })
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(entry)
    }
    let nested = order.flatMap { name -> [Entry] in
      let group = groups[name] ?? []
      // A column that is named like a mapping keeps its fault: both are told as they were written.
      guard group.allSatisfy({ $0.key.count > name.count + 1 }), let first = group.first,
        let last = group.last, !name.isEmpty
      else { return group }
      let parts = group.map { entry in
        Entry(
          key: String(entry.key.dropFirst(name.count + 1)), keyPlace: entry.keyPlace,
          value: entry.value)
      }
      let place = TextRange(
        path: place.path,
        bytes: first.value.place.bytes.lowerBound..<last.value.place.bytes.upperBound)
      let isAbsent = group.allSatisfy { $0.value.content == .absent }
      let mapping = Node(.mapping(parts), at: place).nestingDottedColumns()
      return [
        Entry(
          key: name, keyPlace: first.keyPlace,
          value: isAbsent ? Node(.absent, at: place) : mapping)
      ]
    }
    return Node(.mapping(nested), at: place)
  }

  /// The items of a list, or of a cell in a CSV file that has several; nil for everything else.
  var items: [Node]? {
    switch content {
    case .list(let items): items
    case .scalar(let text) where place.path.hasSuffix(".csv"): cells(in: text)
    default: nil
    }
  }

  /// The parts of a cell, each with its own place where the cell is written as it is read.
  private func cells(in text: String) -> [Node] {
    let quotationMarks = place.bytes.count - text.utf8.count
    var offset = place.bytes.lowerBound + (quotationMarks == 2 ? 1 : 0)
    return text.split(separator: ";", omittingEmptySubsequences: false).map { part in
      let blanks = part.utf8.prefix { $0 == 0x20 }.count
      let item = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      let start = offset + blanks
      offset += part.utf8.count + 1
      let itemPlace =
        quotationMarks == 0 || quotationMarks == 2
        ? TextRange(path: place.path, bytes: start..<(start + item.utf8.count)) : place
      return Node(item.isEmpty ? .absent : .scalar(item), at: itemPlace)
    }
  }
}
