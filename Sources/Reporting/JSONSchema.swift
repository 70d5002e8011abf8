package import Diagnostics
import Model

extension ContentKind {
  /// The JSON Schema (2020-12) of the kind's files, with which editors complete and check keys.
  ///
  /// Editors read YAML with types, Limpid without: where a text such as `2007` may become a number,
  /// the schema takes the number as well. Rules over several values and files are not in it.
  package var schema: JSONValue {
    var members: [JSONValue.Member] = [
      JSONValue.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSONValue.Member("$id", .string("urn:limpid:schema:\(name)")),
      JSONValue.Member("title", .string(name)),
      JSONValue.Member(
        "description", .string("\(record.about) In \(paths.joined(separator: ", ")).")),
    ]
    let address = definition(of: record)
    switch layout {
    case .settings, .frontMatter: members.append(JSONValue.Member("$ref", .string(address)))
    case .records:
      let listed: JSONValue = [
        "type": "array",
        "items": [
          "$ref": .string(address), "required": .strings(requiredKeys(of: record, and: "id")),
        ],
      ]
      members.append(JSONValue.Member("anyOf", [["$ref": .string(address)], listed]))
    case .translations:
      members.append(JSONValue.Member("type", ["object", "null"]))
      members.append(JSONValue.Member("additionalProperties", ["$ref": .string(address)]))
    }
    members.append(JSONValue.Member("$defs", definitions))
    return .object(members)
  }

  /// Every kind of record in such files, and the forms of their values, each once.
  private var definitions: JSONValue {
    let records = recordsWithin(record)
    let forms = records.flatMap { $0.keys }.flatMap { $0.shape.forms }
      .filter { $0.id != nil }.reduce(into: [String: ScalarForm]()) { $0[$1.id ?? ""] = $1 }
    return .object(
      records.map { JSONValue.Member($0.kind, recordSchema(of: $0)) }
        + forms.sorted { $0.key < $1.key }.map { JSONValue.Member($0, $1.schema) })
  }
}

func definition(of kind: any Record.Type) -> String { "#/$defs/\(kind.kind)" }

/// The keys that a record cannot be without, and one more; in the order of the manual.
func requiredKeys(of kind: any Record.Type, and other: String = "") -> [String] {
  kind.keys.filter { $0.isRequired || $0.name == other }.map(\.name)
}

/// A mapping with the keys of a kind, and no others.
private func recordSchema(of kind: any Record.Type) -> JSONValue {
  [
    "title": .string(kind.kind),
    "description": .string(kind.about),
    "type": "object",
    "required": .strings(requiredKeys(of: kind)),
    "additionalProperties": .boolean(false),
    "properties": .object(kind.keys.map { JSONValue.Member($0.name, $0.schema) }),
  ]
}

extension Key {
  /// The value, with what it means; one that may be left out may also be empty.
  fileprivate var schema: JSONValue {
    let text = defaultText.map { "\(meaning) Default: \($0)." } ?? meaning
    let value = isRequired ? shape.schema.nonEmpty : shape.schema.orNull
    return value.described(text)
  }
}
