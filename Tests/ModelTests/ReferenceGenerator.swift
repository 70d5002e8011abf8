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
  mutating func happens(_ percent: Int) -> Bool { number(0..<100) < percent }

  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }
}

extension PlainDay {
  /// A day of the years 2020 to 2023, often at the edge of a month.
  static func random(_ numbers: inout SeededNumbers) -> PlainDay {
    let (year, month) = (numbers.number(2020..<2024), numbers.number(1..<13))
    let last = PlainDay.lastDay(of: month, in: year)
    let day = [1, last, numbers.number(1..<(last + 1))][numbers.number(0..<3)]
    return PlainDay(year: year, month: month, day: day)
  }
}

extension WrittenDate {
  static func random(_ numbers: inout SeededNumbers) -> WrittenDate {
    switch numbers.number(0..<10) {
    case 0: .by(plain(&numbers))
    case 1: .after(plain(&numbers))
    case 2, 3: between(&numbers)
    case 4: .about([day(&numbers), month(&numbers), year(&numbers)][numbers.number(0..<3)])
    case 5: numbers.happens(30) ? .unknown : day(&numbers)
    default: plain(&numbers)
    }
  }

  private static func plain(_ numbers: inout SeededNumbers) -> WrittenDate {
    switch numbers.number(0..<8) {
    case 0: month(&numbers)
    case 1: year(&numbers)
    case 2: .season(numbers.number(2020..<2024), numbers.number(1..<5))
    case 3: .third(numbers.number(2020..<2024), numbers.number(1..<4))
    case 4: .quarter(numbers.number(2020..<2024), numbers.number(1..<5))
    default: day(&numbers)
    }
  }

  private static func day(_ numbers: inout SeededNumbers) -> WrittenDate {
    .day(PlainDay.random(&numbers))
  }

  private static func month(_ numbers: inout SeededNumbers) -> WrittenDate {
    .month(numbers.number(2020..<2024), numbers.number(1..<13))
  }

  private static func year(_ numbers: inout SeededNumbers) -> WrittenDate {
    .year(numbers.number(2020..<2024))
  }

  private static func between(_ numbers: inout SeededNumbers) -> WrittenDate {
    let (first, last) = (plain(&numbers), plain(&numbers))
    guard let start = first.bounds.earliest, let end = last.bounds.latest, start < end else {
      return first
    }
    return .between(first, last)
  }
}

extension ReferenceWorld {
  /// A world of some countries, parts of countries, groups, and much that is said of them.
  static func random(_ numbers: inout SeededNumbers) -> ReferenceWorld {
    var world = ReferenceWorld()
    world.addRegions(&numbers)
    for number in 0..<3 { world.answers.append(world.practice("q\(number)", &numbers)) }
    for number in 0..<2 { world.claims.append(world.practice("c\(number)", &numbers)) }
    world.addTwin(&numbers)
    world.addWays(&numbers)
    world.addLaws(&numbers)
    for number in 0..<numbers.number(1..<7) {
      world.authorities.append(
        Authority(
          name: "a\(number)", region: world.anyRegion(&numbers),
          kind: numbers.happens(70) ? "data-protection" : "court", isLead: numbers.happens(25)))
    }
    for _ in 0..<3 { world.days.append(PlainDay.random(&numbers)) }
    return world
  }

  private func anyRegion(_ numbers: inout SeededNumbers) -> String {
    regions[numbers.number(0..<regions.count)].name
  }

  private func exceptions(_ percent: Int, but own: String?, _ numbers: inout SeededNumbers)
    -> [String]
  {
    regions.map(\.name).filter { $0 != own && numbers.happens(percent) }
  }

  private mutating func addRegions(_ numbers: inout SeededNumbers) {
    let countries = numbers.number(2..<6)
    regions = (0..<countries).map { Region(name: "k\($0)", kind: .country) }
    for number in 0..<numbers.number(0..<4) {
      regions.append(
        Region(
          name: "s\(number)", kind: numbers.happens(50) ? .subdivision : .territory,
          parent: "k\(numbers.number(0..<countries))"))
      if regions[regions.count - 1].kind == .territory {
        regions[regions.count - 1].inheritsParent = numbers.happens(60)
      }
    }
    for number in 0..<numbers.number(0..<6) { addGroup("g\(number)", &numbers) }
    if numbers.happens(90) { regions.append(Region(name: "world", kind: .world)) }
  }

  private mutating func addGroup(_ name: String, _ numbers: inout SeededNumbers) {
    var group = Region(name: name, kind: .group)
    for member in regions where numbers.happens(45) {
      let days = [PlainDay.random(&numbers), PlainDay.random(&numbers)].sorted()
      let isDated = [numbers.happens(25), numbers.happens(25)]
      if isDated[0], isDated[1], days[0] == days[1] { continue }
      group.memberships.append(
        Membership(
          member: member.name, since: isDated[0] ? days[0] : nil,
          until: isDated[1] ? days[1] : nil))
    }
    group.except = exceptions(8, but: nil, &numbers)
    group.carries = Set(Carried.allCases.filter { _ in numbers.happens(75) })
    regions.append(group)
  }

  private func practice(_ name: String, _ numbers: inout SeededNumbers) -> Practice {
    let values = ["used", "not-used", "not-checked", "not-disclosed"]
    let findings = ["\"true\"", "\"false\"", "unprovable", "not-checked"]
    var practice = Practice(name: name)
    for region in regions where numbers.happens(55) {
      var points = (0..<numbers.number(1..<5)).map { _ in
        var point = Point(
          name: "", region: region.name, except: exceptions(6, but: region.name, &numbers),
          since: numbers.happens(10) ? nil : WrittenDate.random(&numbers),
          checked: PlainDay.random(&numbers),
          value: (name.hasPrefix("q") ? values : findings)[numbers.number(0..<4)])
        // Nobody sees what comes later.
        point.checked = max(point.checked, point.since?.bounds.latest ?? point.checked)
        point.checked = max(point.checked, point.since?.bounds.earliest ?? point.checked)
        return point
      }
      points.sort { $0.isBefore($1) }
      for point in points where practice.points.last.map({ $0.mayPrecede(point) }) ?? true {
        practice.points.append(point)
        practice.points[practice.points.count - 1].name = "\(name)-\(practice.points.count)"
      }
    }
    guard name.hasPrefix("q") else { return practice }
    for index in practice.points.indices where numbers.happens(25) {
      practice.points[index].refuse = [
        Way(
          name: "t-\(name)-\(index)",
          until: numbers.happens(30) ? WrittenDate.random(&numbers) : nil)
      ]
    }
    return practice
  }

  private mutating func addTwin(_ numbers: inout SeededNumbers) {
    guard numbers.happens(60) else { return }
    var twin = Twin()
    // An empty list would mean all.
    let some = answers.map(\.name).filter { _ in numbers.happens(50) }
    if !some.isEmpty { twin.questions = some }
    for practice in answers where numbers.happens(50) {
      var own = self.practice(practice.name, &numbers)
      for index in own.points.indices {
        own.points[index].name = "t-\(own.points[index].name)"
        own.points[index].refuse = []
      }
      twin.answers.append(own)
    }
    self.twin = twin
  }

  private mutating func addWays(_ numbers: inout SeededNumbers) {
    let tied = answers.flatMap { $0.points.flatMap { $0.refuse.map(\.name) } }
    for number in 0..<numbers.number(1..<6) {
      let region = anyRegion(&numbers)
      // Ways that replace only earlier ones make no circle.
      let earlier = ways.map(\.name) + tied
      ways.append(
        Way(
          name: "w\(number)", region: region, except: exceptions(8, but: region, &numbers),
          practices: answers.map(\.name).filter { _ in numbers.happens(40) },
          since: numbers.happens(40) ? WrittenDate.random(&numbers) : nil,
          until: numbers.happens(40) ? WrittenDate.random(&numbers) : nil,
          replaces: earlier.filter { _ in numbers.happens(12) }))
    }
  }

  private mutating func addLaws(_ numbers: inout SeededNumbers) {
    for number in 0..<numbers.number(1..<6) {
      let since = WrittenDate.random(&numbers)
      let start = since.bounds.earliest ?? PlainDay(year: 2019, month: 1, day: 1)
      let until = PlainDay.random(&numbers)
      laws.append(
        Law(
          name: "l\(number)", region: anyRegion(&numbers), since: since,
          until: numbers.happens(30) && until > start ? until : nil,
          checked: PlainDay(year: 2024, month: numbers.number(1..<13), day: 1),
          replaces: laws.map(\.name).filter { _ in numbers.happens(15) }))
    }
  }
}

extension ReferenceWorld.Point {
  /// The order of time in which authors write.
  fileprivate func isBefore(_ other: Self) -> Bool {
    let (left, right) = (bounds, other.bounds)
    if left.latest != right.latest { return left.latest < right.latest }
    guard let first = left.earliest else { return right.earliest != nil }
    return right.earliest.map { first < $0 } ?? false
  }

  /// Whether another point may follow: it is of another region or begins at another time.
  fileprivate func mayPrecede(_ other: Self) -> Bool {
    region != other.region || bounds != other.bounds
  }
}
