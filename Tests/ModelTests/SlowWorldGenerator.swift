/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that happens so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

extension SlowWorld {
  /// A world of some countries, parts of countries, groups of them and answers.
  static func random(_ numbers: inout SeededNumbers) -> SlowWorld {
    var world = SlowWorld()
    let countries = Int.random(in: 2...5, using: &numbers)
    world.regions = (0..<countries).map { _ in Region(kind: .country) }
    for _ in 0..<Int.random(in: 0...3, using: &numbers) {
      world.regions.append(
        Region(
          kind: numbers.happens(50) ? .subdivision : .territory,
          parent: Int.random(in: 0..<countries, using: &numbers),
          inheritsParent: numbers.happens(60)))
    }
    for _ in 0..<Int.random(in: 0...5, using: &numbers) {
      world.regions.append(group(among: world.regions.indices, &numbers))
    }
    if numbers.happens(90) { world.regions.append(Region(kind: .world)) }
    for region in world.regions.indices where numbers.happens(60) {
      world.addPoints(for: region, &numbers)
    }
    world.day = Int.random(in: 0...60, using: &numbers)
    return world
  }

  private static func group(among regions: Range<Int>, _ numbers: inout SeededNumbers) -> Region {
    var group = Region(kind: .group, carriesAnswers: numbers.happens(85))
    for member in regions where numbers.happens(45) {
      group.memberships.append(
        Membership(
          member: member,
          since: numbers.happens(25) ? Int.random(in: 0...30, using: &numbers) : nil,
          until: numbers.happens(25) ? Int.random(in: 31...60, using: &numbers) : nil))
    }
    for member in regions where numbers.happens(8) { group.except.append(member) }
    return group
  }

  /// Up to three answers of a region, in the order of time.
  private mutating func addPoints(for region: Int, _ numbers: inout SeededNumbers) {
    var latest = Int.random(in: -10...40, using: &numbers)
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      let width = numbers.happens(40) ? 0 : Int.random(in: 1...25, using: &numbers)
      let earliest = numbers.happens(15) ? Int.min : latest - width
      points.append(
        Point(
          name: points.count, region: region,
          except: regions.indices.filter { $0 != region && numbers.happens(6) },
          earliest: earliest, latest: latest, value: Int.random(in: 0...3, using: &numbers)))
      latest += Int.random(in: 1...20, using: &numbers)
    }
  }
}
