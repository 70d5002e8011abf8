import Diagnostics
package import Model
import Pages

/// What a site tells differently on two days.
package struct SiteChanges {
  let first: Day
  let last: Day
  let changes: [Change]

  /// One thing that changed in the same way in some regions.
  struct Change {
    /// `answer`, `finding` or `law`.
    let kind: String
    /// What changed, by the names of its parts.
    let names: [(key: String, id: String)]
    /// Where, the region first from which the others inherit it.
    let regions: [String]
    /// Whether all others are members of the first.
    let isInherited: Bool
    let before: State
    let after: State
  }

  /// What is told on one of the days.
  struct State: Hashable {
    /// The value; `overdue` and `contradiction` are derived.
    let word: String
    /// What else may hold already.
    let pending: [String]
    /// The records that say so.
    let records: [Record]

    /// Whether readers are told the same.
    func tellsTheSame(as other: State) -> Bool { word == other.word && pending == other.pending }
  }

  /// A record that says something.
  struct Record: Hashable {
    let id: String?
    let region: String
    let since: String
    let place: TextRange
  }
}

extension SiteChanges {
  /// Compares what the catalog tells on two days, in all regions with pages or in one.
  ///
  /// With a platform only its answers are compared; else findings and laws too. A statement that
  /// takes another one's place and says the same is no change.
  package init(
    of catalog: Catalog, from first: Day, to last: Day, platform: Platform? = nil,
    region: Region? = nil
  ) throws(WrongUse) {
    guard first <= last else {
      throw WrongUse(
        "\(first) lies after \(last)",
        help: "write the earlier day first: \(last) \(first)")
    }
    let days = [catalog.told(asOf: first), catalog.told(asOf: last)]
    let shown = days.flatMap { SiteOutline($0).regions.map(\.id) }
    let comparison = DayComparison(
      before: days[0], after: days[1],
      regions: region.map { [$0.id] } ?? Set(shown).sorted())
    let answers = (platform.map { [$0] } ?? Array(catalog[Platform.self])).flatMap { platform in
      catalog.questions(answeredBy: platform.id).flatMap {
        comparison.answers(of: platform.id, to: $0.id)
      }
    }
    self.first = first
    self.last = last
    changes =
      platform == nil
      ? answers + catalog[Claim.self].flatMap(comparison.findings)
        + catalog[Law.self].flatMap(comparison.application)
      : answers
  }
}
