import Diagnostics
import Parsing

extension FieldType {
  /// The id of a record of this kind, which must exist.
  package static func reference<Kind: Entity>(to kind: Kind.Type) -> FieldType
  where Value == EntityID<Kind> {
    let kinds = [kind.kind]
    return FieldType(.reference(kind)) { node, reading in
      guard let text = reading.scalar(node, expecting: ScalarForm.id(of: kind).name) else {
        return nil
      }
      reading.mention(kinds, text, at: node.place)
      return EntityID(text)
    }
  }
}

extension FieldType where Value: Entity {
  /// A record with an id of its own that stands inside another one; the catalog has it in the table
  /// of its kind.
  static func contained(_ kind: Value.Type) -> FieldType {
    FieldType(.contained(kind)) { node, reading in
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
  package static func text<Text: AuthoredText>(of kind: Text.Type) -> FieldType {
    FieldType(.reference(kind)) { node, reading in
      guard let text = reading.scalar(node, expecting: ScalarForm.id(of: kind).name) else {
        return nil
      }
      reading.mention([kind.kind], text, at: node.place)
      return text
    }
  }
}
