import Diagnostics
package import Parsing

/// What a platform does in a region, as an answer to a question (MODEL section 6).
package enum AnswerValue: String, Sendable, CaseIterable {
  case used
  case usedWithLimits = "used-with-limits"
  case announced, paused, stopped
  case notUsed = "not-used"
  case notOffered = "not-offered"
  case notDisclosed = "not-disclosed"
  case notChecked = "not-checked"
  case disputed
}

/// A change point: from `since` on, this is the answer for a practice in a region.
package struct Answer: ChangePoint {
  package static let kind = "answer"
  package static let about =
    "What a platform does with some content in a region, from a day on, and how we know."
  package static let fields: [Field<Answer>] = [
    .optional(
      "id", \.id, .identifier, default: "question, region and since, joined by hyphens",
      "The answer's name in permalinks; set it to keep the link when the date is corrected."),
    .required("question", \.question, .reference(to: Question.self), "What is answered."),
    .required("region", \.region, .reference(to: Region.self), "Where the answer holds."),
    .optional(
      "except", \.except, .list(of: .reference(to: Region.self)),
      "Regions, with their members, to which the answer does not reach."),
    .required("answer", \.value, .choice, "The answer."),
    .optional(
      "since", \.writtenSince, .date, default: "by the check day", "When it began to hold."),
    .required("checked", \.checked, .day, "The day on which somebody last looked."),
    .source("The evidence; needed by all but 'not-checked'."), .sources(),
    .optional(
      "data_from", \.dataFrom, .date,
      "How old the oldest material is that is used; never the start of the practice."),
    .optional("content", \.content, .list(of: .choice), "Narrows the question's content."),
    .optional("people", \.people, .choice, "Narrows whose content is meant."),
    .optional(
      "leaves_out", \.leavesOut, .list(of: .words), "What is left out, as the source says."),
    .optional("caveat", \.caveat, .prose, "What a reader must know to understand the answer."),
    .optional("limits", \.limits, .prose, "With 'used-with-limits': the limits."),
    .optional("expected", \.expected, .date, "With 'announced': when it is to begin."),
    .optional("by", \.pausedBy, .record(PausedBy.self), "With 'paused': who paused it, and how."),
    .optional(
      "searched", \.searched, .list(of: .record(Searched.self)),
      "With 'not-disclosed': at least two places that were searched."),
    .optional("why", \.why, .prose, "With 'not-checked' and 'disputed': why."),
    .optional("legal_basis", \.legalBasis, .choice, "The legal basis that the platform claims."),
    .optional("confidence", \.confidence, .choice, "How sure we are."),
    .optional(
      "review_every", \.reviewEvery, .period, default: "the site's, else P90D",
      "How long the answer counts as fresh."),
    .optional("refuse", \.refuse, .oneOrMore(of: .way), "How to refuse, there and from then on."),
  ]

  /// The legal bases of the GDPR that platforms claim, and two ways of claiming none.
  package enum LegalBasis: String, Sendable, CaseIterable {
    case consent, contract
    case legitimateInterest = "legitimate-interest"
    case legalObligation = "legal-obligation"
    case noneClaimed = "none-claimed"
    case notDisclosed = "not-disclosed"
  }

  /// How sure the authors are.
  package enum Confidence: String, Sendable, CaseIterable {
    case high, medium, low
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = ""
  package var question = EntityID<Question>("")
  package var region = EntityID<Region>("")
  package var except: [EntityID<Region>] = []
  package var value = AnswerValue.notChecked
  package var writtenSince: ApproximateDate?
  package var checked = Day.first
  @Rare package var source: Citation?
  package var sources: [Citation] = []
  @Rare package var dataFrom: ApproximateDate?
  package var content: [Question.Content] = []
  package var people: Question.People?
  package var leavesOut: [Words] = []
  @Rare package var caveat: Prose?
  @Rare package var limits: Prose?
  @Rare package var expected: ApproximateDate?
  @Rare package var pausedBy: PausedBy?
  package var searched: [Searched] = []
  @Rare package var why: Prose?
  package var legalBasis: LegalBasis?
  package var confidence: Confidence?
  package var reviewEvery: ReviewPeriod?
  package var refuse: [Way] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    if id.isEmpty {
      let since =
        if case .scalar(let text)? = origin["since"]?.content { text } else { "by \(checked)" }
      id = Model.identifier(from: "\(question.text)-\(region.text)-\(since)")
    }
    for index in refuse.indices { refuse[index].inherit(from: self, at: index) }
    reading.checkTimeAndPlace(of: self)
    reading.checkProof(of: self)
    reading.checkAge(of: self)
  }
}

/// Who put a practice on hold, and how.
package struct PausedBy: Record {
  package static let kind = "pause"
  package static let about = "Who put a practice on hold, and how."
  package static let fields: [Field<PausedBy>] = [
    .required(
      "actor", \.actor, .actor(among: [Authority.self, Organisation.self]),
      "Who: an authority's or organisation's id, or a name."),
    .required("how", \.how, .choice, "How."),
  ]

  /// How somebody put a practice on hold.
  package enum How: String, Sendable, CaseIterable {
    case request, order, court
    case ownDecision = "own-decision"
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var actor = Actor.named(Words(""))
  package var how = How.request

  package init() {}
}

/// A place that was searched without finding a statement.
package struct Searched: Record {
  package static let kind = "searched"
  package static let about = "A place where somebody looked for a statement and found none."
  package static let fields: [Field<Searched>] = [
    .required("place", \.place, .words, "Where somebody looked."),
    .required("on", \.on, .day, "The day on which somebody looked."),
    .optional("url", \.url, .url, "Its address."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var place = Words("")
  package var on = Day.first
  package var url: WebAddress?

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkNotInFuture(on, "on", of: origin)
  }
}
