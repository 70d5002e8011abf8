import Diagnostics
import Parsing

extension FieldType {
  /// The id of a record of this kind, which must exist.
  static func reference<Kind: Entity>(to kind: Kind.Type) -> FieldType
  where Value == EntityID<Kind> {
    FieldType(.reference(kind: kind.kind)) { node, reading in
      guard let text = reading.scalar(node, expecting: "the id of \(oneOf(kind.kind))") else {
        return nil
      }
      reading.mention([kind], text, at: node.place)
      return EntityID(text)
    }
  }
}

extension FieldType where Value: Entity {
  /// A record with an id of its own that stands inside another one; the catalog has it in the table
  /// of its kind.
  static func contained(_ kind: Value.Type) -> FieldType {
    FieldType(.record(kind: kind.kind)) { node, reading in
      if case .scalar(let id)? = node["id"]?.content { reading.declare(kind, id) }
      guard let record = reading.record(kind, from: node) else { return nil }
      guard !record.id.text.isEmpty else {
        if !node.writes("id") {
          reading.report(
            .missingKey("id", in: node, kind: kind.kind, expecting: .scalar("an id")))
        }
        return nil
      }
      reading.declare(kind, record.id.text)
      reading.contain(record)
      return record
    }
  }
}

extension FieldType where Value == String {
  /// The id of an author's text, which must exist.
  static func text<Text: AuthoredText>(of kind: Text.Type) -> FieldType {
    FieldType(.reference(kind: kind.kind)) { node, reading in
      guard let text = reading.scalar(node, expecting: "the id of \(oneOf(kind.kind))") else {
        return nil
      }
      reading.mention([kind], text, at: node.place)
      return text
    }
  }
}

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
    let expectation = "the id of \(names), or a name"
    return FieldType(.either(kinds.map { .reference(kind: $0.kind) } + [.scalar("a name")])) {
      node, reading in
      guard let text = reading.scalar(node, expecting: expectation) else { return nil }
      guard isIdentifier(text) else { return reading.words(node).map { .named($0) } }
      reading.mention(kinds, text, at: node.place)
      return .known(text)
    }
  }
}
