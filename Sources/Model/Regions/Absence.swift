/// When a region belonged to another one that it does not belong to on the day that facts are told for.
package enum Absence: Sendable, Hashable {
  /// It did until then: the first day on which it no longer did.
  case since(Day)
  /// It will: the first day on which it does.
  case until(Day)
  /// It belongs to it on no day.
  case always
}

extension Catalog {
  /// When regions belonged to groups: the memberships on each day on which one changes, in order.
  package struct MembershipHistory: Sendable {
    fileprivate let spans: [RegionMembership]
    fileprivate let asOf: Day
  }

  /// The memberships of all days; takes time, so ask for it once.
  package var membershipHistory: MembershipHistory {
    let changes = self[Region.self].flatMap { $0.members.flatMap { [$0.since, $0.until] } }
    let days = Set(changes.compactMap { $0 } + [.first]).sorted()
    return MembershipHistory(
      spans: days.map { RegionMembership(of: self[Region.self], on: $0) }, asOf: self.days.asOf)
  }
}

extension Catalog.MembershipHistory {
  /// When a region belonged to a group, seen from a day on which it does not.
  ///
  /// The last time before that day counts, else the first time after it.
  package func absence(of region: EntityID<Region>, from group: EntityID<Region>) -> Absence {
    let belongs = spans.map { $0.contains(region, in: group) }
    let last = spans.indices.last { index in
      index > 0 && spans[index].day <= asOf && belongs[index - 1] && !belongs[index]
    }
    if let last { return .since(spans[last].day) }
    let next = spans.indices.first { spans[$0].day > asOf && belongs[$0] }
    return next.map { .until(spans[$0].day) } ?? .always
  }
}
