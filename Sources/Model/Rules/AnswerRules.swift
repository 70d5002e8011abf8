package import Diagnostics
import Parsing

extension Rule {
  package static let checkedInFuture = Rule(
    "checked-in-future", .error,
    because: "Nobody can have looked on a day that has not come yet.")
  package static let checkedBeforeSince = Rule(
    "checked-before-since", .error,
    because: """
      Somebody who looked on the check day cannot have seen a change that may have come later. \
      Write 'by' before the date, or look again.
      """)
  package static let answersUnordered = Rule(
    "answers-unordered", .error,
    because: """
      Answers to one question in one region are change points: each ends the one before it, so \
      they stand in the order of time.
      """)
  package static let sameChangePoint = Rule(
    "same-change-point", .error,
    because: "Two answers to one question in one region cannot begin on the same day.")
  package static let noSource = Rule(
    "no-source", .error, because: "No fact without a source.")
  package static let notDisclosedWithoutSearch = Rule(
    "not-disclosed-without-search", .error,
    because: """
      That a platform does not say something is only known after looking in the places where it \
      would be said: at least two.
      """)
  package static let limitsMissing = Rule(
    "limits-missing", .error,
    because: "An answer 'yes, with limits' is of no use without its limits.")
  package static let pausedWithoutActor = Rule(
    "paused-without-actor", .error,
    because: "Who put a practice on hold decides who can let it go on.")
  package static let disputeNeedsTwo = Rule(
    "dispute-needs-two", .error,
    because: "A dispute has two sides: two sources that support different answers.")
  package static let quoteTooLong = Rule(
    "quote-too-long", .error,
    because: "A quotation carries one fact; more is somebody else's text.")
  package static let idReused = Rule(
    "id-reused", .error,
    because: "Addresses and references are made of ids, so each names one record of its kind.")
}

extension Rule {
  /// Rules that are broken by what is not written.
  static let absences: Set<Rule> = [
    .missingKey, .noSource, .limitsMissing, .pausedWithoutActor, .notDisclosedWithoutSearch,
    .disputeNeedsTwo, .sourceUntitled, .reachWithoutDate, .personNotPublic,
  ]
}

extension Reading {
  /// Reports a day that lies after the day of the build.
  mutating func checkNotInFuture(_ day: Day, _ key: String, of origin: Node) {
    guard day > days.today else { return }
    report(
      Rule.checkedInFuture.broken(
        at: origin[key]?.place ?? origin.place,
        "\(day) lies after the day of this build, \(days.today)",
        help: "write the day on which somebody looked"))
  }

  /// Reports two parts of one record with the same id.
  mutating func checkUnique(_ parts: [(id: String, origin: Node)], _ kind: String) {
    var first: [String: Int] = [:]
    for (position, part) in parts.enumerated() {
      guard let earlier = first[part.id].map({ parts[$0].origin }) else {
        first[part.id] = position
        continue
      }
      report(
        Rule.idReused.broken(
          at: part.origin["id"]?.place ?? part.origin.headPlace,
          "two \(kind)s here have the id '\(part.id)'",
          help: "write another 'id:' for one of them",
          related: [RelatedPlace("the first one", at: earlier.headPlace)]))
    }
  }

  /// Reports what an answer's value needs and does not have.
  mutating func checkProof(of answer: Answer) {
    let place = answer.origin["answer"]?.place ?? answer.origin.headPlace
    if answer.value != .notChecked { checkHasSource(answer, at: "answer") }
    switch answer.value {
    case .usedWithLimits where !answer.origin.writes("limits"):
      report(
        Rule.limitsMissing.broken(
          at: place, "'used-with-limits' does not say which limits",
          help: "add 'limits:' with what is and is not used"))
    case .paused where !answer.origin.writes("by"):
      report(
        Rule.pausedWithoutActor.broken(
          at: place, "'paused' does not say who paused it",
          help: "add 'by: {actor: …, how: …}'"))
    case .notDisclosed where items("searched", of: answer) < 2:
      report(
        Rule.notDisclosedWithoutSearch.broken(
          at: place,
          "'not-disclosed' names \(items("searched", of: answer)) of at least two searched places",
          help: "add 'searched:' with a 'place' and a day under 'on' for each"))
    case .disputed where said(by: answer).count < 2:
      report(
        Rule.disputeNeedsTwo.broken(
          at: place, "'disputed' needs two sources that say different things",
          help: "write 'sources:' as mappings with 'says:'"))
    default: break
    }
    if answer.value == .notChecked || answer.value == .disputed, !answer.origin.writes("why") {
      report(
        Rule.missingKey.broken(
          at: place, "'\(answer.value.rawValue)' does not say why",
          help: "add 'why:' with what was looked for, or what the sources disagree on"))
    }
    for (key, values) in valuesWithKeys
    where answer.origin.writes(key) && !values.contains(answer.value) {
      let owners = values.map { "'\($0.rawValue)'" }.joined(separator: " or ")
      report(
        Rule.badValue.broken(
          at: answer.origin[key]?.place ?? place,
          "'\(key)' belongs to the answer \(owners), but this one is '\(answer.value.rawValue)'",
          help: "take it out, or correct the answer"))
    }
    let places = answer.searched.map { $0.url?.text ?? $0.place.original }
    for (index, searched) in answer.searched.enumerated()
    where places[..<index].contains(places[index]) {
      report(
        Rule.notDisclosedWithoutSearch.broken(
          at: searched.origin.headPlace, "this place stands here twice",
          help: "name another place where it would be said"))
    }
  }
}

/// The keys that belong to some values of answers alone.
private let valuesWithKeys: [(key: String, values: [AnswerValue])] = [
  ("limits", [.usedWithLimits]), ("expected", [.announced]), ("by", [.paused]),
  ("searched", [.notDisclosed]), ("why", [.notChecked, .disputed]),
]

/// How many items stand in a list of an answer, right or wrong; enough where something else than a
/// list stands there, which is told by itself.
private func items(_ key: String, of answer: Answer) -> Int {
  guard case .list(let items)? = answer.origin[key]?.content else {
    return answer.origin.writes(key) ? .max : 0
  }
  return items.count
}

/// What an answer's sources support, as it was written.
private func said(by answer: Answer) -> Set<String> {
  guard case .list(let items)? = answer.origin["sources"]?.content else { return [] }
  return Set(
    items.compactMap { item in
      if case .scalar(let says)? = item["says"]?.content { says } else { nil }
    })
}

extension Node {
  /// The place of a mapping's first key: narrower to point at than the whole mapping.
  package var headPlace: TextRange { entries.first?.keyPlace ?? place }
}

extension Rule {
  package static let dateScopeSuspicious = Rule(
    "date-scope-suspicious", .warning,
    because: """
      The age of the material that is used is often mistaken for the start of its use. Where both dates \
      are equal, one of them was probably taken for the other.
      """)
}

extension Reading {
  /// Reports an answer whose start is given as the age of the material.
  mutating func checkAge(of answer: Answer) {
    guard let since = answer.writtenSince, let from = answer.dataFrom, since.form != .unknown,
      since.earliest == from.earliest, since.latest == from.latest
    else { return }
    report(
      Rule.dateScopeSuspicious.broken(
        at: answer.origin["data_from"]?.place ?? answer.origin.headPlace,
        "the material is said to be as old as its use: both since the same time",
        help: "'since' is when the use began, 'data_from' how old the oldest material is"))
  }
}
