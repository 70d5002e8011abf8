import Templating

/// Lines under the first letters of their names, in the order of names; the letters of the page's own
/// script come first.
struct LetterList {
  /// Whether the page's language is written from right to left.
  let isRightToLeft: Bool

  private var byLetter: [Unicode.Scalar: [(key: String, name: String, line: TemplateValue)]] = [:]

  init(isRightToLeft: Bool) { self.isRightToLeft = isRightToLeft }

  /// Adds a line; signs before a name's first letter do not count.
  mutating func add(_ line: TemplateValue, named name: String) {
    let key = name.foldedWords.joined(separator: " ")
    byLetter[initial(of: key), default: []].append((key, name, line))
  }

  /// The letters with their lines, for templates.
  var values: [TemplateValue] {
    byLetter.sorted { (rank(of: $0.key), $0.key) < (rank(of: $1.key), $1.key) }.map {
      letter, lines in
      let sorted = lines.sorted { ($0.key, $0.name) < ($1.key, $1.name) }
      return .object([
        "letter": .text(heading(letter)),
        "anchor": .text("letter-" + anchor(of: letter)),
        "entries": .list(sorted.map(\.line)),
      ])
    }
  }

  /// The letter that a name is listed under; signs and digits stand together.
  private func initial(of key: String) -> Unicode.Scalar {
    guard let first = key.unicodeScalars.first, first.properties.isAlphabetic else { return "#" }
    return first
  }

  /// The letter in a fragment of an address, where only some signs may stand.
  private func anchor(of letter: Unicode.Scalar) -> String {
    if letter == "#" { return "other" }
    return letter.isASCII ? String(letter) : String(letter.value)
  }

  /// Letters of the scripts that are written in the page's direction stand before others.
  private func rank(of letter: Unicode.Scalar) -> Int {
    let isHebrewOrArabic = (0x0590..<0x0900).contains(letter.value)
    return isHebrewOrArabic == isRightToLeft ? 0 : 1
  }

  /// The letter as a heading; scripts that have capital letters of another use keep their small ones.
  private func heading(_ letter: Unicode.Scalar) -> String {
    letter.value < 0x0530 ? letter.properties.uppercaseMapping : String(Character(letter))
  }
}
