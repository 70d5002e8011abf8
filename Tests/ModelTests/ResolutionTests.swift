import Model
import Testing

/// Resolution compared with ``ReferenceResolution`` over generated worlds that are read as files.
///
/// A case is one practice, law or kind of authority in one region on one day, in one of the modes
/// *override*, *union* and *nearest*.
@Suite struct ResolutionTests {
  /// How many worlds each seed makes; all seeds together make more than 100,000 cases.
  private static let worlds = 40

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func agreesWithTheWordsOfTheModel(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var met = Met()
    for _ in 0..<Self.worlds {
      let world = ReferenceWorld.random(&numbers)
      let comparison = ResolutionComparison(of: world, &met)
      #expect(comparison.fault == nil)
      if comparison.difference != nil {
        report(world)
        return
      }
    }
    #expect(met.cases > 8_500)
    let situations = [
      "unknown", "ambiguous", "agreeing", "pending", "inherited", "blocked", "excepted", "ways",
      "shared", "replaced", "laws", "nearest", "leading",
    ]
    for situation in situations { #expect(met[situation] > 0, "\(situation)") }
  }

  /// Tells the smallest world that shows the difference, as the files that show it.
  private func report(_ world: ReferenceWorld) {
    let small = world.shrunk { smaller in
      var ignored = Met()
      return ResolutionComparison(of: smaller, &ignored).difference != nil
    }
    var ignored = Met()
    let difference = ResolutionComparison(of: small, &ignored).difference ?? "none"
    let shown = ["regions", "platforms/p", "claims", "laws", "authorities"].compactMap { name in
      small.files["Content/\(name).yml"].map { "# \(name).yml\n\($0)" }
    }
    Issue.record("\(difference)\n\(shown.joined())")
  }

  /// Something that fails is told in its smallest form: here, that some region has two members.
  @Test func failuresShrink() {
    var numbers = SeededNumbers(seed: 7)
    var world = ReferenceWorld.random(&numbers)
    while !hasPair(world) { world = ReferenceWorld.random(&numbers) }
    let small = world.shrunk(while: hasPair)
    #expect(small.regions.count == 3)
    #expect(small.regions.flatMap(\.memberships).count == 2)
    #expect(small.days.count == 1)
    #expect(
      small.answers.isEmpty && small.claims.isEmpty && small.ways.isEmpty && small.laws.isEmpty
        && small.authorities.isEmpty)
  }

  private func hasPair(_ world: ReferenceWorld) -> Bool {
    world.regions.contains { $0.memberships.count >= 2 }
  }
}

/// What generated cases were about, so that a test can tell that none is missing.
struct Met {
  private(set) var cases = 0
  private var counts: [String: Int] = [:]

  subscript(situation: String) -> Int { counts[situation] ?? 0 }

  mutating func count() { cases += 1 }

  mutating func note(_ situation: String, _ isMet: Bool) {
    if isMet { counts[situation, default: 0] += 1 }
  }
}
