import Diagnostics
import Parsing

/// How a value of one type is read from data.
package struct FieldType<Value: Sendable>: Sendable {
  /// The form of the data.
  package let shape: Shape

  /// Reads a present value; nil where it is wrong, which is then reported.
  let read: @Sendable (Node, inout Reading) -> Value?

  /// Makes a type from its form and its reader.
  init(_ shape: Shape, read: @escaping @Sendable (Node, inout Reading) -> Value?) {
    self.shape = shape
    self.read = read
  }

  /// The same type for a property that may be nil.
  var wrapped: FieldType<Value?> {
    FieldType<Value?>(shape) { node, reading in
      read(node, &reading).map { .some($0) }
    }
  }

  /// A type read from a scalar's text; `parse` gives nil for a text that has not this form,
  /// and `help` tells more than the form's name.
  static func scalar(
    _ form: ScalarForm, rule: @escaping @Sendable () -> Rule = { .badValue }, help: String? = nil,
    _ parse: @escaping @Sendable (String) -> Value?
  ) -> FieldType {
    FieldType(.scalar(form)) { node, reading in
      guard let text = reading.scalar(node, expecting: form.name) else { return nil }
      if let value = parse(text) { return value }
      reading.report(rule().broken(at: node.place, "'\(text)' is not \(form.name)", help: help))
      return nil
    }
  }

  /// Values in order, `- ` before each.
  package static func list<Element>(of element: FieldType<Element>) -> FieldType
  where Value == [Element] {
    FieldType(.list(element.shape)) { node, reading in
      guard let items = node.items else {
        reading.report(wrongType(node, expecting: "a list"))
        return nil
      }
      return reading.elements(items) { item, reading in element.read(item, &reading) }
    }
  }

  /// One value, or several as a list.
  static func oneOrMore<Element>(of element: FieldType<Element>) -> FieldType
  where Value == [Element] {
    FieldType(.oneOrMore(element.shape)) { node, reading in
      guard let items = node.items else {
        return element.read(node, &reading).map { [$0] }
      }
      return reading.elements(items) { item, reading in element.read(item, &reading) }
    }
  }
}

extension FieldType where Value: Record {
  /// A mapping with the fields of a record.
  static func record(_ type: Value.Type) -> FieldType {
    FieldType(.record(type)) { node, reading in reading.record(type, from: node) }
  }

  /// A mapping with the fields of a record, or a scalar that stands for one of them.
  static func record(
    _ type: Value.Type, short shape: Shape,
    _ make: @escaping @Sendable (Node, inout Reading) -> Value?
  ) -> FieldType {
    FieldType(.either([shape, .record(type)])) { node, reading in
      guard case .scalar = node.content else { return reading.record(type, from: node) }
      return make(node, &reading)
    }
  }
}
