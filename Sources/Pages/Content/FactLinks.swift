import Model
import Parsing

/// Links that print a fact as it stands today, so that prose cannot drift from the data.
extension RecordLink {
  /// The word of an answer.
  static let answer = practice("answer") { box, writing in box.word(&writing) }

  /// Since when an answer holds.
  static let since = practice("since") { box, writing in
    box.answer.map { writing.words($0.since) } ?? writing.label("date.unknown")
  }

  /// The word of a finding.
  static let finding = RecordLink(form: "finding:i-can-refuse/gb") { parts, link, writing in
    guard let claim = BodyLinks.record(Claim.self, parts[0], link, &writing),
      let region = BodyLinks.record(Region.self, parts[1], link, &writing)
    else { return .unlinked }
    let box = FindingBox(claim, region, in: writing.catalog)
    guard claim.exists(in: writing.map.outline.catalog) else { return .words(box.word(&writing)) }
    writing.noteFact(
      box.finding.map { writing.catalog.freshness(of: Finding.self, checked: $0.checked) })
    let route = ClaimPage.route(claim.id, writing.language)
    return BodyLinks.address(
      of: route, fragment: box.finding?.region.text, name: box.word(&writing), link, &writing)
  }

  /// How far a reaction went by one measure, as a range over all sources.
  static let reach = RecordLink(form: "reach:goodbye-meta-ai/shares") { parts, link, writing in
    guard let reaction = BodyLinks.record(Reaction.self, parts[0], link, &writing) else {
      return .unlinked
    }
    let counts = reaction.reach.filter { $0.what.rawValue == parts[1] }
    writing.noteFact(writing.catalog.freshness(of: Reaction.self, checked: reaction.checked))
    guard !counts.isEmpty else {
      // A number that has faults of its own is told there.
      guard reaction.hasReadAllReach else { return .unlinked }
      let known = Set(reaction.reach.map(\.what.rawValue)).sorted()
      return BodyLinks.broken(
        link, "'\(parts[0])' has no number of '\(parts[1])'", among: known, parts[1], &writing)
    }
    // The reaction's page shows the numbers that were known by the day that facts are told for.
    let told = reaction.toldReach(in: writing.catalog).filter { $0.what.rawValue == parts[1] }
    let shown = reaction.toldReach(in: writing.map.outline.catalog)
    guard reaction.exists(in: writing.map.outline.catalog),
      shown.contains(where: { $0.what.rawValue == parts[1] })
    else { return .words(writing.range(of: told.isEmpty ? counts : told)) }
    let route = ReactionPage.route(reaction.id, writing.language)
    return BodyLinks.address(
      of: route, fragment: "reach", name: writing.range(of: told.isEmpty ? counts : told), link,
      &writing)
  }

  /// A link to an answer; `words` is what stands for it where the author wrote nothing.
  private static func practice(
    _ scheme: String, words: @escaping @Sendable (AnswerBox, inout Writing) -> String
  ) -> RecordLink {
    RecordLink(form: "\(scheme):facebook/posts/fr") { parts, link, writing in
      guard let platform = BodyLinks.record(Platform.self, parts[0], link, &writing),
        let question = BodyLinks.record(Question.self, parts[1], link, &writing),
        let region = BodyLinks.record(Region.self, parts[2], link, &writing)
      else { return .unlinked }
      let box = AnswerBox(platform, question, region, in: writing.catalog)
      let route = AnswerPage.route(platform.id, region.id, writing.language)
      writing.noteFact(box.resolved.freshness)
      let name = words(box, &writing)
      return BodyLinks.address(of: route, fragment: question.id.text, name: name, link, &writing)
    }
  }
}

extension Reaction {
  /// The numbers that were known by the day that facts are told for.
  func toldReach(in catalog: Catalog) -> [Reach] {
    reach.filter { $0.on.map(catalog.hasBegun) ?? true }
  }

  /// Whether every number that was written could be read.
  fileprivate var hasReadAllReach: Bool {
    guard case .list(let written)? = origin["reach"]?.content else { return true }
    return written.count == reach.count
  }
}
