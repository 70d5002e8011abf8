/// A piece of JSON that is put together before it is written; members keep their order.
package enum JSONValue: Sendable, Hashable {
  case string(String)
  case number(Int)
  case boolean(Bool)
  case null
  case array([JSONValue])
  case object([Member])

  /// A named value in an object.
  package struct Member: Sendable, Hashable {
    /// The name.
    package let name: String

    /// What it names.
    package let value: JSONValue

    /// Names a value.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value on lines for people, with a last line end.
  package var indentedText: String {
    var json = JSONText(indented: true)
    write(to: &json)
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// The value on one line, without a line end.
  package var bytes: [UInt8] {
    var json = JSONText()
    write(to: &json)
    return json.bytes
  }

  /// An object without the members that have no value.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// This object with the members of another one, which take the place of its own of the same names.
  package func adding(_ other: JSONValue) -> JSONValue {
    guard case .object(let members) = self, case .object(let more) = other else { return self }
    return .object(members.filter { own in !more.contains { $0.name == own.name } } + more)
  }

  private func write(to json: inout JSONText) {
    switch self {
    case .string(let text): json.string(text)
    case .number(let number): json.number(number)
    case .boolean(let value): json.boolean(value)
    case .null: json.null()
    case .array(let elements):
      json.array { json in for element in elements { element.write(to: &json) } }
    case .object(let members):
      json.object { json in
        for member in members {
          json.key(member.name)
          member.value.write(to: &json)
        }
      }
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral
{
  /// A string.
  package init(stringLiteral text: String) { self = .string(text) }

  /// An object with members in the order in which they are written.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0, $1) })
  }

  /// An array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
