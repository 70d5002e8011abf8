package import Diagnostics
import Parsing

extension Rule {
  package static let groupIncomplete = Rule(
    "group-incomplete", .warning,
    because: """
      A region that is missing from a group does not inherit from it, so its readers are told that \
      nothing is known.
      """)
}

extension Catalog {
  /// Members that a group has twice at one time, and groups whose members are not all there.
  func checkGroups() -> [Diagnostic] {
    var findings = self[Region.self].filter { group in
      group.isGroup && !group.carries.isEmpty && !group.isComplete
    }.map { group in
      Rule.groupIncomplete.broken(
        at: group.origin["complete"]?.place ?? group.origin.headPlace,
        "'\(group.id.text)' may have more members than are listed",
        help: "add those that are missing, and write 'complete: true'")
    }
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
