import Diagnostics
package import Parsing

/// A mistake that the site made, and what it says now (MODEL section 10).
package struct Correction: Entity {
  package static let kind = "correction"
  package static let about = "A mistake that the site made: what it said, and what it says now."
  package static let folder: String? = "corrections"
  package static let fields: [Field<Correction>] = [
    .id(),
    .required("on", \.on, .day, "The day of the correction."),
    .required(
      "affects", \.affects, .oneOrMore(of: .recordAddress),
      "What was wrong: addresses of records, as links in texts have them."),
    .required("was", \.was, .words, "What the site said."),
    .required("now", \.now, .words, "What it says now."),
    .required("severity", \.severity, .choice, "How much it matters."),
    .optional(
      "expect", \.expectations, .oneOrMore(of: .record(Expectation.self)),
      "What must hold in the data from now on, so that nobody brings the mistake back."),
  ]

  /// How much a correction matters.
  package enum Severity: String, Sendable, CaseIterable {
    /// A slip that misled nobody.
    case typo
    /// A detail that changes no answer.
    case minor
    /// Something that readers may have acted on.
    case material
    /// What was said had no ground and was taken back.
    case retraction
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Correction>("")
  package var on = Day.first
  package var affects: [RecordAddress] = []
  package var was = Words("")
  package var now = Words("")
  package var severity = Severity.minor
  package var expectations: [Expectation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkHasHappened([("on", ApproximateDate(on))], of: origin)
    for index in expectations.indices where expectations[index].record == nil {
      if affects.count == 1 {
        expectations[index].record = affects[0]
      } else if !expectations[index].origin.writes("record") {
        reading.report(
          .missingKey(
            "record", in: expectations[index].origin, kind: Expectation.kind,
            expecting: .scalar("the one that is meant of the records that this correction affects"))
        )
      }
    }
  }
}

/// A field of a record, and the value that it must have.
package struct Expectation: Record {
  package static let kind = "expectation"
  package static let about = "A field of a record and the value that it must have from now on."
  package static let fields: [Field<Expectation>] = [
    .optional(
      "record", \.record, .recordAddress, default: "the only one that the correction affects",
      "The record."),
    .required(
      "field", \.field, .text, "The key, or keys with dots between: 'effect.future'."),
    .required("value", \.value, .oneOrMore(of: .text), "What must stand there."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var record: RecordAddress?
  package var field = ""
  package var value: [String] = []

  package init() {}
}
