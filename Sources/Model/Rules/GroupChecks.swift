import Diagnostics
import Parsing

extension Catalog {
  /// Members that a group has twice at one time.
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
    return findings
  }
}
