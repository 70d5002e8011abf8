import Diagnostics

/// Where the keys of one mapping stand.
///
/// Few mappings have many keys; a short list is searched faster than a hash table is made.
struct KeyPlaces {
  private var few: [(name: String, place: TextRange)] = []
  private var many: [String: TextRange] = [:]

  /// The place of a key; nil where it does not stand yet.
  subscript(name: String) -> TextRange? {
    many.isEmpty ? few.first { $0.name == name }?.place : many[name]
  }

  /// Notes a key that does not stand yet.
  mutating func insert(_ name: String, at place: TextRange) {
    few.append((name, place))
    guard few.count > 24 else { return }
    if many.isEmpty {
      for key in few { many[key.name] = key.place }
    } else {
      many[name] = place
    }
  }
}
