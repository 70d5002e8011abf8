package import Diagnostics
package import Parsing

extension Rule {
  package static let personNotPublic = Rule(
    "person-not-public", .error,
    because: """
      Private persons are never named. Public figures are named only for what they did in public, \
      with a source.
      """)
}

/// A public figure who is named for a public act.
package struct Person: Entity {
  package static let kind = "person"
  package static let about = "A public figure who is named for a public act."
  package static let folder: String? = "people"
  package static let fields: [Field<Person>] = [
    .id(),
    .required("name", \.name, .name, "What the person is called."),
    .optional(
      "public_figure", \.isPublicFigure, .truth, default: "false, which is refused",
      "That this is a public figure; nobody else may be named."),
    .required("role", \.role, .words, "What the person is known for."),
    .required("why_named", \.whyNamed, .words, "The public act that is the reason for the name."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Person>("")
  package var name = Words("")
  package var isPublicFigure = false
  package var role = Words("")
  package var whyNamed = Words("")

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    guard !isPublicFigure else { return }
    reading.report(
      Rule.personNotPublic.broken(
        at: origin["public_figure"]?.place ?? origin["name"]?.place ?? origin.headPlace,
        "'\(name.original)' is not said to be a public figure",
        help: "write 'public_figure: true' if that is so; else tell the act without the name"))
  }
}
