import Model
import Parsing

/// The same records on two days, in some regions.
struct DayComparison {
  let before: Catalog
  let after: Catalog
  let regions: [EntityID<Region>]

  typealias Change = SiteChanges.Change
  typealias State = SiteChanges.State

  /// Changed answers of a platform to a question.
  func answers(of platform: EntityID<Platform>, to question: EntityID<Question>) -> [Change] {
    changes("answer", [("platform", platform.text), ("question", question.text)]) {
      catalog, region in
      let answer = catalog.resolvedAnswer(of: platform, to: question, in: region)
      return state(answer.resolution, overdue: answer.isOverdue)
    }
  }

  /// Changed findings about a claim.
  func findings(about claim: Claim) -> [Change] {
    changes("finding", [("claim", claim.id.text)]) { catalog, region in
      state(catalog.resolvedFinding(of: claim, in: region), overdue: false)
    }
  }

  /// Where a law began or ceased to be applied.
  func application(of law: Law) -> [Change] {
    let record = SiteChanges.Record(
      id: law.id.text, region: law.region.text, since: "\(law.since)", place: law.origin.place)
    return changes("law", [("law", law.id.text)]) { catalog, region in
      let isApplied = catalog.laws(in: region).contains { $0.id == law.id }
      return State(
        word: isApplied ? "applied" : "not-applied", pending: [], records: [record])
    }
  }

  private func state<Point: ToldChange>(_ resolution: Resolution<Point>, overdue: Bool) -> State {
    let value = resolution.word
    let said = resolution.conflict.isEmpty ? resolution.winners : resolution.conflict
    var pending: [String] = []
    for word in resolution.pending.map(\.point.value.rawValue)
    where word != value && !pending.contains(word) { pending.append(word) }
    return State(
      word: overdue ? "overdue" : value, pending: pending,
      records: said.map {
        SiteChanges.Record(
          id: $0.name, region: $0.region.text, since: "\($0.since)", place: $0.origin.place)
      })
  }

  /// What changed, regions with the same change for the same reason together.
  private func changes(
    _ kind: String, _ names: [(key: String, id: String)],
    _ state: (Catalog, EntityID<Region>) -> State
  ) -> [Change] {
    var found: [(before: State, after: State, regions: [EntityID<Region>])] = []
    for region in regions {
      let (old, new) = (state(before, region), state(after, region))
      guard !old.tellsTheSame(as: new) else { continue }
      if let known = found.firstIndex(where: { $0.before == old && $0.after == new }) {
        found[known].regions.append(region)
      } else {
        found.append((old, new, [region]))
      }
    }
    return found.map { old, new, regions in
      let said = Set((new.records + old.records).map(\.region))
      let head = regions.first { said.contains($0.text) }
      let rest = regions.filter { $0 != head }
      return Change(
        kind: kind, names: names, regions: ((head.map { [$0] } ?? []) + rest).map(\.text),
        isInherited: head.map { head in
          rest.allSatisfy { region in
            [before, after].contains { $0.membership.contains(region, in: head) }
          }
        } ?? false,
        before: old, after: new)
    }
  }
}
