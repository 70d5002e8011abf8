import Diagnostics
import Parsing

extension Catalog {
  /// Records that lead back to themselves.
  func checkCircles() -> [Diagnostic] {
    checkRegionCircles() + checkSharing()
      + checkCircles(among: self[Reaction.self], "follows", "follows itself") { $0.follows }
      + checkCircles(among: self[Law.self], "replaces", "stands in place of itself") { $0.replaces }
  }

  private func checkCircles<Kind: Entity>(
    among table: EntityTable<Kind>, _ key: String, _ what: String,
    following links: (Kind) -> [EntityID<Kind>]
  ) -> [Diagnostic] {
    let found = circles(among: table.map(\.id)) { table[$0].map(links) ?? [] }
    return found.compactMap { members in
      table[members[0]].map { record in
        Rule.circle.broken(
          at: record.origin[key]?.place ?? record.origin.headPlace,
          "'\(record.id.text)' \(what)", help: "take one link of the circle out")
      }
    }
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

  /// Platforms that share answers with one that has none of its own.
  private func checkSharing() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for platform in self[Platform.self] {
      guard let same = platform.sameAnswersAs, let other = self[Platform.self][same.platform],
        other.sameAnswersAs != nil || other.id == platform.id
      else { continue }
      findings.append(
        Rule.circle.broken(
          at: platform.origin["same_answers_as"]?.place ?? platform.origin.headPlace,
          "'\(other.id.text)' has no answers of its own to share",
          help: "name the platform that the answers are written for"))
    }
    return findings
  }
}
