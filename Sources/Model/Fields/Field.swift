import Parsing

/// The property of a record that a field's value goes to.
package typealias Target<Owner, Value> = any WritableKeyPath<Owner, Value> & Sendable

/// One key that authors may write in a record: its name, type, meaning, and where its value goes.
package struct Field<Owner: Record>: Sendable {
  /// The key.
  package let name: String

  /// What the key means, for authors.
  package let meaning: String

  /// Whether the record cannot be without it.
  package let isRequired: Bool

  /// What is taken where the key is missing, in words; nil where nothing is.
  package let defaultText: String?

  /// The form of the value.
  package let shape: Shape

  /// Reads a present value into the record; false where it could not be read.
  let read: @Sendable (Node, inout Owner, inout Reading) -> Bool

  /// A key that must be written.
  package static func required<Value>(
    _ name: String, _ target: Target<Owner, Value>, _ type: FieldType<Value>,
    _ meaning: String
  ) -> Field {
    Field(name, target, type, meaning, isRequired: true, defaultText: nil)
  }

  /// A key that must be written, for a property that has no initial value.
  package static func required<Value>(
    _ name: String, _ target: Target<Owner, Value?>, _ type: FieldType<Value>, _ meaning: String
  ) -> Field {
    Field(name, target, type.wrapped, meaning, isRequired: true, defaultText: nil)
  }

  /// A key that may be left out; the record's property then keeps its initial value, which
  /// `default` says in words.
  package static func optional<Value>(
    _ name: String, _ target: Target<Owner, Value>, _ type: FieldType<Value>,
    default defaultText: String? = nil, _ meaning: String
  ) -> Field {
    Field(name, target, type, meaning, isRequired: false, defaultText: defaultText)
  }

  /// A key that may be left out; the record's property is then nil.
  package static func optional<Value>(
    _ name: String, _ target: Target<Owner, Value?>, _ type: FieldType<Value>,
    default defaultText: String? = nil, _ meaning: String
  ) -> Field {
    Field(name, target, type.wrapped, meaning, isRequired: false, defaultText: defaultText)
  }

  /// A key that may be left out and whose value goes elsewhere than into the record.
  init<Value>(
    _ name: String, _ type: FieldType<Value>, _ meaning: String,
    handing: @escaping @Sendable (Value, Owner, inout Reading) -> Void
  ) {
    self.name = name
    self.meaning = meaning
    isRequired = false
    defaultText = nil
    shape = type.shape
    read = { node, owner, reading in
      guard let value = type.read(node, &reading) else { return false }
      handing(value, owner, &reading)
      return true
    }
  }

  private init<Value>(
    _ name: String, _ target: Target<Owner, Value>, _ type: FieldType<Value>,
    _ meaning: String, isRequired: Bool, defaultText: String?
  ) {
    self.name = name
    self.meaning = meaning
    self.isRequired = isRequired
    self.defaultText = defaultText
    shape = type.shape
    read = { node, owner, reading in
      guard let value = type.read(node, &reading) else { return false }
      owner[keyPath: target] = value
      return true
    }
  }
}

/// What authors must know of one key: a field without the property that it is read into.
package struct Key: Sendable {
  /// The key.
  package let name: String

  /// What the key means, for authors.
  package let meaning: String

  /// Whether the record cannot be without it.
  package let isRequired: Bool

  /// What is taken where the key is missing, in words; nil where nothing is.
  package let defaultText: String?

  /// The form of the value.
  package let shape: Shape

  /// Takes what a field says.
  package init(_ field: Field<some Record>) {
    name = field.name
    meaning = field.meaning
    isRequired = field.isRequired
    defaultText = field.defaultText
    shape = field.shape
  }
}
