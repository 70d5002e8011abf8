/// The form of a field's value, for messages, the manual and the schema.
package indirect enum Shape: Sendable {
  /// A scalar of a named form: `day`, `words`, `url`.
  case scalar(String)
  /// One of these texts.
  case choice([String])
  /// The id of a record of this kind.
  case reference(kind: String)
  /// A mapping with the fields of this kind of record.
  case record(kind: String)
  /// Values in order.
  case list(Shape)
  /// One value, or a list of them.
  case oneOrMore(Shape)
  /// Either of several forms.
  case either([Shape])

  /// The kinds of records that the value may hold.
  package var recordKinds: [String] {
    switch self {
    case .record(let kind): [kind]
    case .list(let element), .oneOrMore(let element): element.recordKinds
    case .either(let shapes): shapes.flatMap(\.recordKinds)
    case .scalar, .choice, .reference: []
    }
  }

  /// What an author should write, for messages: `a day such as 2024-09-26`.
  package var expectation: String {
    switch self {
    case .scalar(let name): name
    case .choice(let values): values.joined(separator: ", ")
    case .reference(let kind): "the id of \(oneOf(kind))"
    case .record(let kind): "the fields of \(oneOf(kind))"
    case .list(let element): "a list of \(element.expectation)"
    case .oneOrMore(let element): "\(element.expectation), or a list of them"
    case .either(let shapes): shapes.map(\.expectation).joined(separator: ", or ")
    }
  }
}
