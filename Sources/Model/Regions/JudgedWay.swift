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
    let tied = answer.resolution.winners.flatMap { $0.refuse }.map { way in
      JudgedWay(way: way, verdict: availability(of: way, in: answer.region) { _ in true })
    }
    let own = platform.ways.filter { $0.questions.isEmpty || $0.questions.contains(question) }
      .map { way in
        JudgedWay(
          way: way, verdict: availability(of: way, in: answer.region) { carries($0, .ways) })
      }
    let all = tied + own
    guard all.contains(where: { $0.verdict == .open && !$0.way.replaces.isEmpty }) else {
      return all
    }
    return all.map { judged in
      guard judged.verdict == .open,
        let other = all.first(where: {
          $0.verdict == .open && $0.way.replaces.contains(judged.way.id)
        })
      else { return judged }
      return JudgedWay(way: judged.way, verdict: .replaced(by: other.way.id))
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
