import Diagnostics
package import Parsing

/// Something that a person can do about a practice (MODEL section 7).
package struct Way: Sourced {
  package static let kind = "way"
  package static let about = "Something that a person can do about a practice."
  package static let fields: [Field<Way>] = [
    .optional(
      "id", \.id, .identifier, default: "kind and region, joined by a hyphen",
      "The way's name in permalinks."),
    .required("kind", \.wayKind, .choice, "What is done."),
    .optional(
      "strength", \.writtenStrength, .choice, default: "from the kind", "What it achieves."),
    .optional(
      "region", \.region, .reference(to: Region.self),
      default: "under an answer, the answer's; else world",
      "Where it is open to people."),
    .optional(
      "except", \.except, .list(of: .reference(to: Region.self)),
      "Regions, with their members, where it is not."),
    .optional(
      "questions", \.questions, .list(of: .reference(to: Question.self)),
      default: "under an answer, the answer's; else all", "The practices that it concerns."),
    .optional("since", \.since, .date, "Since when it is open."),
    .optional("until", \.until, .date, "Until when it was open."),
    .optional("deadline", \.deadline, .record(Deadline.self), "By when it must be done."),
    .optional("who", \.who, .list(of: .words), default: "account holders", "Who can do it."),
    .optional("needs", \.needs, .record(Needs.self), "What one must have or give."),
    .optional("default_state", \.defaultState, .choice, "What holds for people who do nothing."),
    .optional(
      "right", \.right, .reference(to: Right.self), "The right of a law that it uses."),
    .optional("letter", \.letter, .text(of: Letter.self), "A letter that one can send."),
    .optional(
      "replaces", \.replaces, .list(of: .identifier),
      "Ways of the same platform that it stands in place of where both are open."),
    .optional("url", \.url, .url, "Where it is done."),
    .optional("steps", \.steps, .list(of: .record(Step.self)), "What to do, one action each."),
    .optional("effort", \.effort, .record(Effort.self), "How long it takes."),
    .optional("if_refused", \.ifRefused, .prose, "What to do when it is refused."),
    .optional("note", \.note, .prose, "What a reader must know before."),
    .optional(
      "effect", \.effect, .record(Effect.self), default: "unknown in all four",
      "What it changes: four facts, because sources treat them apart."),
    .optional(
      "tested", \.tested, .record(Tested.self), default: "not-tested",
      "Whether somebody tried it."),
    .optional(
      "checked", \.checked, .day, default: "under an answer, the answer's",
      "When somebody last looked."),
    .source(default: "under an answer, the answer's"), .sources(),
  ]

  /// What is done; `none` says that sources report no way at all.
  package enum Kind: String, Sendable, CaseIterable {
    case setting
    case objectionForm = "objection-form"
    case emailRequest = "email-request"
    case letter
    case changeAudience = "change-audience"
    case deleteContent = "delete-content"
    case deleteAccount = "delete-account"
    case doNotUse = "do-not-use"
    case complaint, court, none
  }

  /// What a way achieves, strongest first.
  package enum Strength: String, Sendable, CaseIterable {
    /// You keep posting and the use stops.
    case refuseUse = "refuse-use"
    /// You change what you do.
    case avoidUse = "avoid-use"
    case leave, complain
  }

  /// What holds for people who do nothing.
  package enum DefaultState: String, Sendable, CaseIterable {
    case usedUnlessRefused = "used-unless-refused"
    case notUsedUnlessAccepted = "not-used-unless-accepted"
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = ""
  package var wayKind = Kind.none
  package var writtenStrength: Strength?
  package var region = EntityID<Region>("world")
  package var except: [EntityID<Region>] = []
  package var questions: [EntityID<Question>] = []
  @Rare package var since: ApproximateDate?
  @Rare package var until: ApproximateDate?
  @Rare package var deadline: Deadline?
  package var who: [Words] = []
  @Rare package var needs: Needs?
  package var defaultState: DefaultState?
  package var right: EntityID<Right>?
  package var letter: String?
  package var replaces: [String] = []
  package var url: WebAddress?
  package var steps: [Step] = []
  package var effort: Effort?
  @Rare package var ifRefused: Prose?
  @Rare package var note: Prose?
  package var effect = Effect()
  package var tested = Tested()
  package var checked: Day?
  @Rare package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  /// Whether the last day to do it has passed.
  package func isTooLate(on day: Day) -> Bool { deadline.map { $0.by.latest < day } ?? false }

  /// What the way achieves; nil for `none`, which is no way.
  package var strength: Strength? {
    if let writtenStrength { return writtenStrength }
    return switch wayKind {
    case .setting, .objectionForm, .emailRequest, .letter: .refuseUse
    case .changeAudience, .deleteContent, .doNotUse: .avoidUse
    case .deleteAccount: .leave
    case .complaint, .court: .complain
    case .none: nil
    }
  }

  package mutating func check(_ reading: inout Reading) {
    if let checked { reading.checkNotInFuture(checked, "checked", of: origin) }
  }

  /// Fills the id of a way that stands under a platform's `ways`, and reports what it cannot take
  /// from an answer.
  mutating func settle(_ reading: inout Reading) {
    if !origin.writes("checked") {
      reading.report(
        .missingKey(
          "checked", in: origin, kind: Way.kind, expecting: FieldType<Day>.day.shape))
    }
    reading.checkHasSource(self)
    if id.isEmpty { id = "\(wayKind.rawValue)-\(region.text)" }
  }

  /// Takes region, question, check day and evidence from the answer that the way stands under.
  mutating func inherit(from answer: Answer, at position: Int) {
    if id.isEmpty {
      let suffix = position == 0 ? "" : "-\(position + 1)"
      id = Model.identifier(from: "\(wayKind.rawValue)-\(answer.id)\(suffix)")
    }
    if !origin.writes("region") {
      region = answer.region
      except += answer.except
    }
    if questions.isEmpty { questions = [answer.question] }
    checked = checked ?? answer.checked
    if citations.isEmpty { sources = answer.citations }
    since = since ?? answer.since
  }
}

extension FieldType where Value == Way {
  /// A mapping, or a way's kind alone.
  static var way: FieldType {
    let kinds = FieldType<Way.Kind>.choice
    return record(Way.self, short: kinds.shape) { node, reading in
      guard let kind = kinds.read(node, &reading) else { return nil }
      var way = Way()
      way.origin = node
      way.wayKind = kind
      return way
    }
  }
}
