import Diagnostics
import Hashing
package import Parsing

/// One translated text, tied to the original that it translates.
package struct Translation: Record {
  package static let kind = "translation"
  package static let about =
    "One text in another language, tied to the original that it translates."
  package static let fields: [Field<Translation>] = [
    .optional(
      "text", \.text, .anyText, default: "nothing: the text is still to be translated",
      "The text in the folder's language."),
    .required(
      "of", \.of, .scalar(.digest) { isHash($0) ? $0 : nil },
      "The first twelve hexadecimal digits of the SHA-256 of the original text."),
    .optional("on", \.on, .day, "The day of the translation."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var text: String?
  package var of = ""
  package var on: Day?

  package init() {}

  /// The twelve digits that stand for an original text.
  static func hash(of original: String) -> String { hash(of: Array(original.utf8)) }

  /// The twelve digits that stand for an original file.
  static func hash(of original: [UInt8]) -> String { String(sha256Hex(original).prefix(12)) }

  /// Whether a text has the form of such digits.
  static func isHash(_ text: String) -> Bool {
    text.utf8.count == 12
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension FieldType where Value == String {
  /// Text that may be empty, where nobody has written it yet.
  fileprivate static var anyText: FieldType {
    scalar("text, or nothing yet") { $0 }
  }
}
