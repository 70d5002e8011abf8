/// Regions and what is said of them, as plain lists of names: what the reference resolves.
struct ReferenceWorld {
  /// The kinds of regions that the rules tell apart.
  enum Kind { case world, group, country, subdivision, territory }

  /// What a group may hand on to its members.
  enum Carried: String, CaseIterable { case answers, ways, laws, authorities }

  /// A stretch of membership; `until` is the first day without it.
  struct Membership {
    var member: String
    var since: PlainDay?
    var until: PlainDay?
  }

  struct Region {
    var name: String
    var kind: Kind
    var parent: String?
    var inheritsParent = false
    var memberships: [Membership] = []
    var except: [String] = []
    var carries: Set<Carried> = []

    var isPlace: Bool { kind != .world && kind != .group }

    /// Countries and subdivisions carry everything, and so does the world.
    func hands(_ what: Carried) -> Bool { kind != .group || carries.contains(what) }
  }

  /// An answer or a finding.
  struct Point {
    var name: String
    var region: String
    var except: [String] = []
    var since: WrittenDate?
    var checked: PlainDay
    var value: String
    var refuse: [Way] = []

    /// Without a date it holds by the check day.
    var bounds: (earliest: PlainDay?, latest: PlainDay) {
      (since ?? .by(.day(checked))).bounds(seenOn: checked)
    }
  }

  /// Change points that end each other where they are of one region.
  struct Practice {
    var name: String
    var points: [Point] = []
  }

  /// Something that people can do; its region is nil where it stands under an answer.
  struct Way {
    var name: String
    var region: String?
    var except: [String] = []
    var practices: [String] = []
    var since: WrittenDate?
    var until: WrittenDate?
    var replaces: [String] = []
  }

  /// A second platform, for which the first one's answers hold.
  struct Twin {
    /// The questions whose answers are shared; nil for all.
    var questions: [String]?

    /// Its own answers, for every question.
    var answers: [Practice] = []
  }

  struct Law {
    var name: String
    var region: String
    var since: WrittenDate
    var until: PlainDay?
    var checked: PlainDay
    var replaces: [String] = []
  }

  struct Authority {
    var name: String
    var region: String
    var kind: String
    var isLead = false
  }

  var regions: [Region] = []
  /// Questions with answers; a practice's name is the question's.
  var answers: [Practice] = []
  /// Claims with findings.
  var claims: [Practice] = []
  var ways: [Way] = []
  var laws: [Law] = []
  var authorities: [Authority] = []
  var twin: Twin?
  var days: [PlainDay] = []

  /// What is said of the second platform: its own answers, which replace the shared ones of the same
  /// region.
  var twinAnswers: [Practice] {
    guard let twin else { return [] }
    return answers.map { practice in
      let own = twin.answers.first { $0.name == practice.name }?.points ?? []
      let isShared = twin.questions?.contains(practice.name) ?? true
      let replaced = Set(own.map(\.region))
      let shared = isShared ? practice.points.filter { !replaced.contains($0.region) } : []
      return Practice(name: practice.name, points: shared + own)
    }
  }
}
