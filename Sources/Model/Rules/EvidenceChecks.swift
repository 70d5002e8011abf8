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

  /// Authorities and organisations of one id: an actor may be either.
  func checkActors() -> [Diagnostic] {
    self[Authority.self].compactMap { authority in
      guard let organisation = self[Organisation.self][EntityID(authority.id.text)] else {
        return nil
      }
      return Rule.idReused.broken(
        at: authority.origin["id"]?.place ?? authority.origin.headPlace,
        "an organisation has the id '\(authority.id.text)' too",
        help: "give one of them another id",
        related: [RelatedPlace("the organisation", at: organisation.origin.headPlace)])
    }
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
    let answers = self[Platform.self].flatMap(\.answers)
    let findings = self[Claim.self].flatMap(\.findings).filter { $0.value != .notChecked }
    return regional.flatMap { checkCarrying(of: $0) } + answers.flatMap { checkStrength(of: $0) }
      + findings.flatMap { checkReading(of: $0, "'\($0.value.rawValue)'", at: "finding") }
  }

  private func checkCarrying<Kind: Regional>(of record: Kind) -> [Diagnostic] {
    let what = Kind.carried.rawValue
    // A way that takes its region from its answer is told with that answer.
    guard let written = record.origin["region"], let region = self[Region.self][record.region],
      !region.carries(Kind.carried)
    else { return [] }
    return [
      Rule.groupCannotCarry.broken(
        at: written.place, "'\(record.region.text)' hands no \(what) on to its members",
        help: "write it for its members, or add '\(what)' to what the group 'carries'")
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
