import Diagnostics
import Parsing

extension Catalog {
  /// Faults of groups and parents.
  func checkGroups() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for region in self[Region.self] {
      var last: [EntityID<Region>: Member] = [:]
      let members = region.members.sorted { ($0.since ?? .first) < ($1.since ?? .first) }
      for member in members {
        if let earlier = last[member.region], (earlier.until ?? .last) > (member.since ?? .first) {
          findings.append(
            Rule.membershipOverlap.broken(
              at: member.origin.headPlace, "'\(member.region.text)' is a member twice at one time",
              help: "end the first membership with 'until'",
              related: [RelatedPlace("the other membership", at: earlier.origin.headPlace)]))
        }
        last[member.region] = member
      }
    }
    return findings + checkRegionCircles()
  }

  /// Groups and parents that lead back to themselves.
  private func checkRegionCircles() -> [Diagnostic] {
    let regions = self[Region.self]
    let found = circles(among: regions.map(\.id)) { id in
      regions[id].map { $0.members.map(\.region) + ($0.parent.map { [$0] } ?? []) } ?? []
    }
    return found.compactMap { members in
      regions[members[0]].map { region in
        Rule.circle.broken(
          at: region.origin["parent"]?.place ?? region.origin["members"]?.place
            ?? region.origin.headPlace,
          "'\(region.id.text)' contains itself", help: "take one link of the circle out")
      }
    }
  }

  /// Pages in the navigation that nobody wrote.
  func checkNavigation() -> [Diagnostic] {
    guard case .list(let items)? = site.origin["pages"]?.content else { return [] }
    let known = texts(in: .pages).ids
    return items.compactMap { item in
      guard case .scalar(let id) = item.content, isIdentifier(id), !known.contains(id) else {
        return nil
      }
      return Rule.unknownReference.broken(
        at: item.place, "no page has the id '\(id)'",
        help: nearestName(to: id, among: known).map { "did you mean '\($0)'?" }
          ?? "write Content/pages/\(id).\(site.baseLanguage.tag).md")
    }
  }

  /// Groups that contradict each other on the day that facts are told for, each pair once.
  func checkAmbiguity() -> [Diagnostic] {
    let answers = self[Platform.self].flatMap { platform in
      questions(answeredBy: platform.id).flatMap { question in
        contradictions(among: self.answers(of: platform.id, to: question.id))
      }
    }
    return answers + self[Claim.self].flatMap { contradictions(among: $0.findings) }
  }

  private func contradictions<Point: ChangePoint>(among points: [Point]) -> [Diagnostic] {
    var found: [(first: Point, second: Point, regions: [String])] = []
    for region in self[Region.self] {
      let conflict = resolve(points, in: region.id).conflict
      guard let first = conflict.first,
        let second = conflict.first(where: { $0.value != first.value })
      else { continue }
      let known = found.firstIndex {
        $0.first.origin.place == first.origin.place && $0.second.origin.place == second.origin.place
      }
      if let known {
        found[known].regions.append(region.id.text)
      } else {
        found.append((first, second, [region.id.text]))
      }
    }
    return found.map { first, second, regions in
      let named = regions.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      let more = regions.count > 3 ? " and \(regions.count - 3) more" : ""
      return Rule.regionAmbiguous.broken(
        at: second.origin["region"]?.place ?? second.origin.headPlace,
        "'\(first.region.text)' and '\(second.region.text)' say different things about \(named)\(more)",
        help: "add \(oneOf(Point.kind)) for each of these regions",
        related: [
          RelatedPlace(
            "the other \(Point.kind)",
            at: first.origin["region"]?.place ?? first.origin.headPlace)
        ])
    }
  }
}
