import Diagnostics
import Parsing

extension Field where Owner: Entity {
  /// The key of a record's id.
  static func id(default defaultText: String = "the file's name") -> Field {
    .optional(
      "id", \.id,
      FieldType(FieldType<String>.identifier.shape) { node, reading in
        FieldType<String>.identifier.read(node, &reading).map { EntityID($0) }
      }, default: defaultText,
      "The record's name in addresses and references, unique in its kind.")
  }
}
