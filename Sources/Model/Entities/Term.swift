import Diagnostics
package import Parsing

/// A word of the trade, explained for readers.
package struct Term: Entity {
  package static let kind = "term"
  package static let about = "A word of the trade, explained for readers."
  package static let folder: String? = "glossary"
  package static let fields: [Field<Term>] = [
    .id(),
    .required("name", \.name, .words, "The word."),
    .required("plain", \.plain, .words(atMost: 40), "What it means, in up to 40 words."),
    .optional("also", \.also, .list(of: .text), "Other words for the same."),
    .optional("law", \.law, .reference(to: Law.self), "The law that defines it."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Term>("")
  package var name = Words("")
  package var plain = Words("")
  package var also: [String] = []
  package var law: EntityID<Law>?

  package init() {}
}
