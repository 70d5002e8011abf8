import Diagnostics
package import Parsing

/// Something that people say about a practice, with what was found out (MODEL section 9).
///
/// It stands inside the reaction that spread it, or in a file of its own.
package struct Claim: Entity {
  package static let kind = "claim"
  package static let about =
    "Something that people say about a practice, with what was found out about it."
  package static let folder: String? = "claims"
  package static let fields: [Field<Claim>] = [
    .id(),
    .required("text", \.text, .words, "What people say, as they say it."),
    .required("made_by", \.madeBy, .words, "Who says so."),
    .required("since", \.since, .date, "Since when it goes round."),
    .required(
      "findings", \.findings, .list(of: .record(Finding.self)), "What was found, by region."),
    .optional(
      "about", \.about, .list(of: .practice),
      "The practices that it is about, each as platform/question."),
    .optional("instead", \.instead, .prose, "What helps instead."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Claim>("")
  package var text = Words("")
  package var madeBy = Words("")
  package var since = ApproximateDate(.first)
  package var findings: [Finding] = []
  package var about: [Practice] = []
  package var instead: Prose?

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkHasHappened([("since", since)], of: origin)
    reading.checkOrder(of: findings, about: { _ in "" }, named: { "in '\($0.region.text)'" })
  }
}

/// How far a claim is true.
package enum FindingValue: String, Sendable, CaseIterable {
  case `true`
  case mostlyTrue = "mostly-true"
  case missingContext = "missing-context"
  case mostlyFalse = "mostly-false"
  case `false`
  case unprovable
  case notChecked = "not-checked"
}

/// A change point: from `since` on, this is how far a claim is true in a region.
package struct Finding: ChangePoint {
  package static let kind = "finding"
  package static let about = "How far a claim is true in a region, from a day on."
  package static let fields: [Field<Finding>] = [
    .required("region", \.region, .reference(to: Region.self), "Where the finding holds."),
    .optional(
      "except", \.except, .list(of: .reference(to: Region.self)),
      "Regions, with their members, to which it does not reach."),
    .optional(
      "since", \.writtenSince, .date, default: "by the check day", "When it began to hold."),
    .required("finding", \.value, .choice, "How far the claim is true."),
    .required("short", \.short, .words(atMost: 35), "The finding in up to 35 words."),
    .optional("why", \.why, .prose, "How it was found."),
    .required("checked", \.checked, .day, "The day on which somebody last looked."),
    .source(default: nil, "The evidence; needed by all but 'not-checked'."), .sources(),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var region = EntityID<Region>("")
  package var except: [EntityID<Region>] = []
  package var writtenSince: ApproximateDate?
  package var value = FindingValue.notChecked
  package var short = Words("")
  @Rare package var why: Prose?
  package var checked = Day.first
  @Rare package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkTimeAndPlace(of: self)
    if value != .notChecked { reading.checkHasSource(self, at: "finding") }
  }
}
