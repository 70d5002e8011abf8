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

  /// Answers and ways of groups that hand none on, and answers whose sources are too weak.
  func checkEvidence() -> [Diagnostic] {
    self[Platform.self].flatMap { platform in
      platform.answers.flatMap { answer in
        checkCarrying(of: answer.region, .answers, written: answer.origin)
          + checkStrength(of: answer)
      } + platform.ways.flatMap { way in checkCarrying(of: way.region, .ways, written: way.origin) }
    }
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
    if sources.allSatisfy({ $0.sourceKind == .userReport }) {
      return [
        Rule.sourceTooWeak.broken(
          at: place, "a user's report alone does not prove '\(answer.value.rawValue)'",
          help: "add a source of another kind")
      ]
    }
    if sources.allSatisfy({ $0.read == .notRead || $0.sourceKind == .userReport }) {
      return [
        Rule.sourceNotRead.broken(
          at: place, "nobody read a source that proves '\(answer.value.rawValue)'",
          help: "read one, and write how much of it under 'read'")
      ]
    }
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
}
