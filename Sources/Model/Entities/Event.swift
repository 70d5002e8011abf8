import Diagnostics
package import Parsing

/// A dated happening that is no answer, reply or reaction: a ruling, an order, a law (MODEL section 9).
package struct Event: Entity, Sourced {
  package static let kind = "event"
  package static let about =
    "A dated happening that is no answer, reply or reaction: a ruling, an order, a new policy."
  package static let folder: String? = "events"
  package static let fields: [Field<Event>] = [
    .id(),
    .required("on", \.on, .date, "When it happened."),
    .required("kind", \.eventKind, .choice, "What happened."),
    .required(
      "regions", \.regions, .oneOrMore(of: .reference(to: Region.self)), "Where it matters."),
    .optional(
      "platforms", \.platforms, .oneOrMore(of: .reference(to: Platform.self)),
      "The platforms that it concerns."),
    .required("title", \.title, .words(upTo: 90), "What happened, in up to 90 characters."),
    .optional("summary", \.summary, .prose, "More about it."),
    .source(), .sources(),
  ]

  /// Kinds of happenings.
  package enum Kind: String, Sendable, CaseIterable {
    case policyChange = "policy-change"
    case launch
    case authorityAction = "authority-action"
    case ruling, law, hearing, reaction, statement
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Event>("")
  package var on = ApproximateDate(.first)
  package var eventKind = Kind.statement
  package var regions: [EntityID<Region>] = []
  package var platforms: [EntityID<Platform>] = []
  package var title = Words("")
  package var summary: Prose?
  package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) { reading.checkHasSource(self) }
}
