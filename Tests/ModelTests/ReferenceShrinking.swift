extension ReferenceWorld {
  /// The smallest world that can be reached by taking parts away, one at a time, while it still fails.
  func shrunk(while fails: (ReferenceWorld) -> Bool) -> ReferenceWorld {
    var world = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for part in world.parts {
        var candidate = world
        part(&candidate)
        guard fails(candidate) else { continue }
        world = candidate
        isSmaller = true
        break
      }
    }
    return world
  }

  /// Ways to make the world smaller, those that take most away first.
  private var parts: [(inout ReferenceWorld) -> Void] {
    var parts: [(inout ReferenceWorld) -> Void] = []
    if days.count > 1 { parts += days.map { day in { $0.days = [day] } } }
    parts += dropping(\.answers) + dropping(\.claims) + dropping(\.ways) + dropping(\.laws)
    parts += dropping(\.authorities)
    if twin != nil { parts.append { $0.twin = nil } }
    parts += regions.map { region in { $0.remove(region.name) } }
    for index in answers.indices { parts += simplifying(\.answers[index].points) }
    for index in claims.indices { parts += simplifying(\.claims[index].points) }
    for index in regions.indices {
      parts += dropping(\.regions[index].memberships) + dropping(\.regions[index].except)
      for number in regions[index].memberships.indices {
        parts += clearing(\.regions[index].memberships[number].since)
        parts += clearing(\.regions[index].memberships[number].until)
      }
    }
    for index in ways.indices {
      parts += dropping(\.ways[index].except) + dropping(\.ways[index].replaces)
      parts += dropping(\.ways[index].practices)
      parts += clearing(\.ways[index].since) + clearing(\.ways[index].until)
    }
    for index in laws.indices {
      parts += dropping(\.laws[index].replaces) + clearing(\.laws[index].until)
    }
    return parts
  }

  private func dropping<Element>(_ list: WritableKeyPath<ReferenceWorld, [Element]>)
    -> [(inout ReferenceWorld) -> Void]
  {
    self[keyPath: list].indices.map { index in { $0[keyPath: list].remove(at: index) } }
  }

  private func clearing<Value>(_ value: WritableKeyPath<ReferenceWorld, Value?>)
    -> [(inout ReferenceWorld) -> Void]
  {
    self[keyPath: value] == nil ? [] : [{ $0[keyPath: value] = nil }]
  }

  private func simplifying(_ points: WritableKeyPath<ReferenceWorld, [Point]>)
    -> [(inout ReferenceWorld) -> Void]
  {
    let each = self[keyPath: points].indices.flatMap { index in
      dropping(points.appending(path: \.[index].except))
        + dropping(points.appending(path: \.[index].refuse))
    }
    return dropping(points) + each
  }

  /// Takes a region away with all that is said of it.
  private mutating func remove(_ name: String) {
    regions.removeAll { $0.name == name || $0.parent == name }
    let left = Set(regions.map(\.name))
    let gone = { (region: String) in !left.contains(region) }
    for index in regions.indices {
      regions[index].memberships.removeAll { gone($0.member) }
      regions[index].except.removeAll(where: gone)
    }
    for index in (twin?.answers ?? []).indices {
      twin?.answers[index].points.removeAll { gone($0.region) }
      for number in (twin?.answers[index].points ?? []).indices {
        twin?.answers[index].points[number].except.removeAll(where: gone)
      }
    }
    for list in [\ReferenceWorld.answers, \ReferenceWorld.claims] {
      for index in self[keyPath: list].indices {
        self[keyPath: list][index].points.removeAll { gone($0.region) }
        for number in self[keyPath: list][index].points.indices {
          self[keyPath: list][index].points[number].except.removeAll(where: gone)
        }
      }
    }
    ways.removeAll { gone($0.region ?? "") }
    for index in ways.indices { ways[index].except.removeAll(where: gone) }
    laws.removeAll { gone($0.region) }
    authorities.removeAll { gone($0.region) }
  }
}
