import Diagnostics
import Parsing

extension Catalog {
  /// Platforms that share answers with one that has none of its own.
  func checkSharing() -> [Diagnostic] {
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

  /// Reactions that follow themselves, and laws that stand in place of themselves.
  func checkFamilies() -> [Diagnostic] {
    checkCircles(among: self[Reaction.self], "follows", "follows itself") { $0.follows }
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

  /// What groups cannot hand on to their members, and statements whose sources are too weak.
  func checkEvidence() -> [Diagnostic] {
    let ofPlatforms = self[Platform.self].flatMap { platform in
      platform.answers.flatMap { answer in
        checkCarrying(of: answer.region, .answers, written: answer.origin)
          + checkStrength(of: answer)
      } + platform.ways.flatMap { way in checkCarrying(of: way.region, .ways, written: way.origin) }
    }
    let ofClaims = self[Claim.self].flatMap(\.findings).flatMap { finding in
      checkCarrying(of: finding.region, .answers, written: finding.origin)
        + (finding.value == .notChecked
          ? [] : checkReading(of: finding, "'\(finding.value.rawValue)'", at: "finding"))
    }
    let ofLaws = self[Law.self].flatMap { checkCarrying(of: $0.region, .laws, written: $0.origin) }
    let ofAuthorities = self[Authority.self].flatMap {
      checkCarrying(of: $0.region, .authorities, written: $0.origin)
    }
    return ofPlatforms + ofClaims + ofLaws + ofAuthorities
  }

  private func checkCarrying(
    of id: EntityID<Region>, _ what: Region.Carried, written origin: Node
  ) -> [Diagnostic] {
    guard let region = self[Region.self][id], !region.carries(what) else { return [] }
    return [
      Rule.groupCannotCarry.broken(
        at: origin["region"]?.place ?? origin.headPlace,
        "'\(id.text)' hands no \(what.rawValue) on to its members",
        help: "write it for its members, or add '\(what.rawValue)' to what the group 'carries'")
    ]
  }

  /// What an answer needs as proof (MODEL section 6).
  ///
  /// The report of an announcement or of a denial counts as evidence that it was made; a denial must
  /// be cited itself beside the report.
  private func checkStrength(of answer: Answer) -> [Diagnostic] {
    let sources = answer.citations.compactMap { source(of: $0) }
    guard !sources.isEmpty, answer.value != .notChecked, answer.value != .notDisclosed,
      answer.value != .disputed
    else { return [] }
    let place = answer.origin["answer"]?.place ?? answer.origin.headPlace
    let unread = checkReading(of: answer, "'\(answer.value.rawValue)'", at: "answer")
    guard unread.isEmpty else { return unread }
    let positive: Set<Source.Kind> = [
      .test, .law, .court, .authority, .officialRecord, .platformDocument, .platformStatement,
    ]
    let isProven = sources.contains { $0.sourceKind.map(positive.contains) ?? false }
    guard answer.value == .notUsed, !isProven else { return [] }
    return [
      Rule.notUsedWithoutProof.broken(
        at: place, "no source here proves that nothing is used",
        help: "cite the platform, an authority, a court or a test, with its 'kind'")
    ]
  }

  /// Statements that only a user's report or a source that nobody read supports.
  private func checkReading(
    of statement: some Sourced, _ value: String, at key: String
  ) -> [Diagnostic] {
    let sources = statement.citations.compactMap { source(of: $0) }
    guard !sources.isEmpty else { return [] }
    let place = statement.origin[key]?.place ?? statement.origin.headPlace
    if sources.allSatisfy({ $0.sourceKind == .userReport }) {
      return [
        Rule.sourceTooWeak.broken(
          at: place, "a user's report alone does not prove \(value)",
          help: "add a source of another kind")
      ]
    }
    guard sources.allSatisfy({ $0.read == .notRead || $0.sourceKind == .userReport }) else {
      return []
    }
    return [
      Rule.sourceNotRead.broken(
        at: place, "nobody read a source that proves \(value)",
        help: "read one, and write how much of it under 'read'")
    ]
  }
}
