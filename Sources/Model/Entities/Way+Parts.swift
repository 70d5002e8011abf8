import Diagnostics
package import Parsing

/// A day by which something must be done.
package struct Deadline: Record {
  package static let kind = "deadline"
  package static let about = "A day by which something must be done."
  package static let fields: [Field<Deadline>] = [
    .required("by", \.by, .date, "The last day."),
    .required("what", \.what, .words, "What must be done by then."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var by = ApproximateDate(.first)
  package var what = Words("")

  package init() {}
}

/// What one must have or give.
package struct Needs: Record {
  package static let kind = "needs"
  package static let about = "What one must have or give to take a way."
  package static let fields: [Field<Needs>] = [
    .optional("account", \.account, .truth, "Whether one needs an account."),
    .optional("reason", \.reason, .truth, "Whether one must give a reason."),
    .optional("identity_document", \.identityDocument, .truth, "Whether one must show a document."),
    .optional("email", \.email, .truth, "Whether one must give an e-mail address."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var account: Bool?
  package var reason: Bool?
  package var identityDocument: Bool?
  package var email: Bool?

  package init() {}
}

/// One action, and what one should see then.
package struct Step: Record {
  package static let kind = "step"
  package static let about = "One action, and what one should see then."
  package static let fields: [Field<Step>] = [
    .required("do", \.action, .words(atMost: 25), "One action, up to 25 words."),
    .optional("see", \.see, .words(atMost: 25), "What one should see then."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var action = Words("")
  package var see: Words?

  package init() {}
}

/// How long a way takes.
package struct Effort: Record {
  package static let kind = "effort"
  package static let about = "How long a way takes."
  package static let fields: [Field<Effort>] = [
    .required("minutes", \.minutes, .integer, "Minutes, for somebody who does it the first time.")
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var minutes = 0

  package init() {}
}

/// What a way changes; unknown wherever no source says it.
package struct Effect: Record {
  package static let kind = "effect"
  package static let about = "What a way changes."
  package static let fields: [Field<Effect>] = [
    .optional("future", \.future, .choice, default: "unknown", "Use from then on."),
    .optional("past", \.past, .choice, default: "unknown", "What was used before."),
    .optional(
      "by_others", \.byOthers, .choice, default: "unknown",
      "What others post about the person."),
    .optional("granted", \.granted, .choice, default: "unknown", "Who decides."),
  ]

  /// Use from then on.
  package enum Future: String, Sendable, CaseIterable { case stops, reduces, none, unknown }

  /// What was used before.
  package enum Past: String, Sendable, CaseIterable {
    case undone
    case notUndone = "not-undone"
    case unknown
  }

  /// What others post about the person.
  package enum ByOthers: String, Sendable, CaseIterable {
    case covered
    case notCovered = "not-covered"
    case unknown
  }

  /// Who decides whether the way is granted.
  package enum Granted: String, Sendable, CaseIterable {
    case automatic
    case platformDecides = "platform-decides"
    case afterCheck = "after-check"
    case unknown
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var future = Future.unknown
  package var past = Past.unknown
  package var byOthers = ByOthers.unknown
  package var granted = Granted.unknown

  package init() {}
}

/// Whether somebody tried a way.
package struct Tested: Record {
  package static let kind = "tested"
  package static let about = "Whether somebody tried a way, and what came of it."
  package static let fields: [Field<Tested>] = [
    .required("state", \.state, .choice, "What came of it."),
    .optional("on", \.on, .day, "The day of the trial."),
    .optional(
      "account_region", \.accountRegion, .reference(to: Region.self),
      "The region of the account that it was tried with."),
  ]

  /// What came of a trial.
  package enum State: String, Sendable, CaseIterable {
    case works
    case worksWithProblems = "works-with-problems"
    case fails
    case notTested = "not-tested"
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var state = State.notTested
  package var on: Day?
  package var accountRegion: EntityID<Region>?

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    if let on { reading.checkNotInFuture(on, "on", of: origin) }
  }
}
