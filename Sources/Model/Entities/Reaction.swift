package import Diagnostics
package import Parsing

extension Rule {
  package static let reachWithoutDate = Rule(
    "reach-without-date", .error,
    because: "How far something went is only known for a day; a number without one grows false.")
}

/// What people did about a practice, and how far it went (MODEL section 9).
package struct Reaction: Entity, Sourced {
  package static let kind = "reaction"
  package static let about = "What people did about a practice, and how far it went."
  package static let folder: String? = "reactions"
  package static let fields: [Field<Reaction>] = [
    .id(),
    .required("name", \.name, .words, "What it is called."),
    .required("kind", \.reactionKind, .choice, "What people did."),
    .required(
      "platforms", \.platforms, .list(of: .reference(to: Platform.self)),
      "The platforms that it is about."),
    .optional(
      "regions", \.regions, .list(of: .reference(to: Region.self)), default: "everywhere",
      "Where it took place."),
    .required("since", \.since, .date, "When it began."),
    .optional("peak", \.peak, .date, "When it was largest."),
    .optional("ended", \.ended, .date, "When it ended."),
    .required("summary", \.summary, .prose, "What people did, in the authors' own words."),
    .optional("excerpt", \.excerpt, .quotation, "Words of it, up to 300 characters."),
    .optional("excerpt_lang", \.excerptLanguage, .language, "The language of the excerpt."),
    .required("legal_effect", \.legalEffect, .choice, "Whether it changes anybody's rights."),
    .optional("effect_why", \.effectWhy, .prose, "Why it has that effect."),
    .optional("why_people", \.whyPeople, .prose, "Why people did it, as sources say."),
    .optional(
      "follows", \.follows, .list(of: .reference(to: Reaction.self)), "Earlier waves of the same."),
    .optional("reach", \.reach, .list(of: .record(Reach.self)), "How far it went."),
    .optional(
      "people", \.people, .list(of: .record(Involvement.self)), "Public figures who took part."),
    .optional("claims", \.claims, .list(of: .contained(Claim.self)), "What it claims."),
    .required("checked", \.checked, .day, "The day on which somebody last looked."),
    .source(), .sources(),
  ]

  /// What people did.
  package enum Kind: String, Sendable, CaseIterable {
    case copyPasteStatement = "copy-paste-statement"
    case petition, boycott, lawsuit, complaint
    case accountDeletion = "account-deletion"
    case strike
    case openLetter = "open-letter"
    case tool, migration
  }

  /// Whether a reaction changes anybody's rights.
  package enum LegalEffect: String, Sendable, CaseIterable {
    case none, disputed, some, unknown
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Reaction>("")
  package var name = Words("")
  package var reactionKind = Kind.petition
  package var platforms: [EntityID<Platform>] = []
  package var regions: [EntityID<Region>] = []
  package var since = ApproximateDate(.first)
  package var peak: ApproximateDate?
  package var ended: ApproximateDate?
  package var summary: Prose?
  package var excerpt: String?
  package var excerptLanguage: Language?
  package var legalEffect = LegalEffect.unknown
  package var effectWhy: Prose?
  package var whyPeople: Prose?
  package var follows: [EntityID<Reaction>] = []
  package var reach: [Reach] = []
  package var people: [Involvement] = []
  package var claims: [Claim] = []
  package var checked = Day.first
  package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkNotInFuture(checked, "checked", of: origin)
    reading.checkHasSource(self)
    reading.checkHasHappened([("since", since), ("peak", peak), ("ended", ended)], of: origin)
    reading.checkNotBefore(since, [("peak", peak), ("ended", ended)], of: origin)
  }
}

/// How far a reaction went, by one measure and one source; charts never add different measures.
package struct Reach: Record, Sourced {
  package static let kind = "reach"
  package static let about = "How far a reaction went, by one measure and one source."
  package static let fields: [Field<Reach>] = [
    .required("what", \.what, .choice, "What was counted."),
    .required("number", \.number, .integer, "How many."),
    .required("bound", \.bound, .choice, "How the number is meant."),
    .optional("on", \.on, .date, "When that was known; no number without a date."),
    .optional("note", \.note, .words, "What a reader should know about the number."),
    .source(), .sources(),
  ]

  /// What was counted.
  package enum Measure: String, Sendable, CaseIterable {
    case posts, shares, views, signatures, accounts, people
  }

  /// How a number is meant.
  package enum Bound: String, Sendable, CaseIterable {
    case exact
    case atLeast = "at-least"
    case about
    case atMost = "at-most"
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var what = Measure.posts
  package var number = 0
  package var bound = Bound.about
  package var on: ApproximateDate?
  package var note: Words?
  package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkHasSource(self)
    reading.checkHasHappened([("on", on)], of: origin)
    guard !origin.writes("on") else { return }
    reading.report(
      Rule.reachWithoutDate.broken(
        at: origin["number"]?.place ?? origin.headPlace, "this number has no date",
        help: "add 'on:' with the day or month for which the source gives it"))
  }
}

/// What a public figure did in a reaction.
package struct Involvement: Record, Sourced {
  package static let kind = "involvement"
  package static let about = "What a public figure did in a reaction."
  package static let fields: [Field<Involvement>] = [
    .required("person", \.person, .reference(to: Person.self), "Who."),
    .required("did", \.did, .words, "What the person did in public."),
    .required("on", \.on, .date, "When."),
    .source(), .sources(),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var person = EntityID<Person>("")
  package var did = Words("")
  package var on = ApproximateDate(.first)
  package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    reading.checkHasSource(self)
    reading.checkHasHappened([("on", on)], of: origin)
  }
}
