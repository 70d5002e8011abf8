package import Diagnostics
package import Model

/// Explains what a catalog says; `texts` are the files that it was read from, for places.
package struct Explainer {
  let catalog: Catalog
  var texts: InputTexts
  let history: Catalog.MembershipHistory

  /// Takes a catalog, told for the day that is asked about.
  package init(_ catalog: Catalog, _ texts: InputTexts) {
    self.catalog = catalog
    self.texts = texts
    history = catalog.membershipHistory
  }

  /// Explains a subject in a region.
  package mutating func explanation(of subject: ExplainedSubject, in region: Region) -> Explanation
  {
    switch subject {
    case .answer(let platform, let question): answer(of: platform, to: question, in: region)
    case .finding(let claim): finding(of: claim, in: region)
    case .way(let platform, let id): way(id, of: platform, in: region)
    }
  }

  private mutating func answer(of platform: Platform, to question: Question, in region: Region)
    -> Explanation
  {
    let resolved = catalog.resolvedAnswer(of: platform.id, to: question.id, in: region.id)
    let points = catalog.answers(of: platform.id, to: question.id)
    let same = platform.sameAnswersAs.flatMap { $0.covers(question.id) ? $0.platform.text : nil }
    return Explanation(
      kind: "answer", names: [("platform", platform.id.text), ("question", question.id.text)],
      title: question.ask.original.replacing("{platform}", with: platform.name.original),
      region: region, days: catalog.days, value: resolved.resolution.word,
      path: resolved.resolution.path.map(\.text), isOverdue: resolved.isOverdue, sharedWith: same,
      holders: resolved.resolution.winners.map { told($0) },
      pending: pending(resolved.resolution), others: others(points, in: region),
      ways: ways(on: platform, for: resolved, to: question.id, in: region))
  }

  private mutating func finding(of claim: Claim, in region: Region) -> Explanation {
    let resolution = catalog.resolvedFinding(of: claim, in: region.id)
    return Explanation(
      kind: "finding", names: [("claim", claim.id.text)], title: claim.text.original,
      region: region, days: catalog.days, value: resolution.word,
      path: resolution.path.map(\.text), isOverdue: false, sharedWith: nil,
      holders: resolution.winners.map { told($0) }, pending: pending(resolution),
      others: others(claim.findings, in: region), ways: [])
  }

  private mutating func way(_ id: String, of platform: Platform, in region: Region) -> Explanation {
    let told = catalog.questions.flatMap { question in
      ways(
        on: platform,
        for: catalog.resolvedAnswer(of: platform.id, to: question.id, in: region.id),
        to: question.id, in: region
      ).filter { $0.id == id }
    }
    // A way may concern several questions; one that people have anywhere is told as such.
    let way = told.first { $0.verdict == "open" } ?? told.first
    return Explanation(
      kind: "way", names: [("platform", platform.id.text), ("way", id)],
      title: "\(way?.kind ?? id) on \(platform.name.original)", region: region,
      days: catalog.days, value: way?.verdict ?? "not-open", path: [], isOverdue: false,
      sharedWith: nil, holders: [], pending: [], others: [], ways: way.map { [$0] } ?? [])
  }

  private mutating func pending<Point: ToldChange>(_ resolution: Resolution<Point>)
    -> [ToldPending]
  {
    resolution.pending.map {
      ToldPending(point: told($0.point), earliest: $0.earliest, latest: $0.latest)
    }
  }

  /// Those that do not hold, with the reasons; first those that are about the region at all.
  private mutating func others<Point: ToldChange>(_ points: [Point], in region: Region)
    -> [ToldCandidate]
  {
    let told = catalog.verdicts(on: points, in: region.id).compactMap {
      candidate -> ToldCandidate? in
      switch candidate.verdict {
      case .holds, .mayHaveBegun: return nil
      default:
        let (verdict, why) = words(for: candidate, in: region)
        return ToldCandidate(point: self.told(candidate.point), verdict: verdict, why: why)
      }
    }
    return told.filter { $0.verdict != "outside" } + told.filter { $0.verdict == "outside" }
  }
}
