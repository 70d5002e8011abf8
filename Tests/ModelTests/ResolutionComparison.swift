import Diagnostics
import Model

/// One world, asked of the catalog and of the reference: the first question that they answer
/// differently, in words.
struct ResolutionComparison {
  private(set) var difference: String?

  /// What is wrong with the world itself, so that it cannot be asked.
  private(set) var fault: String?

  private let world: ReferenceWorld

  init(of world: ReferenceWorld, _ met: inout Met) {
    self.world = world
    guard let first = world.days.first else { return }
    let site = TextSite(world.files, today: "2030-01-01", asOf: "\(first)")
    // Contradictions are part of the comparison, and groups that carry nothing of the worlds.
    let expected = ["region-ambiguous", "group-cannot-carry"]
    fault =
      site.findings.first { $0.severity == .error && !expected.contains($0.rule.id) }?.message
    guard fault == nil else { return }
    for date in world.days {
      let catalog = site.catalog.told(asOf: day("\(date)"))
      compare(catalog, ReferenceResolution(world, on: date), &met)
    }
  }

  private mutating func compare(
    _ catalog: Catalog, _ reference: ReferenceResolution, _ met: inout Met
  ) {
    for leaf in world.regions.map(\.name) {
      for practice in world.answers {
        let expected = reference.outcome(of: practice, in: leaf)
        let answer = catalog.resolvedAnswer(
          of: EntityID("p"), to: EntityID(practice.name), in: EntityID(leaf))
        compareOverride(
          answer.resolution, names: \.id, expected, of: practice, in: leaf, reference, &met)
        compareFates(
          catalog.verdicts(
            on: catalog.answers(of: EntityID("p"), to: EntityID(practice.name)),
            in: EntityID(leaf)),
          names: \.id, expected, of: practice, in: leaf, reference)
        if let platform = catalog[Platform.self].first {
          let ways = catalog.ways(on: platform, for: answer, to: EntityID(practice.name))
          compareSets(
            ways.map(\.id), reference.ways(for: practice, in: leaf, expected), "ways", leaf,
            reference,
            &met)
          compareOrder(ways.map(\.region.text), "ways", leaf, reference)
        }
      }
      for practice in world.twinAnswers {
        let answer = catalog.resolvedAnswer(
          of: EntityID("t"), to: EntityID(practice.name), in: EntityID(leaf))
        compareOverride(
          answer.resolution, names: \.id, reference.outcome(of: practice, in: leaf),
          of: practice, in: leaf, reference, &met)
        let winners = answer.resolution.winners
        met.note("shared", winners.contains { !$0.id.hasPrefix("t-") })
        met.note("replaced", winners.contains { $0.id.hasPrefix("t-") })
      }
      for claim in catalog[Claim.self] {
        guard let practice = world.claims.first(where: { $0.name == claim.id.text }) else {
          continue
        }
        compareOverride(
          catalog.resolvedFinding(of: claim, in: EntityID(leaf)), names: \.short.original,
          reference.outcome(of: practice, in: leaf), of: practice, in: leaf, reference, &met)
      }
      let laws = catalog.laws(in: EntityID(leaf))
      compareSets(laws.map(\.id.text), reference.laws(in: leaf), "laws", leaf, reference, &met)
      compareOrder(laws.map(\.region.text), "laws", leaf, reference)
      for kind in [Authority.Kind.dataProtection, .court] {
        let nearest = catalog.nearestAuthorities(kind, in: EntityID(leaf))
        compareSets(
          nearest.map(\.id.text), reference.nearest(kind.rawValue, in: leaf), "nearest", leaf,
          reference, &met)
      }
      let leading = catalog.leadAuthorities(for: .known("company"), in: EntityID(leaf))
      compareSets(
        leading.map(\.id.text), reference.leading(in: leaf), "leading", leaf, reference, &met)
    }
  }

  private mutating func compareOverride<Point: ChangePoint>(
    _ found: Resolution<Point>, names: (Point) -> String,
    _ expected: ReferenceResolution.Outcome, of practice: ReferenceWorld.Practice,
    in leaf: String, _ reference: ReferenceResolution, _ met: inout Met
  ) {
    let outcome = ReferenceResolution.Outcome(found, names: names)
    note(expected, of: practice, in: leaf, reference, &met)
    guard outcome == expected else {
      tell("\(practice.name)", leaf, reference, "\(outcome)", "\(expected)")
      return
    }
    let path = found.path.map(\.text)
    let steps = zip(path.dropFirst(), path.dropFirst(2))
    let isWay =
      path.first == leaf && path.allSatisfy { reference.contains(leaf, in: $0) }
      && (found.winners.isEmpty || path.last == found.winners[0].region.text)
      && steps.allSatisfy { reference.isMoreSpecific($0, than: $1) }
    if !isWay { tell("the path of \(practice.name)", leaf, reference, "\(path)", "a way up") }
  }

  /// The reasons why each point holds or does not.
  private mutating func compareFates<Point: ChangePoint>(
    _ found: [Candidate<Point>], names: (Point) -> String,
    _ outcome: ReferenceResolution.Outcome, of practice: ReferenceWorld.Practice,
    in leaf: String, _ reference: ReferenceResolution
  ) {
    for (candidate, point) in zip(found, practice.points) {
      let fate =
        switch candidate.verdict {
        case .holds: "holds"
        case .unreached(.outside): "outside"
        case .unreached(.notCarried): "not carried"
        case .unreached(.excepted): "excepted"
        case .notBegun(let earliest):
          earliest > reference.dayOfModel ? "not begun" : "begun on \(earliest)"
        case .mayHaveBegun: "may have begun"
        case .ended(let by): by.region == candidate.point.region ? "ended" : "ended elsewhere"
        case .lessSpecific(let than):
          reference.isMoreSpecific(than.region.text, than: point.region)
            ? "less specific" : "not less specific"
        case .contradicts(let other):
          other.value == candidate.point.value ? "agrees" : "contradicts"
        }
      let expected = reference.fate(of: point, in: practice, for: leaf, outcome)
      guard names(candidate.point) != point.name || fate != expected else { continue }
      tell("the fate of \(point.name)", leaf, reference, fate, expected)
    }
  }

  private mutating func compareSets(
    _ found: [String], _ expected: Set<String>, _ what: String, _ leaf: String,
    _ reference: ReferenceResolution, _ met: inout Met
  ) {
    met.count()
    met.note(what, !expected.isEmpty)
    guard found.sorted() != expected.sorted() else { return }
    tell(what, leaf, reference, "\(found.sorted())", "\(expected.sorted())")
  }

  /// Most specific first.
  private mutating func compareOrder(
    _ regions: [String], _ what: String, _ leaf: String, _ reference: ReferenceResolution
  ) {
    for (position, region) in regions.enumerated() {
      for later in regions[position...] where reference.isMoreSpecific(later, than: region) {
        tell(what, leaf, reference, "\(regions)", "\(later) before \(region)")
      }
    }
  }

  private func note(
    _ outcome: ReferenceResolution.Outcome, of practice: ReferenceWorld.Practice, in leaf: String,
    _ reference: ReferenceResolution, _ met: inout Met
  ) {
    let winners = practice.points.filter { outcome.winners.contains($0.name) }
    met.count()
    met.note("unknown", winners.isEmpty)
    met.note("ambiguous", outcome.isAmbiguous)
    met.note("agreeing", winners.count > 1 && !outcome.isAmbiguous)
    met.note("pending", !outcome.pending.isEmpty)
    met.note("inherited", winners.contains { $0.region != leaf })
    met.note(
      "blocked",
      winners.contains { ["not-checked", "not-disclosed"].contains($0.value) }
        && practice.points.contains { point in
          winners.contains { reference.isMoreSpecific($0.region, than: point.region) }
        })
    met.note(
      "excepted",
      practice.points.contains { point in
        point.except.contains { reference.contains(leaf, in: $0) }
      })
  }

  private mutating func tell(
    _ what: String, _ leaf: String, _ reference: ReferenceResolution, _ found: String,
    _ expected: String
  ) {
    guard difference == nil else { return }
    difference =
      "\(what) in \(leaf) on \(reference.day)\n  found    \(found)\n  expected \(expected)"
  }
}

extension ReferenceResolution.Outcome {
  /// What the model found, told as the reference tells it.
  init<Point: ChangePoint>(_ found: Resolution<Point>, names: (Point) -> String) {
    winners = (found.conflict.isEmpty ? found.winners : found.conflict).map(names).sorted()
    isAmbiguous = !found.conflict.isEmpty
    pending = Set(
      found.pending.map { change in
        "\(names(change.point)) \(change.earliest.map { "\($0)" } ?? "?")…\(change.latest)"
      })
  }
}

extension ReferenceResolution {
  /// The day asked for, as the model has it.
  fileprivate var dayOfModel: Day { Day("\(day)") ?? .first }
}
