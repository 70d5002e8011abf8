import Diagnostics
package import Parsing

/// An objection of somebody to what the site says, and the authors' answer (MODEL section 10).
package struct Dispute: Entity {
  package static let kind = "dispute"
  package static let about = "An objection to what the site says, and the authors' answer to it."
  package static let folder: String? = "disputes"
  package static let fields: [Field<Dispute>] = [
    .id(),
    .required(
      "raised_by", \.raisedBy, .actor(among: [Organisation.self, Authority.self]),
      "Who objects: an organisation's or authority's id, or a name; never a private person's."),
    .required("on", \.on, .day, "The day on which it was raised."),
    .required(
      "about", \.about, .oneOrMore(of: .recordAddress),
      "What it is about: addresses of records, as links in texts have them."),
    .required("their_view", \.theirView, .prose, "What they say, in words that they would accept."),
    .optional("our_answer", \.ourAnswer, .prose, "What the authors answer."),
    .required("state", \.state, .choice, "How far it has come."),
  ]

  /// How far a dispute has come.
  package enum State: String, Sendable, CaseIterable {
    /// Nobody has answered yet.
    case open
    /// Answered, and not settled.
    case answered
    /// The authors agreed, and corrected what was wrong.
    case accepted
    /// The authors looked again, and what the site says stays.
    case rejected
    /// Whoever raised it took it back.
    case withdrawn

    /// Whether readers of the record must know of it.
    package var isOpen: Bool { self == .open || self == .answered }
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Dispute>("")
  package var raisedBy = Actor.named(Words(""))
  package var on = Day.first
  package var about: [RecordAddress] = []
  package var theirView: Prose?
  package var ourAnswer: Prose?
  package var state = State.open

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkHasHappened([("on", ApproximateDate(on))], of: origin)
    guard state == .answered || state == .rejected, !origin.writes("our_answer") else { return }
    reading.report(
      Rule.missingKey.broken(
        at: origin["state"]?.place ?? origin.headPlace,
        "'\(state.rawValue)' does not say what was answered", help: "add 'our_answer:'"))
  }
}
