import Diagnostics

/// A tag of a template: `{{#items}}`.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case value, label, section, inverted, partial, parent, block, close, comment

    /// The sign before the name.
    var sign: String {
      switch self {
      case .value, .label: ""
      case .section: "#"
      case .inverted: "^"
      case .partial: ">"
      case .parent: "<"
      case .block: "$"
      case .close: "/"
      case .comment: "!"
      }
    }

    /// Whether the tag prints words in its place; such a tag never has a line for itself.
    var prints: Bool { self == .value || self == .label }
  }

  let kind: Kind

  /// The name behind the sign; of a label the key, without `label.`.
  let name: String

  /// The tag with its braces, in the file that it was written in.
  let place: TextRange

  /// Whether the tag opens a section that is printed once if its value holds, whatever it is:
  /// `{{#items?}}` goes around a whole list, `{{#items}}` around each item.
  var isCondition: Bool { kind == .section && name.hasSuffix("?") }

  /// The tag as messages show it.
  var spelling: String {
    "{{\(kind.sign)\(kind == .label ? "label." : "")\(name)}}"
  }
}

extension TemplateTag.Kind {
  /// The kind that a sign stands for, or nil if the first byte belongs to a name.
  init?(sign: UInt8) {
    switch sign {
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: "!"): self = .comment
    default: return nil
    }
  }

  /// Whether a tag of this kind may have this name.
  func accepts(_ name: String) -> Bool {
    switch self {
    case .value, .label, .inverted: name == "." || isDotted(name)
    case .section: name == "." || isDotted(name.hasSuffix("?") ? String(name.dropLast()) : name)
    case .block: !name.isEmpty && name.utf8.allSatisfy(isNameByte)
    case .partial, .parent, .close:
      !name.isEmpty
        && name.utf8.allSatisfy {
          isNameByte($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".")
            || $0 == UInt8(ascii: "?")
        }
    case .comment: true
    }
  }

  private func isDotted(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameByte) }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
