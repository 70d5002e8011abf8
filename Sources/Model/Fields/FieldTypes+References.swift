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
      reading.mention(kind, text, at: node.place)
      return EntityID(text)
    }
  }
}

/// Somebody who acts: an organisation that the site knows, or just a name.
package enum Actor: Sendable, Hashable {
  case organisation(EntityID<Organisation>)
  case named(Words)
}

extension FieldType where Value == Actor {
  /// The id of an organisation, or a name with a capital letter.
  static var actor: FieldType {
    let expectation = "the id of an organisation, or a name"
    return FieldType(.either([.reference(kind: Organisation.kind), .scalar("a name")])) {
      node, reading in
      guard let text = reading.scalar(node, expecting: expectation) else { return nil }
      guard isIdentifier(text) else { return reading.words(node).map { .named($0) } }
      reading.mention(Organisation.self, text, at: node.place)
      return .organisation(EntityID(text))
    }
  }
}
