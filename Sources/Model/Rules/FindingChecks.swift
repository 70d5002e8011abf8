package import Diagnostics
import Parsing

extension Rule {
  package static let inheritContradiction = Rule(
    "inherit-contradiction", .warning,
    because: """
      Where a platform does something of its own in a region, or people there can refuse in a way of \
      their own, what was found about a claim elsewhere may be wrong there.
      """)
}

extension Catalog {
  /// Claims about practices that a region has an answer or way of its own for, but no finding.
  func checkInheritedFindings() -> [Diagnostic] {
    self[Claim.self].flatMap { claim in
      let own = Set(claim.about.flatMap(regionsOfTheirOwn)).sorted()
      return own.compactMap { region -> Diagnostic? in
        let resolution = resolvedFinding(of: claim, in: region)
        guard let finding = resolution.winners.first, finding.value != .notChecked,
          membership.isMoreSpecific(region, than: finding.region)
        else { return nil }
        return Rule.inheritContradiction.broken(
          at: finding.origin["region"]?.place ?? finding.origin.headPlace,
          "'\(region.text)' has an answer or way to refuse of its own, but takes this finding from '\(finding.region.text)'",
          help: "add a finding for '\(region.text)'")
      }
    }
  }

  /// The regions with an answer or a way to refuse of their own for a practice on the day that facts
  /// are told for.
  private func regionsOfTheirOwn(_ practice: Practice) -> [EntityID<Region>] {
    let answers = current(answers(of: practice.platform, to: practice.question)) { _ in "" }
    let ways = self[Platform.self][practice.platform]?.ways ?? []
    let open = ways.filter { way in
      (way.questions.isEmpty || way.questions.contains(practice.question))
        && way.strength == .refuseUse && hasOpened(way) && !hasClosed(way)
    }
    return answers.map(\.region) + open.map(\.region)
  }
}
