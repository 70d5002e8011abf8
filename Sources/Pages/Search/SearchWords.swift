/// The words that entries are found by.
struct SearchWords {
  /// A word, folded, and the entries that have it.
  struct Word {
    let text: String
    let entries: [Int]
  }

  /// The entries that words lead to.
  let entries: [SearchEntry]

  /// The words in the order of their scalars.
  let words: [Word]

  /// How long a part may become before it is split.
  private static let limit = 24_000

  /// Takes the words of names and texts.
  ///
  /// A word in the texts of more than half of the entries tells none of them from the others and is
  /// left out.
  init(of entries: [SearchEntry]) {
    var named: [String: Set<Int>] = [:]
    var told: [String: Set<Int>] = [:]
    for (index, entry) in entries.enumerated() {
      for name in [entry.name] + entry.others {
        for word in name.foldedWords { named[word, default: []].insert(index) }
      }
      for word in entry.text.foldedWords { told[word, default: []].insert(index) }
    }
    let telling = told.filter { $0.value.count * 2 <= max(8, entries.count) }
    let found = named.merging(telling) { $0.union($1) }
    self.entries = entries
    words = found.filter { $0.key.unicodeScalars.count > 1 }
      .map { Word(text: $0.key, entries: $0.value.sorted()) }
      .sorted { $0.text.unicodeScalars.lexicographicallyPrecedes($1.text.unicodeScalars) }
  }

  /// The words by how they begin: with one letter, or with more where `writing` makes too much of them.
  func parts(_ writing: (ArraySlice<Word>) -> [UInt8]) -> [(start: String, bytes: [UInt8])] {
    Self.parts(of: words[...], length: 1, writing)
  }

  private static func parts(
    of words: ArraySlice<Word>, length: Int, _ writing: (ArraySlice<Word>) -> [UInt8]
  ) -> [(start: String, bytes: [UInt8])] {
    var parts: [(start: String, bytes: [UInt8])] = []
    var rest = words
    while let first = rest.first {
      let start = String(first.text.unicodeScalars.prefix(length))
      let part = rest.prefix {
        $0.text.unicodeScalars.prefix(length).elementsEqual(start.unicodeScalars)
      }
      rest = rest.dropFirst(part.count)
      let bytes = writing(part)
      if bytes.count > limit, part.count > 1 {
        parts += Self.parts(of: part, length: length + 1, writing)
      } else {
        parts.append((start, bytes))
      }
    }
    return parts
  }
}
