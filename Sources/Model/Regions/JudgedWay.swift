/// A way with what becomes of it for people in a region.
package struct JudgedWay: Sendable {
  /// The way.
  package let way: Way

  /// What becomes of it.
  package let verdict: Verdict

  /// Puts a way beside what becomes of it.
  package init(way: Way, verdict: Verdict) {
    self.way = way
    self.verdict = verdict
  }

  /// Whether people have it, and why not.
  package enum Verdict: Sendable, Hashable {
    /// People have it.
    case open
    /// It is not for people in that region.
    case unreached(Unreached)
    /// It opens later.
    case notYetOpen
    /// Its last day has passed.
    case closed
    /// The way with this id stands in its place.
    case replaced(by: String)
  }
}

extension Catalog {
  /// The ways of a platform that concern a question, each with what becomes of it: first those tied
  /// to the answers that hold, then the platform's own.
  package func judgedWays(
    on platform: Platform, for answer: ResolvedAnswer, to question: EntityID<Question>
  ) -> [JudgedWay] {
    let tied = answer.resolution.winners.flatMap(\.refuse).map { way in
      (way, availability(of: way, in: answer.region) { _ in true })
    }
    let own = platform.ways.filter { $0.questions.isEmpty || $0.questions.contains(question) }
      .map { way in
        (way, availability(of: way, in: answer.region) { carries($0, .ways) })
      }
    let all = tied + own
    let open = all.filter { $0.1 == .open }.map(\.0)
    return all.map { way, verdict in
      let replacing = open.first { $0.replaces.contains(way.id) }
      let isReplaced = verdict == .open && replacing != nil
      return JudgedWay(
        way: way, verdict: isReplaced ? .replaced(by: replacing?.id ?? "") : verdict)
    }
  }

  private func availability(
    of way: Way, in region: EntityID<Region>, where carries: (EntityID<Region>) -> Bool
  ) -> JudgedWay.Verdict {
    if let obstacle = membership.obstacle(
      from: way.region, except: way.except, to: region, where: carries)
    {
      return .unreached(obstacle)
    }
    guard hasOpened(way) else { return .notYetOpen }
    return hasClosed(way) ? .closed : .open
  }
}
