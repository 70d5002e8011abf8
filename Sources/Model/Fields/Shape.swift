/// The form of a field's value, for messages, the manual and the schema.
package indirect enum Shape: Sendable {
  /// A single value.
  case scalar(ScalarForm)
  /// One of these texts.
  case choice([String])
  /// The id of a record of this kind.
  case reference(any Record.Type)
  /// A mapping with the fields of this kind of record.
  case record(any Record.Type)
  /// The same, of a record that is found by its id although it stands here.
  case contained(any Entity.Type)
  /// Values in order.
  case list(Shape)
  /// One value, or a list of them.
  case oneOrMore(Shape)
  /// Either of several forms.
  case either([Shape])

  /// The kinds of records that the value may hold.
  package var records: [any Record.Type] {
    switch self {
    case .record(let kind): [kind]
    case .contained(let kind): [kind]
    case .list(let element), .oneOrMore(let element): element.records
    case .either(let shapes): shapes.flatMap(\.records)
    case .scalar, .choice, .reference: []
    }
  }

  /// The forms of the single values that it may hold.
  package var forms: [ScalarForm] {
    switch self {
    case .scalar(let form): [form]
    case .reference: [.identifier]
    case .list(let element), .oneOrMore(let element): element.forms
    case .either(let shapes): shapes.flatMap(\.forms)
    case .choice, .record, .contained: []
    }
  }

  /// What an author should write, for messages: `a day such as 2024-09-26`.
  package var expectation: String {
    switch self {
    case .scalar(let form): form.name
    case .choice(let values): values.joined(separator: ", ")
    case .reference(let kind): ScalarForm.id(of: kind).name
    case .record(let kind): "the fields of \(oneOf(kind.kind))"
    case .contained(let kind): "the fields of \(oneOf(kind.kind))"
    case .list(let element): "a list of \(element.expectation)"
    case .oneOrMore(let element): "\(element.expectation), or a list of them"
    case .either(let shapes): shapes.map(\.expectation).joined(separator: ", or ")
    }
  }
}
