import Diagnostics
import Parsing

extension Catalog {
  /// What groups cannot hand on to their members, and statements whose sources are too weak.
  func checkEvidence() -> [Diagnostic] {
    let findings = self[Claim.self].flatMap(\.findings).filter { $0.value != .notChecked }
    return checkAllCarrying()
      + self[Platform.self].flatMap { $0.answers.flatMap { checkStrength(of: $0) } }
      + findings.flatMap { checkReading(of: $0, "'\($0.value.rawValue)'", at: "finding") }
      + checkStories()
  }

  private func checkAllCarrying() -> [Diagnostic] {
    let platforms = self[Platform.self]
    return checkCarrying(of: platforms.map(\.answers))
      + checkCarrying(of: platforms.flatMap { $0.answers.map(\.refuse) + [$0.ways] })
      + checkCarrying(of: self[Claim.self].map(\.findings))
      + checkCarrying(of: [Array(self[Law.self])])
      + checkCarrying(of: [Array(self[Authority.self])])
  }

  /// What people did and said, and what happened, is proven by a source that somebody read.
  private func checkStories() -> [Diagnostic] {
    let reactions = self[Reaction.self].flatMap { reaction in
      checkReading(of: reaction, "what people did", at: "summary")
        + reaction.reach.flatMap { checkReading(of: $0, "this number", at: "number") }
        + reaction.people.flatMap { checkReading(of: $0, "what somebody did", at: "did") }
    }
    return reactions
      + self[Reply.self].flatMap { checkReading(of: $0, "this reply", at: "asked") }
      + self[Table.self].flatMap { checkReading(of: $0, "these numbers", at: "title") }
      + self[Event.self].flatMap { checkReading(of: $0, "this event", at: "title") }
  }

  private func checkCarrying<Kind: Regional>(of groups: [[Kind]]) -> [Diagnostic] {
    let what = Kind.carried.rawValue
    let silent = Set(self[Region.self].filter { !$0.carries(Kind.carried) }.map(\.id))
    return groups.flatMap { records in
      records.indices.filter { silent.contains(records[$0].region) }.compactMap { index in
        // A way that takes its region from its answer is told with that answer.
        let origin = records[index].origin
        guard origin.writes("region"), let written = origin["region"] else { return nil }
        return Rule.groupCannotCarry.broken(
          at: written.place, "'\(records[index].region.text)' hands no \(what) on to its members",
          help: "write it for its members, or add '\(what)' to what the group 'carries'")
      }
    }
  }

  /// What an answer needs as proof (MODEL section 6).
  ///
  /// The report of an announcement or of a denial counts as evidence that it was made; a denial must
  /// be cited itself beside the report.
  private func checkStrength(of answer: Answer) -> [Diagnostic] {
    guard answer.value != .notChecked, answer.value != .notDisclosed, answer.value != .disputed
    else { return [] }
    let unread = checkReading(of: answer, "'\(answer.value.rawValue)'", at: "answer")
    guard unread.isEmpty, answer.value == .notUsed else { return unread }
    let cited = sourcePositions(of: answer)
    let positive: Set<Source.Kind> = [
      .test, .law, .court, .authority, .officialRecord, .platformDocument, .platformStatement,
    ]
    let isProven = cited.contains { sources[$0].sourceKind.map(positive.contains) ?? false }
    guard !cited.isEmpty, !isProven else { return [] }
    return [
      Rule.notUsedWithoutProof.broken(
        at: answer.origin["answer"]?.place ?? answer.origin.headPlace,
        "no source here proves that nothing is used",
        help: "cite the platform, an authority, a court or a test, with its 'kind'")
    ]
  }

  /// Statements that only a user's report or a source that nobody read supports.
  private func checkReading(
    of statement: some Sourced, _ value: @autoclosure () -> String, at key: String
  ) -> [Diagnostic] {
    let cited = sourcePositions(of: statement)
    guard !cited.isEmpty,
      cited.allSatisfy({ sources[$0].read == .notRead || sources[$0].sourceKind == .userReport })
    else { return [] }
    let place = statement.origin[key]?.place ?? statement.origin.headPlace
    if cited.allSatisfy({ sources[$0].sourceKind == .userReport }) {
      return [
        Rule.sourceTooWeak.broken(
          at: place, "a user's report alone does not prove \(value())",
          help: "add a source of another kind")
      ]
    }
    return [
      Rule.sourceNotRead.broken(
        at: place, "nobody read a source that proves \(value())",
        help: "read one, and write how much of it under 'read'")
    ]
  }
}
