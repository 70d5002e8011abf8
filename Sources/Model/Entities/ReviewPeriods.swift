import Diagnostics
package import Parsing

/// How long facts count as fresh, by their kind.
package struct ReviewPeriods: Record {
  package static let kind = "review_every"
  package static let about = "How long facts count as fresh, by their kind."
  package static let fields: [Field<ReviewPeriods>] = [
    .optional("answers", \.answers, .period, default: "P90D", "Answers."),
    .optional("ways", \.ways, .period, default: "P90D", "What people can do."),
    .optional("findings", \.findings, .period, default: "P90D", "Findings about claims."),
    .optional("reactions", \.reactions, .period, default: "P90D", "Numbers of reactions."),
    .optional("laws", \.laws, .period, default: "P90D", "Laws."),
    .optional("authorities", \.authorities, .period, default: "P90D", "Authorities."),
    .optional("tables", \.tables, .period, default: "P90D", "Tables of numbers."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var answers = ReviewPeriod.ninetyDays
  package var ways = ReviewPeriod.ninetyDays
  package var findings = ReviewPeriod.ninetyDays
  package var reactions = ReviewPeriod.ninetyDays
  package var laws = ReviewPeriod.ninetyDays
  package var authorities = ReviewPeriod.ninetyDays
  package var tables = ReviewPeriod.ninetyDays

  package init() {}

  /// The period of records of a kind; of kinds that have none of their own, that of answers.
  package subscript(kind: any Record.Type) -> ReviewPeriod {
    switch kind.kind {
    case Way.kind: ways
    case Finding.kind: findings
    case Reaction.kind: reactions
    case Law.kind: laws
    case Authority.kind: authorities
    case Table.kind: tables
    default: answers
    }
  }
}

extension FieldType where Value == ReviewPeriods {
  /// One period for all kinds, or a mapping from kinds to periods.
  static var reviewPeriods: FieldType {
    let period = FieldType<ReviewPeriod>.period
    return record(ReviewPeriods.self, short: period.shape) { node, reading in
      guard let period = period.read(node, &reading) else { return nil }
      var periods = ReviewPeriods()
      periods.origin = node
      for kind in ReviewPeriods.targets { periods[keyPath: kind] = period }
      return periods
    }
  }
}

extension ReviewPeriods {
  /// The periods of all kinds.
  fileprivate static var targets: [Target<ReviewPeriods, ReviewPeriod>] {
    [\.answers, \.ways, \.findings, \.reactions, \.laws, \.authorities, \.tables]
  }
}
