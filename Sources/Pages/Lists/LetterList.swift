import Templating

/// Lines under the first letters of their names, in the order of names.
struct LetterList {
  private var byLetter: [Unicode.Scalar: [(key: String, name: String, line: TemplateValue)]] = [:]

  /// Adds a line.
  mutating func add(_ line: TemplateValue, named name: String) {
    let key = name.foldedForSorting
    byLetter[initial(of: key), default: []].append((key, name, line))
  }

  /// The letters with their lines, for templates.
  var values: [TemplateValue] {
    byLetter.sorted { $0.key < $1.key }.map { letter, lines in
      let sorted = lines.sorted { ($0.key, $0.name) < ($1.key, $1.name) }
      return .object([
        "letter": .text(heading(letter)),
        "anchor": .text("letter-" + (letter.isASCII ? String(letter) : String(letter.value))),
        "entries": .list(sorted.map(\.line)),
      ])
    }
  }

  /// The letter that a name is listed under; signs and digits stand together.
  private func initial(of key: String) -> Unicode.Scalar {
    guard let first = key.unicodeScalars.first, first.properties.isAlphabetic else { return "#" }
    return first
  }

  /// The letter as a heading; scripts that have capital letters of another use keep their small ones.
  private func heading(_ letter: Unicode.Scalar) -> String {
    letter.value < 0x0530 ? letter.properties.uppercaseMapping : String(Character(letter))
  }
}
