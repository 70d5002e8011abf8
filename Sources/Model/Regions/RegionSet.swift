/// A set of regions, by their positions in the table of regions.
struct RegionSet: Sendable, Hashable {
  private var words: [UInt64]

  /// An empty set with room for so many regions.
  init(capacity: Int) {
    words = Array(repeating: 0, count: (capacity + 63) / 64)
  }

  func contains(_ position: Int) -> Bool {
    words[position / 64] & (1 << UInt64(position % 64)) != 0
  }

  mutating func insert(_ position: Int) {
    words[position / 64] |= 1 << UInt64(position % 64)
  }

  mutating func formUnion(_ other: RegionSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func subtract(_ other: RegionSet) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  func intersection(_ other: RegionSet) -> RegionSet {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func isSubset(of other: RegionSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  func overlaps(_ other: RegionSet) -> Bool {
    words.indices.contains { words[$0] & other.words[$0] != 0 }
  }
}
