import Diagnostics

/// What a page hands to its template.
///
/// The kind of a value decides where a template may put it: text is escaped everywhere, HTML passes
/// only between tags, and an attribute that takes an address accepts only an address.
package enum TemplateValue: Sendable {
  /// Words; escaped where they are printed. A section is skipped for no words.
  case text(String)
  /// A whole number; escaped like text, and what a label's plural form is chosen by. Zero is a
  /// number like others: a section is taken for it.
  case number(Int)
  /// HTML that Swift has made; printed as it is, only in the content of an element.
  case html([UInt8])
  /// An address: `https`, `http`, `mailto`, or within the site. The only value that `href` and `src`
  /// take.
  case url(String)
  /// A condition for sections; cannot be printed.
  case flag(Bool)
  /// Values that a section repeats for.
  case list([TemplateValue])
  /// Named values.
  case object(TemplateObject)
  /// A value that the page knows of and does not have: a section is skipped, printing it is an
  /// error, because a forgotten condition would leave a hole in a sentence.
  case absent

  /// The kind of the value, for messages.
  var kind: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .html: "HTML"
    case .url: "an address"
    case .flag: "a condition"
    case .list: "a list"
    case .object: "an object"
    case .absent: "absent"
    }
  }

  /// The names that the value has values for.
  var names: [String] {
    if case .object(let object) = self { object.names } else { [] }
  }

  /// Whether a section is taken for the value, once or, of a list, for each item.
  @inline(__always)
  var holds: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .list(let items): !items.isEmpty
    case .flag(let flag): flag
    case .absent: false
    case .number, .url, .object: true
    }
  }
}

extension Rule {
  /// What is told of a value that has no words for its place; `asked` is how it was asked for.
  static func unprintable(
    _ value: TemplateValue, asked: String, at place: TextRange, related: [RelatedPlace] = []
  ) -> Diagnostic {
    let help =
      switch value {
      case .absent: "put it into a section: '{{#\(asked)}}…{{/\(asked)}}'"
      case .flag: "ask for it with a section: '{{#\(asked)}}…{{/\(asked)}}'"
      case .list: "repeat for its items: '{{#\(asked)}}…{{/\(asked)}}'"
      case .object: "print one of its values: '{{\(asked == "." ? "" : "\(asked).")name}}'"
      default: "print it in a template, between tags"
      }
    return unprintableValue.broken(
      at: place, "'\(asked)' is \(value.kind), which cannot be printed", help: help,
      related: related)
  }
}
