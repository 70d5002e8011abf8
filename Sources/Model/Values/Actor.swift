import Diagnostics
import Parsing

/// Somebody who acts: a record that the site has, or just a name.
package enum Actor: Sendable, Hashable {
  /// The id of an organisation or authority.
  case known(String)
  case named(Words)
}

extension FieldType where Value == Actor {
  /// The id of a record of one of these kinds, or a name with a capital letter.
  static func actor(among kinds: [any Entity.Type]) -> FieldType {
    let names = kinds.map { oneOf($0.kind) }.joined(separator: " or ")
    let kindNames = kinds.map { $0.kind }
    let expectation = "the id of \(names), or a name"
    return FieldType(.either(kinds.map { .reference($0) } + [.scalar(.name)])) {
      node, reading in
      guard let text = reading.scalar(node, expecting: expectation) else { return nil }
      guard isIdentifier(text) else { return reading.words(node, .possible).map { .named($0) } }
      reading.mention(kindNames, text, at: node.place)
      return .known(text)
    }
  }
}
