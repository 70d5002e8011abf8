import Model
import Testing

/// Resolution compared with ``SlowWorld`` over generated regions and answers.
@Suite struct ResolutionTests {
  private let values: [AnswerValue] = [.used, .notUsed, .notChecked, .notDisclosed]

  @Test(arguments: [2024, 9, 26] as [UInt64])
  func agreesWithTheWordsOfTheModel(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var met: [String: Int] = [:]
    for number in 0..<2_000 {
      let world = SlowWorld.random(&numbers)
      let regions = EntityTable(world.regions.indices.map { region($0, in: world) })
      let points = world.points.map(answer)
      let membership = RegionMembership(of: regions, on: Day(ordinal: world.day))
      for leaf in world.regions.indices where world.regions[leaf].carriesAnswers {
        let expected = world.outcome(in: leaf)
        let found = membership.resolve(points, for: id(leaf)) {
          regions[$0]?.carries(.answers) ?? false
        }
        guard outcome(found, expected) == expected else {
          Issue.record(
            "seed \(seed), case \(number), region \(leaf): \(found), \(expected)\n\(world)")
          return
        }
        count(expected, in: world, at: leaf, &met)
      }
    }
    for (state, count) in met { #expect(count > 20, "\(state)") }
    #expect(met.count == 6)
  }

  /// What was found, in the reference's terms; a conflict's points are its winners.
  private func outcome(_ found: Resolution<Answer>, _ expected: SlowWorld.Outcome)
    -> SlowWorld.Outcome
  {
    let winners = found.conflict.isEmpty ? found.winners : found.conflict
    return SlowWorld.Outcome(
      winners: winners.compactMap { Int($0.id) }.sorted(),
      pending: Set(found.pending.compactMap { Int($0.point.id) }),
      isAmbiguous: !found.conflict.isEmpty)
  }

  private func count(
    _ outcome: SlowWorld.Outcome, in world: SlowWorld, at leaf: Int, _ met: inout [String: Int]
  ) {
    if outcome.winners.isEmpty { met["unknown", default: 0] += 1 }
    if outcome.isAmbiguous { met["ambiguous", default: 0] += 1 }
    if outcome.winners.count > 1, !outcome.isAmbiguous { met["agreeing", default: 0] += 1 }
    if !outcome.pending.isEmpty { met["pending", default: 0] += 1 }
    if outcome.winners.contains(where: { world.points[$0].region != leaf }) {
      met["inherited", default: 0] += 1
    }
    if outcome.winners.contains(where: { world.points[$0].value > 1 }), world.points.count > 1 {
      met["blocked", default: 0] += 1
    }
  }

  private func id(_ region: Int) -> EntityID<Region> { EntityID("r\(region)") }

  private func region(_ position: Int, in world: SlowWorld) -> Region {
    let slow = world.regions[position]
    var region = Region()
    region.id = id(position)
    region.regionKind =
      switch slow.kind {
      case .world: .world
      case .group: .legalArea
      case .country: .country
      case .subdivision: .subdivision
      case .territory: .territory
      }
    region.parent = slow.parent.map(id)
    region.inheritsParent = slow.inheritsParent
    region.carries = slow.kind == .group && slow.carriesAnswers ? [.answers] : []
    region.except = slow.except.map(id)
    region.members = slow.memberships.map { membership in
      var member = Member()
      member.region = id(membership.member)
      member.since = membership.since.map { Day(ordinal: $0) }
      member.until = membership.until.map { Day(ordinal: $0) }
      return member
    }
    return region
  }

  private func answer(_ point: SlowWorld.Point) -> Answer {
    var answer = Answer()
    answer.id = String(point.name)
    answer.region = id(point.region)
    answer.except = point.except.map(id)
    answer.value = values[point.value]
    answer.checked = Day(ordinal: 1_000)
    let latest = Day(ordinal: point.latest)
    answer.writtenSince =
      point.earliest == Int.min
      ? .by(latest)
      : point.earliest == point.latest
        ? ApproximateDate(latest)
        : ApproximateDate("between \(Day(ordinal: point.earliest)) and \(latest)")
    return answer
  }
}
