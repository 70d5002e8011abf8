import Diagnostics
import Parsing

extension Field where Owner: Entity {
  /// The key of a record's id; it must be written where nothing else can give it.
  static func id() -> Field {
    let type = FieldType<EntityID<Owner>>(FieldType<String>.identifier.shape) { node, reading in
      FieldType<String>.identifier.read(node, &reading).map { EntityID($0) }
    }
    let meaning = "The record's name in addresses and references, unique in its kind."
    let other = Owner.idMadeFrom ?? Owner.folder.map { _ in "the file's name" }
    guard let other else { return .required("id", \.id, type, meaning) }
    return .optional("id", \.id, type, default: other, meaning)
  }
}
