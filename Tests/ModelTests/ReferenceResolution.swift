/// The rules of MODEL section 11, word by word and slowly, for one day.
///
/// It shares no code and no types with the model, so that the two can be compared.
struct ReferenceResolution {
  let world: ReferenceWorld
  let day: PlainDay
  private let members: [String: Set<String>]
  private let places: [String: Set<String>]

  init(_ world: ReferenceWorld, on day: PlainDay) {
    self.world = world
    self.day = day
    var members: [String: Set<String>] = [:]
    for region in world.regions {
      members[region.name] = ReferenceResolution.members(of: region.name, in: world, on: day)
    }
    let isPlace = Set(world.regions.filter(\.isPlace).map(\.name))
    let places = members.mapValues { $0.intersection(isPlace) }
    // Beside MODEL's words: a group whose places lie within another's belongs to it.
    for small in world.regions where !small.isPlace {
      for wide in world.regions where !wide.isPlace {
        guard let few = places[small.name], let many = places[wide.name] else { continue }
        if !few.isEmpty, few != many, few.isSubset(of: many) {
          members[wide.name]?.insert(small.name)
        }
      }
    }
    self.members = members
    self.places = places
  }

  /// `members(X)` includes X and, by `parent`, its subdivisions; `world` has every region.
  private static func members(of name: String, in world: ReferenceWorld, on day: PlainDay)
    -> Set<String>
  {
    guard let region = world.regions.first(where: { $0.name == name }) else { return [] }
    if region.kind == .world { return Set(world.regions.map(\.name)) }
    var found: Set<String> = [name]
    for child in world.regions where child.parent == name {
      // A territory inherits from its parent country only if it says so.
      if child.kind == .territory, !child.inheritsParent { continue }
      found.formUnion(members(of: child.name, in: world, on: day))
    }
    for membership in region.memberships {
      if let since = membership.since, day < since { continue }
      if let until = membership.until, day >= until { continue }
      found.formUnion(members(of: membership.member, in: world, on: day))
    }
    for exception in region.except {
      found.subtract(members(of: exception, in: world, on: day))
    }
    return found
  }

  func contains(_ leaf: String, in region: String) -> Bool {
    members[region]?.contains(leaf) ?? false
  }

  /// X is more specific than Y when `members(X)` is a proper subset of `members(Y)`.
  ///
  /// Beside MODEL's words: sets of places are compared, and of two with the same places the one that
  /// belongs to the other is the more specific.
  func isMoreSpecific(_ first: String, than second: String) -> Bool {
    guard first != second, let few = places[first], let many = places[second] else { return false }
    if few == many { return contains(first, in: second) && !contains(second, in: first) }
    return few.isSubset(of: many)
  }

  /// Whether what is said of a region holds in another one.
  func reaches(_ leaf: String, from region: String, except: [String], _ carried: Carried) -> Bool {
    guard contains(leaf, in: region) else { return false }
    let hands = world.regions.first { $0.name == region }?.hands(carried) ?? false
    return (region == leaf || hands) && !except.contains { contains(leaf, in: $0) }
  }

  typealias Carried = ReferenceWorld.Carried
  typealias Point = ReferenceWorld.Point

  /// What holds by *override*.
  struct Outcome: Equatable {
    /// The names of the points that hold; of those that contradict each other where they do.
    var winners: [String] = []
    var isAmbiguous = false
    /// What may have changed: name, and the days between which it did.
    var pending: Set<String> = []
  }

  func outcome(of practice: ReferenceWorld.Practice, in leaf: String) -> Outcome {
    var certain: [Point] = []
    var perhaps: [(region: String, says: Bool, points: [Point])] = []
    let reaching = Dictionary(
      grouping: practice.points.filter {
        reaches(leaf, from: $0.region, except: $0.except, .answers)
      }, by: \.region)
    for region in world.regions {
      guard let said = reaching[region.name] else { continue }
      // An answer with bounds [e, l] is certain from l on; before e, the previous one holds.
      var now: Point?
      var open: [Point] = []
      var isWaiting = false
      for point in said {
        let (earliest, latest) = point.bounds
        if latest <= day {
          now = point
        } else if earliest.map({ $0 <= day }) ?? true, !isWaiting {
          open.append(point)
        } else {
          // Answers stand in the order of time: none holds before the one that it follows.
          isWaiting = true
        }
      }
      if let now { certain.append(now) }
      if !open.isEmpty { perhaps.append((region.name, now != nil, open)) }
    }
    let minimal = certain.filter { point in
      !certain.contains { isMoreSpecific($0.region, than: point.region) }
    }
    var outcome = Outcome()
    outcome.winners = minimal.map(\.name).sorted()
    outcome.isAmbiguous = Set(minimal.map(\.value)).count > 1
    for (region, says, points) in perhaps {
      // A region that says nothing yet adds what it may say, unless a smaller one has spoken.
      let speaks =
        says
        ? minimal.contains { $0.region == region }
        : !certain.contains { isMoreSpecific($0.region, than: region) }
      guard speaks else { continue }
      for point in points {
        let earliest = point.bounds.earliest.map { "\($0)" } ?? "?"
        outcome.pending.insert("\(point.name) \(earliest)…\(point.bounds.latest)")
      }
    }
    return outcome
  }

  /// What becomes of one point, in a word; `outcome` is that of its practice.
  func fate(
    of point: Point, in practice: ReferenceWorld.Practice, for leaf: String, _ outcome: Outcome
  ) -> String {
    guard contains(leaf, in: point.region) else { return "outside" }
    guard reaches(leaf, from: point.region, except: [], .answers) else { return "not carried" }
    guard reaches(leaf, from: point.region, except: point.except, .answers) else {
      return "excepted"
    }
    if outcome.winners.contains(point.name) { return outcome.isAmbiguous ? "contradicts" : "holds" }
    let isPending = { (outcome: Outcome) in
      outcome.pending.contains { $0.hasPrefix("\(point.name) ") }
    }
    if isPending(outcome) { return "may have begun" }
    let alone = ReferenceWorld.Practice(
      name: practice.name, points: practice.points.filter { $0.region == point.region })
    let own = self.outcome(of: alone, in: leaf)
    if own.winners.contains(point.name) || isPending(own) { return "less specific" }
    return point.bounds.latest <= day ? "ended" : "not begun"
  }

  /// The ways that are open, by *union*: those of the answers that hold, and the platform's own.
  ///
  /// `outcome` is that of the practice.
  func ways(
    for practice: ReferenceWorld.Practice, in leaf: String, _ outcome: Outcome
  ) -> Set<String> {
    let holding =
      outcome.isAmbiguous ? [] : practice.points.filter { outcome.winners.contains($0.name) }
    // Region and exceptions are inherited from the answer, which holds, so they reach the leaf.
    let tied = holding.flatMap(\.refuse)
    let own = world.ways.filter { way in
      (way.practices.isEmpty || way.practices.contains(practice.name))
        && reaches(leaf, from: way.region ?? "", except: way.except, .ways)
    }
    let open = (tied + own).filter { way in
      // From the last day that may be meant on; of what is open behind, from the first.
      let start = way.since.map { $0.bounds.latest ?? $0.bounds.earliest } ?? nil
      let end = way.until?.bounds.latest
      return (start.map { $0 <= day } ?? true) && (end.map { day <= $0 } ?? true)
    }
    return Set(open.map(\.name)).subtracting(open.flatMap(\.replaces))
  }

  /// The laws that hold, by *union*.
  func laws(in leaf: String) -> Set<String> {
    let found = world.laws.filter { law in
      reaches(leaf, from: law.region, except: [], .laws)
        && law.since.bounds(seenOn: law.checked).latest <= day
        && (law.until.map { day < $0 } ?? true)
    }
    return Set(found.map(\.name)).subtracting(found.flatMap(\.replaces))
  }

  /// The *nearest* authorities of a kind: subdivision, country, group.
  func nearest(_ kind: String, in leaf: String) -> Set<String> {
    let all = world.authorities.filter {
      $0.kind == kind && reaches(leaf, from: $0.region, except: [], .authorities)
    }
    return Set(
      all.filter { one in !all.contains { isMoreSpecific($0.region, than: one.region) } }
        .map(\.name))
  }

  /// The lead authorities of the company: they lead within groups that carry authorities.
  func leading(in leaf: String) -> Set<String> {
    let groups = world.regions.filter { $0.kind == .group && $0.carries.contains(.authorities) }
    return Set(
      world.authorities.filter { authority in
        authority.isLead
          && groups.contains {
            contains(authority.region, in: $0.name) && contains(leaf, in: $0.name)
          }
      }.map(\.name))
  }
}
