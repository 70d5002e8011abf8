import Diagnostics
import Model

extension Shape {
  /// The values of this form.
  var schema: JSONValue {
    switch self {
    case .scalar(let form):
      form.id.map { ["$ref": .string("#/$defs/\($0)")] } ?? form.schema
    case .choice(let values):
      ["enum": .array(values.map { .string($0) } + truths(among: values))]
    case .reference:
      ["title": .string(expectation), "$ref": "#/$defs/id"]
    case .record(let kind): ["$ref": .string(definition(of: kind))]
    case .contained(let kind) where kind.idMadeFrom == nil:
      [
        "$ref": .string(definition(of: kind)),
        "required": .strings(requiredKeys(of: kind, and: "id")),
      ]
    case .contained(let kind): ["$ref": .string(definition(of: kind))]
    case .list(let element): ["type": "array", "items": element.schema]
    case .oneOrMore(let element):
      [
        "anyOf": .array(
          element.schema.alternatives
            + [Shape.list(element).schema.described("Several of them, as a list.")])
      ]
    case .either(let shapes):
      ["anyOf": .array(shapes.flatMap { $0.alternative(beside: shapes).alternatives })]
    }
  }

  /// The schema of one of several forms; what is short for a mapping says so.
  private func alternative(beside shapes: [Shape]) -> JSONValue {
    guard records.isEmpty, let mapping = shapes.first(where: { !$0.records.isEmpty }) else {
      return schema
    }
    return schema.described("In place of \(mapping.expectation): \(expectation).")
  }

  /// `true` and `false` are no texts to other programs.
  private func truths(among values: [String]) -> [JSONValue] {
    [true, false].filter { values.contains("\($0)") }.map { .boolean($0) }
  }
}

extension ScalarForm {
  /// The texts of the form, and what other programs may take them for.
  var schema: JSONValue {
    var types: [String] = ["string"]
    var members: [JSONValue.Member] = []
    if let pattern { members.append(JSONValue.Member("pattern", .string(pattern))) }
    if let longest { members.append(JSONValue.Member("maxLength", .number(longest))) }
    for lookalike in lookalikes {
      switch lookalike {
      case .boolean: types.append("boolean")
      case .number: types.append("number")
      case .integer(let range):
        types.append("integer")
        members.append(JSONValue.Member("minimum", .number(range.lowerBound)))
        members.append(JSONValue.Member("maximum", .number(range.upperBound)))
      }
    }
    if !examples.isEmpty { members.append(JSONValue.Member("examples", .strings(examples))) }
    return .object(
      [
        JSONValue.Member("title", .string(name)),
        JSONValue.Member("type", types.count == 1 ? "string" : .strings(types)),
      ] + members)
  }
}

extension JSONValue {
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// The members of an object.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The same schema with a description for people.
  func described(_ text: String) -> JSONValue {
    .object([Member("description", .string(text))] + members)
  }

  /// The schemas of which one must hold: itself, or those of its own `anyOf`.
  var alternatives: [JSONValue] {
    guard members.map(\.name) == ["anyOf"], case .array(let schemas) = members[0].value else {
      return [self]
    }
    return schemas
  }

  /// The same schema, or no value.
  var orNull: JSONValue { ["anyOf": .array(alternatives + [["type": "null"]])] }

  /// The same schema, its lists not empty.
  var nonEmpty: JSONValue {
    let schemas = alternatives.map { schema -> JSONValue in
      guard schema.members.contains(Member("type", "array")) else { return schema }
      return .object(schema.members + [Member("minItems", .number(1))])
    }
    return schemas.count == 1 ? schemas[0] : ["anyOf": .array(schemas)]
  }
}
