/// How a template asks for a value: `name`, `name.inner`, or `.` for the current item.
struct ValuePath: Sendable {
  /// The name that is looked up in all scopes; nil for the current item.
  let first: TemplateName?

  /// The names that are looked up in what was found before.
  let rest: [TemplateName]

  /// Reads a path as it is written in a tag.
  init(_ written: String) {
    guard written != "." else {
      (first, rest) = (nil, [])
      return
    }
    let names = written.prefix { $0 != "?" }.split(separator: ".").map { TemplateName(String($0)) }
    (first, rest) = (names.first, Array(names.dropFirst()))
  }

  /// The path as it is written.
  var text: String {
    guard let first else { return "." }
    return ([first] + rest).map(\.text).joined(separator: ".")
  }
}
