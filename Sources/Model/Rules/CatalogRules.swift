package import Diagnostics
import Parsing

extension Rule {
  package static let unknownReference = Rule(
    "unknown-reference", .error,
    because: "A record is mentioned that does not exist, so the page would lead nowhere.")
  package static let translationOutdated = Rule(
    "translation-outdated", .warning,
    because: """
      The original text has changed since it was translated; readers of the other language may be \
      told something that no longer holds.
      """)
  package static let sourceUntitled = Rule(
    "source-untitled", .warning,
    because: "Readers want to know what they open and who wrote it, not only an address.")
  package static let groupCannotCarry = Rule(
    "group-cannot-carry", .error,
    because: """
      Only a group that shares a legal regime hands answers on to its members. A label such as a \
      travel area carries nothing, so the answer would reach nobody.
      """)
  package static let membershipOverlap = Rule(
    "membership-overlap", .error,
    because: "A region is a member once at a time; two overlapping stretches contradict each other."
  )
  package static let circle = Rule(
    "circle", .error, because: "A record that leads back to itself has no beginning.")
  package static let sourceTooWeak = Rule(
    "source-too-weak", .error,
    because:
      "What a single user reports, or a text that nobody read, does not prove what a platform does."
  )
  package static let notUsedWithoutProof = Rule(
    "not-used-without-proof", .error,
    because: """
      'Not used' needs positive proof: the platform's denial, an authority's or court's finding, or \
      a test. Silence is not proof.
      """)
  package static let regionAmbiguous = Rule(
    "region-ambiguous", .error,
    because: """
      Two groups that a region belongs to say different things, and neither is more specific. \
      Choosing one silently would mislead the reader.
      """)
}

extension Diagnostic {
  /// A side file with translations of a file that is not there.
  static func nothingToTranslate(_ path: String, among stems: Set<String>) -> Diagnostic {
    let parts = path.split(separator: "/", maxSplits: 3).map(String.init)
    let original = stem(of: "Content/" + (parts.last ?? ""))
    return Rule.unknownFolder.broken(
      at: .start(of: path), "there is no '\(original)' that this file could translate",
      help: nearestName(to: original, among: stems).map { "did you mean '\($0)'?" }
        ?? "name it like the file that it translates")
  }
}

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
      if isCircular(region) {
        findings.append(
          Rule.circle.broken(
            at: region.origin["parent"]?.place ?? region.origin["members"]?.place
              ?? region.origin.headPlace,
            "'\(region.id.text)' contains itself", help: "take one link of the circle out"))
      }
    }
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

  /// Answers of groups that carry none, and answers whose sources are too weak.
  func checkEvidence() -> [Diagnostic] {
    self[Platform.self].flatMap { platform in
      platform.answers.flatMap { answer in
        var findings: [Diagnostic] = []
        if let region = self[Region.self][answer.region], !region.carries(.answers) {
          findings.append(
            Rule.groupCannotCarry.broken(
              at: answer.origin["region"]?.place ?? answer.origin.headPlace,
              "'\(region.id.text)' hands no answers on to its members",
              help: "answer for its members, or add 'answers' to what the group 'carries'"))
        }
        return findings + checkStrength(of: answer)
      }
    }
  }

  private func checkStrength(of answer: Answer) -> [Diagnostic] {
    let sources = answer.citations.compactMap { source(of: $0) }
    guard !sources.isEmpty else { return [] }
    let place = answer.origin["answer"]?.place ?? answer.origin.headPlace
    let usable = sources.filter { $0.read != .notRead && $0.sourceKind != .userReport }
    switch answer.value {
    case .used, .usedWithLimits, .stopped, .paused, .notUsed:
      if usable.isEmpty {
        return [
          Rule.sourceTooWeak.broken(
            at: place, "no source that was read proves '\(answer.value.rawValue)'",
            help: "add a source that is no user report, and read it")
        ]
      }
    default: return []
    }
    let positive: Set<Source.Kind> = [
      .test, .law, .court, .authority, .officialRecord, .platformDocument, .platformStatement,
    ]
    // A denial that was only read in a report counts if the denial itself is cited beside it.
    let isProven = sources.contains { $0.sourceKind.map(positive.contains) ?? false }
    guard answer.value == .notUsed, !isProven else { return [] }
    return [
      Rule.notUsedWithoutProof.broken(
        at: place, "no source here proves that nothing is used",
        help: "cite the platform, an authority, a court or a test, with its 'kind'")
    ]
  }

  /// Groups that contradict each other about a region on the day that facts are told for.
  func checkAmbiguity() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for platform in self[Platform.self] where platform.sameAnswersAs == nil {
      for question in questions(answeredBy: platform.id) {
        for region in self[Region.self] {
          let resolved = resolvedAnswer(of: platform.id, to: question.id, in: region.id)
          guard let first = resolved.resolution.conflict.first,
            let second = resolved.resolution.conflict.dropFirst().first
          else { continue }
          findings.append(
            Rule.regionAmbiguous.broken(
              at: second.origin["region"]?.place ?? second.origin.headPlace,
              "'\(first.region.text)' and '\(second.region.text)' say different things about '\(region.id.text)'",
              help: "add an answer for '\(region.id.text)' itself",
              related: [
                RelatedPlace(
                  "the other answer", at: first.origin["region"]?.place ?? first.origin.headPlace)
              ]))
        }
      }
    }
    return findings
  }

  private func isCircular(_ region: Region) -> Bool {
    var seen: Set<EntityID<Region>> = []
    var waiting = region.members.map(\.region) + (region.parent.map { [$0] } ?? [])
    while let next = waiting.popLast() {
      if next == region.id { return true }
      guard seen.insert(next).inserted, let found = self[Region.self][next] else { continue }
      waiting += found.members.map(\.region) + (found.parent.map { [$0] } ?? [])
    }
    return false
  }
}
