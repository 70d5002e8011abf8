import Diagnostics
package import Parsing

/// What a platform answered when somebody asked, or that it did not; it stands inside its platform.
package struct Reply: Entity, Sourced {
  package static let kind = "reply"
  package static let about =
    "What a platform answered when somebody asked, or that it did not; it stands inside its platform."
  package static let folder: String? = nil
  package static let idMadeFrom: String? = "'to' and 'on', joined by a hyphen"
  package static let fields: [Field<Reply>] = [
    .id(),
    .optional("by", \.by, .record(Speaker.self), "Who spoke for the platform."),
    .required("to", \.to, .words, "Who asked."),
    .required("on", \.on, .date, "When it was answered; of a question without an answer, asked."),
    .required("channel", \.channel, .choice, "How."),
    .optional(
      "about", \.about, .list(of: .reference(to: Question.self)), "The practices asked about."),
    .required("asked", \.asked, .words, "What was asked, in full."),
    .optional("answered", \.answered, .words, "What was answered, in the authors' own words."),
    .optional("quote", \.quote, .quotation, "The answer's own words, up to 300 characters."),
    .required(
      "assessment", \.assessment, .choice, "Whether that answers it, as the authors see it."),
    .optional(
      "assessment_why", \.why, .words, "Why; needed for all but 'answered'."),
    .optional("checked", \.checked, .day, "The day on which somebody last looked."),
    .source(), .sources(),
  ]

  /// How a reply was given.
  package enum Channel: String, Sendable, CaseIterable {
    case hearing, interview
    case pressOffice = "press-office"
    case letter, post
    case courtFiling = "court-filing"
    case terms, none
  }

  /// Whether a reply answers its question; the authors' own judgement.
  package enum Assessment: String, Sendable, CaseIterable {
    case answered, partly
    case notAnswered = "not-answered"
    case declined
    case noReply = "no-reply"
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Reply>("")
  package var by: Speaker?
  package var to = Words("")
  package var on = ApproximateDate(.first)
  package var channel = Channel.none
  package var about: [EntityID<Question>] = []
  package var asked = Words("")
  package var answered: Words?
  package var quote: String?
  package var assessment = Assessment.noReply
  package var why: Words?
  package var checked: Day?
  package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    if id.text.isEmpty, case .scalar(let on)? = origin["on"]?.content {
      id = EntityID(identifier(from: "\(to.original)-\(on)"))
    }
    if let checked { reading.checkNotInFuture(checked, "checked", of: origin) }
    reading.checkHasSource(self)
    reading.checkHasHappened([("on", on)], of: origin)
    if assessment == .noReply, let answered = origin["answered"] {
      reading.report(
        Rule.badValue.broken(
          at: answered.place, "there is an answer here, but the assessment is 'no-reply'",
          help: "correct the assessment, or take the answer out"))
    }
    if assessment != .answered, !origin.writes("assessment_why") {
      reading.report(
        .missingKey(
          "assessment_why", in: origin, kind: Reply.kind, expecting: FieldType<Words>.words.shape))
    }
    if assessment != .noReply, !origin.writes("answered") {
      reading.report(
        .missingKey(
          "answered", in: origin, kind: Reply.kind, expecting: FieldType<Words>.words.shape))
    }
  }
}

/// Who spoke for a platform.
package struct Speaker: Record {
  package static let kind = "speaker"
  package static let about = "Who spoke for a platform."
  package static let fields: [Field<Speaker>] = [
    .optional("person", \.person, .reference(to: Person.self), "A public figure."),
    .required("role", \.role, .words, "For the platform, as what."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var person: EntityID<Person>?
  package var role = Words("")

  package init() {}
}
