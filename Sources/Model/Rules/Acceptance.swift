package import Diagnostics
package import Parsing

extension Rule {
  package static let acceptanceUnused = Rule(
    "acceptance-unused", .warning,
    because: """
      A finding that was accepted no longer exists. Left in place, the acceptance would silently \
      hide the next one of its kind.
      """)
}

/// A warning or note that the authors know of and stand by for a while.
///
/// It stands under `accepts` in the record that the finding is about, and takes away one finding:
/// of its rule, within that record, or anywhere in the file where the record is the whole file.
package struct Acceptance: Record {
  package static let kind = "acceptance"
  package static let about = "A finding about a record that stays for a while, and why."
  package static let fields: [Field<Acceptance>] = [
    .required("warning", \.warning, .text, "The id of the rule, as findings show it."),
    .required("reason", \.reason, .text, "Why it stays as it is, for whoever reads the file."),
    .required("until", \.until, .day, "The first day on which it is reported again."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))

  /// Where the accepted finding stands.
  package var within = TextRange.start(of: "")
  package var warning = ""
  package var reason = ""
  package var until = Day.last

  package init() {}

  /// Nothing can be accepted about an acceptance.
  package static var allFields: [Field<Acceptance>] { fields }

  /// What forbids accepting the rule that is written; nil where nothing does.
  fileprivate func fault(among rules: [Rule]) -> Diagnostic? {
    let place = origin["warning"]?.place ?? origin.headPlace
    guard let rule = rules.first(where: { $0.id == warning }) else {
      return Rule.badValue.broken(
        at: place, "no finding has the id '\(warning)'",
        help: nearestName(to: warning, among: rules.map(\.id)).map { "did you mean '\($0)'?" }
          ?? "write the id that stands in brackets behind the finding")
    }
    guard rule.severity == .error else { return nil }
    return Rule.badValue.broken(
      at: place, "'\(warning)' is an error, and errors cannot be accepted",
      help: "mend what it tells of, and take the acceptance out")
  }

  /// Whether a finding is of the kind and in the place that is accepted.
  fileprivate func covers(_ finding: Diagnostic) -> Bool {
    finding.rule.id == warning && finding.severity != .error
      && finding.place.path == within.path
      && within.bytes.lowerBound <= finding.place.bytes.lowerBound
      && finding.place.bytes.upperBound <= within.bytes.upperBound
  }
}

extension Field {
  /// The key that every record may have: findings about it that are accepted.
  static var accepts: Field {
    let acceptances = FieldType<[Acceptance]>.list(of: .record(Acceptance.self))
    return Field(
      "accepts", acceptances, "Warnings about this record that stay, each with a reason and a day."
    ) { found, owner, reading in
      reading.accept(found, in: owner.origin)
    }
  }
}

extension Array where Element == Diagnostic {
  /// The findings without those that are accepted, and with a warning for each acceptance that
  /// accepts nothing.
  ///
  /// One acceptance takes one finding, the first in the list; that of the smallest record goes
  /// first. On its last day an acceptance ends: its finding stays, and says where it was accepted.
  /// Where there are errors, or facts are told for another day, findings may be missing for that
  /// reason, so no acceptance is unused.
  /// `rules` are all that there are; of those that are errors nothing can be accepted.
  package func accepting(_ acceptances: [Acceptance], of rules: [Rule], on days: Days)
    -> [Diagnostic]
  {
    var left = self
    var ended: [Diagnostic] = []
    var unused: [Diagnostic] = []
    var faults: [Diagnostic] = []
    let smallestFirst = acceptances.sorted {
      ($0.within.bytes.count, $0.origin.place) < ($1.within.bytes.count, $1.origin.place)
    }
    for acceptance in smallestFirst {
      if let fault = acceptance.fault(among: rules) {
        faults.append(fault)
        continue
      }
      let place = acceptance.origin["warning"]?.place ?? acceptance.origin.headPlace
      guard let index = left.firstIndex(where: acceptance.covers) else {
        unused.append(
          Rule.acceptanceUnused.broken(
            at: place, "nothing here is found by '\(acceptance.warning)' any more",
            help: "take the acceptance out"))
        continue
      }
      let finding = left.remove(at: index)
      guard acceptance.until <= days.today else { continue }
      ended.append(
        finding.relating(to: RelatedPlace("accepted until \(acceptance.until)", at: place)))
    }
    let mayBeMissing = left.hasErrors || days.asOf != days.today
    return left + ended + faults + (mayBeMissing ? [] : unused)
  }
}
