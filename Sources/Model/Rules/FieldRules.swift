package import Diagnostics
import Parsing

extension Rule {
  package static let unknownKey = Rule(
    "unknown-key", .error,
    because: """
      A key that Limpid does not know is most often a misspelt one, and what it was meant to say \
      would be lost without a word.
      """)
  package static let missingKey = Rule(
    "missing-key", .error,
    because: "The record says too little without this key to be shown to anybody.")
  package static let badType = Rule(
    "bad-type", .error,
    because: "A list, a mapping or a single value stands where another of the three is needed.")
  package static let badValue = Rule(
    "bad-value", .error,
    because: "The value has not the form that the key needs, or is not among the allowed ones.")
  package static let badDate = Rule(
    "bad-date", .error,
    because: "The date has no form that Limpid knows, or the calendar has no such day.")
  package static let trackingURL = Rule(
    "tracking-url", .error,
    because: """
      The address carries a parameter that follows readers from site to site, or a password. \
      Readers of a site about privacy must be able to follow its links.
      """)
  package static let textTooLong = Rule(
    "text-too-long", .error,
    because: "People who look something up read the first lines; a short text has to be short.")
  package static let markupInWords = Rule(
    "markup-in-words", .error,
    because: """
      Short texts in data are shown as they are, and prose in data only holds paragraphs, links, \
      emphasis and code. Other markup would be shown as signs or lost.
      """)
}

extension Diagnostic {
  /// A key that the kind does not have.
  static func unknownKey(_ entry: Node.Entry, of kind: String, known: [String]) -> Diagnostic {
    let help =
      nearestName(to: entry.key, among: known).map { "did you mean '\($0)'?" }
      ?? "known keys are \(known.joined(separator: ", "))"
    return Rule.unknownKey.broken(
      at: entry.keyPlace, "\(oneOf(kind)) has no key '\(entry.key)'", help: help)
  }

  /// A key that the kind must have, or that has an empty list at a place.
  static func missingKey(
    _ name: String, in node: Node, at empty: TextRange? = nil, kind: String, expecting shape: Shape
  ) -> Diagnostic {
    let start = empty ?? node.entries.first?.keyPlace ?? node.place
    return Rule.missingKey.broken(
      at: start, "this \(kind) has no '\(name)'", help: "add '\(name):' with \(shape.expectation)")
  }

  /// A text that is not among the allowed ones.
  static func unknownChoice(_ text: String, among values: [String], at place: TextRange)
    -> Diagnostic
  {
    let help =
      nearestName(to: text, among: values).map { "did you mean '\($0)'?" }
      ?? "write one of \(values.joined(separator: ", "))"
    return Rule.badValue.broken(at: place, "'\(text)' is not one of the allowed values", help: help)
  }
}

/// The name of a kind with its article: `an answer`.
func oneOf(_ kind: String) -> String {
  "aeio".contains(kind.prefix(1)) ? "an \(kind)" : "a \(kind)"
}

/// The finding for a list, mapping or scalar in the place of another form.
func wrongType(_ node: Node, expecting form: String) -> Diagnostic {
  let found =
    switch node.content {
    case .absent: "nothing"
    case .scalar: "a single value"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  return Rule.badType.broken(
    at: node.place, "\(found) stands here where \(form) is needed", help: "write \(form)")
}

extension Reading {
  /// Reads an address, or reports what forbids it.
  mutating func address(
    _ text: String, at place: TextRange, allowsHTTP: Bool = false
  ) -> WebAddress? {
    do {
      return try WebAddress(text, allowsHTTP: allowsHTTP)
    } catch {
      let finding =
        switch error {
        case .notHTTPS:
          Rule.badValue.broken(
            at: place, "'\(text)' is not an https address",
            help: "write the whole address, beginning with https://")
        case .malformed:
          Rule.badValue.broken(
            at: place, "'\(text)' is not a well-formed address",
            help: "percent-encode spaces and quotation marks, and check the host")
        case .credentials:
          Rule.trackingURL.broken(
            at: place, "this address holds a user name or password",
            help: "take out what stands before the '@'")
        case .tracking(let parameter):
          Rule.trackingURL.broken(
            at: place, "this address carries the tracking parameter '\(parameter)'",
            help: "take the parameter out of the address")
        }
      report(finding)
      return nil
    }
  }
}
