import Diagnostics
package import Parsing

/// A letter that people can send, in one language, with blanks to fill (MODEL section 7).
///
/// Letters are written for a law and a language; they are not translated and never sent by the site.
package struct Letter: AuthoredText {
  package static let kind = "letter"
  package static let about =
    "A letter in Markdown that people can send, in one language, with blanks to fill."
  package static let folders = ["letters"]
  package static let fields: [Field<Letter>] = [
    .required("title", \.title, .plain, "What the letter is for, in its language."),
    .optional(
      "lang", \.writtenLanguage, .language, default: "from the file's name",
      "The language of the letter."),
    .required("right", \.right, .reference(to: Right.self), "The right that it uses."),
    .optional("reviewed_by", \.reviewedBy, .plain, "Who knows the law and has read it."),
    .required("blanks", \.blanks, .list(of: .record(Blank.self)), "What the reader fills in."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = ""
  package var language = Language.english
  package var body = MarkdownTree(nodes: [], literals: Literals(), path: "")
  package var title = ""
  package var writtenLanguage: Language?
  package var right = EntityID<Right>("")
  package var reviewedBy: String?
  package var blanks: [Blank] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkUnique(blanks.map { ($0.name, $0.origin) }, "blank")
  }
}

/// A place in a letter that the reader fills in.
package struct Blank: Record {
  package static let kind = "blank"
  package static let about = "A place in a letter that the reader fills in."
  package static let fields: [Field<Blank>] = [
    .required("name", \.name, .identifier, "Its name: '{name}' stands in the letter."),
    .required("ask", \.ask, .plain, "What the reader writes there, in the letter's language."),
    .optional("required", \.isRequired, .truth, default: "false", "Whether it must be filled."),
    .optional(
      "is_reason", \.isMarkedReason, .truth, default: "whether it is named 'reason'",
      "Whether it takes the reader's own reason."),
    .optional("example", \.example, .plain, "What somebody might write."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var name = ""
  package var ask = ""
  package var isRequired = false
  package var isMarkedReason: Bool?
  package var example: String?

  package init() {}

  /// Whether it takes the reader's own reason.
  package var isReason: Bool { isMarkedReason ?? (name == "reason") }
}
