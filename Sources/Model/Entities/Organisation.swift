import Diagnostics
package import Parsing

/// A company, authority or association that acts.
package struct Organisation: Entity {
  package static let kind = "organisation"
  package static let about = "A company, authority or association that acts."
  package static let folder: String? = "organisations"
  package static let fields: [Field<Organisation>] = [
    .id(),
    .required("name", \.name, .name, "What it is called."),
    .optional("kind", \.organisationKind, .plain, "What it is: company, authority, association."),
    .optional("url", \.url, .url, "Its home page."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Organisation>("")
  package var name = Words("")
  package var organisationKind: String?
  package var url: WebAddress?

  package init() {}
}
