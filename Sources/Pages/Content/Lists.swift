import Templating

extension Writing {
  /// Phrases as one: "a", "a and b", "a, b and c".
  package mutating func joined(_ phrases: [String]) -> String {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    let first = phrases.dropLast().joined(separator: label("list.comma"))
    return label("list.and", ["first": .text(first), "last": .text(last)])
  }

  /// Phrases beside each other, without "and": "a, b, c".
  mutating func listed(_ phrases: [String]) -> String {
    phrases.joined(separator: label("comma") + " ")
  }
}
