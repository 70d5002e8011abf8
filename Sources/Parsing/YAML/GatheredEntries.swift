import Diagnostics

/// The entries of one mapping while they are gathered, asked whether a key stands already.
///
/// Few mappings have many keys; a short list is searched faster than a hash table is made.
struct GatheredEntries {
  /// The entries in the order of the file.
  private(set) var entries: [Node.Entry] = []

  /// Where each key stands in a long list; empty for a short one.
  private var positions: [String: Int] = [:]

  /// The place of a key; nil where it does not stand yet.
  subscript(name: String) -> TextRange? {
    if !positions.isEmpty { return positions[name].map { entries[$0].keyPlace } }
    for index in entries.indices where entries[index].key == name { return entries[index].keyPlace }
    return nil
  }

  /// Adds an entry whose key does not stand yet.
  mutating func append(_ entry: Node.Entry) {
    entries.append(entry)
    guard entries.count > 24 else { return }
    if positions.isEmpty {
      for index in entries.indices { positions[entries[index].key] = index }
    } else {
      positions[entry.key] = entries.count - 1
    }
  }
}
