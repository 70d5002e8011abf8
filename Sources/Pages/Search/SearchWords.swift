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
    var named: [String: [Int]] = [:]
    var told: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for name in [entry.name] + entry.others { Self.note(name, of: index, in: &named) }
      Self.note(entry.text, of: index, in: &told)
    }
    let telling = told.filter { $0.value.count * 2 <= max(8, entries.count) }
    let found = named.merging(telling) { Set($0).union($1).sorted() }
    self.entries = entries
    words = found.filter { $0.key.unicodeScalars.count > 1 }
      .map { Word(text: $0.key, entries: $0.value) }
      .sorted { $0.text.unicodeScalars.lexicographicallyPrecedes($1.text.unicodeScalars) }
  }

  /// Notes the words of an entry, each once; entries come in their order.
  private static func note(_ text: String, of index: Int, in words: inout [String: [Int]]) {
    for word in text.foldedWords where words[word]?.last != index {
      words[word, default: []].append(index)
    }
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
