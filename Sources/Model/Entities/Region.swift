import Diagnostics
package import Parsing

/// A place or group of places with rules of its own: legal, never a stretch of text.
package struct Region: Entity, Sourced {
  package static let kind = "region"
  package static let about =
    "A country, a part of one, or a group of countries with rules of its own."
  package static let folder: String? = "regions"
  /// Members may stand in `regions/<id>.members.csv`.
  package static let sideTable: SideTable? = SideTable("members", ending: ".members.csv")
  package static let fields: [Field<Region>] = [
    .id(),
    .required("kind", \.regionKind, .choice, "What the region is."),
    .required("name", \.name, .words, "What it is called."),
    .required("in_phrase", \.inPhrase, .words, "The whole phrase in a sentence: 'in France'."),
    .optional("also", \.also, .list(of: .plain), "Other names that people type."),
    .optional(
      "parent", \.parent, .reference(to: Region.self),
      "Of a subdivision or territory: the country that it belongs to."),
    .optional(
      "inherits_parent", \.inheritsParent, .truth, default: "false",
      "Of a territory: whether answers for its country hold for it."),
    .optional("languages", \.languages, .list(of: .language), "Languages spoken there."),
    .optional("note", \.note, .words, "What a reader should know about it."),
    .optional("members", \.members, .list(of: .record(Member.self)), "Of a group: its members."),
    .optional(
      "except", \.except, .list(of: .reference(to: Region.self)),
      "Of a group: regions within its members that do not belong to it."),
    .optional(
      "carries", \.carries, .list(of: .choice), default: "nothing: a label only",
      "Of a group: what its members inherit from it."),
    .optional(
      "complete", \.isComplete, .truth, default: "false",
      "Of a group: whether all its members are listed."),
    .source("Of a group: where its members can be read."), .sources(),
  ]

  /// Kinds of regions.
  package enum Kind: String, Sendable, CaseIterable {
    case world
    case politicalUnion = "political-union"
    case economicArea = "economic-area"
    case legalArea = "legal-area"
    case travelArea = "travel-area"
    case platformDefined = "platform-defined"
    case country, territory, subdivision
  }

  /// What a group's members may inherit from it.
  package enum Carried: String, Sendable, CaseIterable {
    case answers, ways, laws, authorities
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Region>("")
  package var regionKind = Kind.country
  package var name = Words("")
  package var inPhrase = Words("")
  package var also: [String] = []
  package var parent: EntityID<Region>?
  package var inheritsParent = false
  package var languages: [Language] = []
  package var note: Words?
  package var members: [Member] = []
  package var except: [EntityID<Region>] = []
  package var carries: [Carried] = []
  package var isComplete = false
  package var source: Citation?
  package var sources: [Citation] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    let isPart = regionKind == .subdivision || regionKind == .territory
    if regionKind == .subdivision, !origin.writes("parent") {
      reading.report(
        .missingKey(
          "parent", in: origin, kind: Region.kind,
          expecting: FieldType<EntityID<Region>>.reference(to: Region.self).shape))
    }
    for (key, owners, isAllowed) in [
      ("parent", "subdivisions and territories", isPart),
      ("inherits_parent", "territories", regionKind == .territory),
      ("members", "groups", isGroup), ("except", "groups", isGroup),
      ("carries", "groups", isGroup), ("complete", "groups", isGroup),
    ] where origin.writes(key) && !isAllowed {
      reading.report(
        Rule.badValue.broken(
          at: origin[key]?.place ?? origin.headPlace,
          "'\(key)' belongs to \(owners), but this region has the kind '\(regionKind.rawValue)'",
          help: "take it out, or correct the kind"))
    }
    if isGroup { reading.checkHasSource(self) }
  }

  /// Whether the region has members; the world has all regions without listing them.
  package var isGroup: Bool { !isPlace && regionKind != .world }

  /// Whether the region is a place; everything else is a group of places.
  package var isPlace: Bool {
    switch regionKind {
    case .country, .territory, .subdivision: true
    default: false
    }
  }

  /// Whether its members inherit this from it; places and the world carry everything.
  package func carries(_ what: Carried) -> Bool {
    isPlace || regionKind == .world || carries.contains(what)
  }
}

/// A region's membership in a group, for a stretch of time.
package struct Member: Record {
  package static let kind = "member"
  package static let about = "A region's membership in a group, for a stretch of time."
  package static let fields: [Field<Member>] = [
    .required("region", \.region, .reference(to: Region.self), "The member."),
    .optional("since", \.since, .day, default: "always", "The first day of membership."),
    .optional("until", \.until, .day, default: "for ever", "The first day without membership."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var region = EntityID<Region>("")
  package var since: Day?
  package var until: Day?

  package init() {}

  /// Whether the membership holds on a day.
  package func holds(on day: Day) -> Bool {
    (since.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }

  package mutating func check(_ reading: inout Reading) {
    guard let since, let until, until <= since else { return }
    reading.report(
      Rule.badDate.broken(
        at: origin["until"]?.place ?? origin.place,
        "this membership ends on \(until), not after it began on \(since)",
        help: "'until' is the first day on which the region is no longer a member"))
  }
}
