/// A header field of a request or a response (RFC 9110, section 5).
package struct HeaderField: Sendable, Hashable {
  /// The field's name; its case does not matter.
  package let name: String

  /// The field's value, without space at its ends.
  package let value: String

  /// Makes a field.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [HeaderField] {
  /// The values of all fields of a name, in their order.
  package func values(of name: String) -> [String] {
    let name = name.lowercased()
    return filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The members of a field that is a list, whether it came once or several times; nil where it did
  /// not come.
  package func list(_ name: String) -> String? {
    let values = values(of: name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}

extension Substring {
  /// The text without spaces and tabs at its ends, which header fields allow around most parts.
  var withoutOuterSpace: Substring {
    let start = drop { $0 == " " || $0 == "\t" }
    let count = start.reversed().prefix { $0 == " " || $0 == "\t" }.count
    return start.dropLast(count)
  }
}
