import Diagnostics
package import Parsing

/// A public body that people can turn to (MODEL section 5).
package struct Authority: Entity, Sourced {
  package static let kind = "authority"
  package static let about = "A public body that people can turn to."
  package static let folder: String? = "authorities"
  package static let fields: [Field<Authority>] = [
    .id(),
    .required("name", \.name, .words, "What it is called."),
    .optional("local_name", \.localName, .plain, "What it calls itself, in its own language."),
    .required("region", \.region, .reference(to: Region.self), "Where it is responsible."),
    .required("kind", \.authorityKind, .choice, "What it watches over."),
    .required("url", \.url, .url, "Its home page."),
    .optional("complaint_url", \.complaintURL, .url, "Where one can complain."),
    .optional("languages", \.languages, .list(of: .language), "Languages that one can write in."),
    .optional(
      "lead_for", \.leadFor, .list(of: .reference(to: Organisation.self)),
      "Organisations for which it leads in its group of countries."),
    .required("checked", \.checked, .day, "The day on which somebody last looked."),
    .source(), .sources(),
  ]

  /// What authorities watch over.
  package enum Kind: String, Sendable, CaseIterable {
    case dataProtection = "data-protection"
    case platformRegulator = "platform-regulator"
    case competition, consumer, court
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Authority>("")
  package var name = Words("")
  package var localName: String?
  package var region = EntityID<Region>("")
  package var authorityKind = Kind.dataProtection
  package var url: WebAddress?
  package var complaintURL: WebAddress?
  package var languages: [Language] = []
  package var leadFor: [EntityID<Organisation>] = []
  package var checked = Day.first
  package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkNotInFuture(checked, "checked", of: origin)
    reading.checkHasSource(self)
  }
}
