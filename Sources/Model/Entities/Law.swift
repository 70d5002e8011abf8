import Diagnostics
package import Parsing

/// A law that people's rights come from (MODEL section 5).
package struct Law: Entity, Sourced {
  package static let kind = "law"
  package static let about = "A law that people's rights come from."
  package static let folder: String? = "laws"
  package static let fields: [Field<Law>] = [
    .id(),
    .required("name", \.name, .words, "What it is called."),
    .required("short", \.short, .words, "Its short name: GDPR."),
    .required(
      "citation", \.legalCitation, .words, "How lawyers cite it: Regulation (EU) 2016/679."),
    .required("region", \.region, .reference(to: Region.self), "Where it holds."),
    .required("since", \.since, .date, "Since when it is applied."),
    .optional("until", \.until, .day, "The first day on which it no longer holds."),
    .optional("url", \.url, .url, "Where its text can be read."),
    .required("kind", \.lawKind, .choice, "What it is about."),
    .required("checked", \.checked, .day, "The day on which somebody last looked."),
    .source(), .sources(),
    .optional(
      "replaces", \.replaces, .list(of: .reference(to: Law.self)),
      "Laws that it stands in place of where both would apply."),
    .optional("note", \.note, .prose, "What a reader should know about it."),
    .optional("rights", \.rights, .list(of: .contained(Right.self)), "What it lets people do."),
  ]

  /// What laws are about.
  package enum Kind: String, Sendable, CaseIterable {
    case dataProtection = "data-protection"
    case copyright, platform, consumer, ai
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Law>("")
  package var name = Words("")
  package var short = Words("")
  package var legalCitation = Words("")
  package var region = EntityID<Region>("")
  package var since = ApproximateDate(.first)
  package var until: Day?
  package var url: WebAddress?
  package var lawKind = Kind.dataProtection
  package var checked = Day.first
  package var source: Citation?
  package var sources: [Citation] = []
  package var replaces: [EntityID<Law>] = []
  package var note: Prose?
  package var rights: [Right] = []

  package init() {}

  /// Whether the law certainly is applied on a day.
  ///
  /// One that was seen to be applied "after" some day is by its check day.
  package func isApplied(on day: Day) -> Bool {
    since.notAfter(checked).latest <= day && (until.map { day < $0 } ?? true)
  }

  package mutating func check(_ reading: inout Reading) {
    reading.checkNotInFuture(checked, "checked", of: origin)
    reading.checkHasSource(self)
    if let until, until <= since.earliest {
      reading.report(
        Rule.badDate.broken(
          at: origin["until"]?.place ?? origin.headPlace,
          "this law ends on \(until), not after it began", help: "correct one of the two dates"))
    }
  }
}

/// Something that a law lets people do; it stands inside its law.
package struct Right: Entity {
  package static let kind = "right"
  package static let about = "Something that a law lets people do; it stands inside its law."
  package static let folder: String? = nil
  package static let fields: [Field<Right>] = [
    .id(),
    .required("article", \.article, .plain, "The article of the law: 21(1)."),
    .required("name", \.name, .words, "What it is called."),
    .required("plain", \.plain, .words(atMost: 60), "What it means, in up to 60 plain words."),
    .optional(
      "reason_required", \.isReasonRequired, .truth, default: "false",
      "Whether one must give a reason of one's own."),
    .optional("reply_within", \.replyWithin, .period, "How long the other side has to reply."),
    .optional(
      "complaint_to", \.complaintTo, .reference(to: Authority.self),
      "Who hears a complaint, where that is not the nearest data-protection authority."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Right>("")
  package var article = ""
  package var name = Words("")
  package var plain = Words("")
  package var isReasonRequired = false
  package var replyWithin: ReviewPeriod?
  package var complaintTo: EntityID<Authority>?

  package init() {}
}
