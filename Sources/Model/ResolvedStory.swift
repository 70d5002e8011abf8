/// What people said and did, as pages ask for it.
extension Catalog {
  /// What was found about a claim in a region.
  package func resolvedFinding(of claim: Claim, in region: EntityID<Region>) -> Resolution<Finding>
  {
    resolve(claim.findings, in: region)
  }

  /// The reaction that a claim stands in; nil for one in a file of its own.
  package func reaction(with claim: EntityID<Claim>) -> Reaction? {
    self[Reaction.self].first { reaction in reaction.claims.contains { $0.id == claim } }
  }

  /// The reactions to a platform's practices, the newest first.
  package func reactions(to platform: EntityID<Platform>) -> [Reaction] {
    self[Reaction.self].filter { $0.platforms.contains(platform) && hasBegun($0.since) }
      .sorted { ($1.since.latest, $0.id) < ($0.since.latest, $1.id) }
  }

  /// The replies of a platform, and those of one that shares its answers with it, the newest first.
  package func replies(of platform: Platform) -> [Reply] {
    let shared = platform.sameAnswersAs.flatMap { same in
      self[Platform.self][same.platform]?.replies.filter { reply in
        reply.about.isEmpty || reply.about.contains { same.covers($0) }
      }
    }
    return (platform.replies + (shared ?? [])).filter { hasBegun($0.on) }
      .sorted { ($1.on.latest, $0.id) < ($0.on.latest, $1.id) }
  }

  /// The waves before a reaction, the nearest first, each once.
  package func earlierWaves(of reaction: Reaction) -> [Reaction] {
    waves(from: reaction.id) { self[Reaction.self][$0]?.follows ?? [] }
  }

  /// The waves that came after a reaction, directly or by way of others, in the order of time.
  package func laterWaves(of reaction: Reaction) -> [Reaction] {
    waves(from: reaction.id) { followers[$0] ?? [] }
      .sorted { ($0.since.latest, $0.id) < ($1.since.latest, $1.id) }
  }

  /// Whether no later wave has followed a reaction yet.
  package func isNewestWave(_ reaction: Reaction) -> Bool {
    !(followers[reaction.id] ?? []).contains { follower in
      self[Reaction.self][follower].map { hasBegun($0.since) } ?? false
    }
  }

  private func waves(
    from start: EntityID<Reaction>, following links: (EntityID<Reaction>) -> [EntityID<Reaction>]
  ) -> [Reaction] {
    var seen: Set<EntityID<Reaction>> = [start]
    var waves: [Reaction] = []
    var waiting = links(start)[...]
    while let next = waiting.popFirst() {
      guard seen.insert(next).inserted, let wave = self[Reaction.self][next] else { continue }
      waves.append(wave)
      waiting += links(next)
    }
    return waves
  }

  /// Whether something had begun by the day that facts are told for.
  ///
  /// Nobody writes down what has not happened, so a month that is not over counts to the day of the
  /// build at the latest. Of a date that is open behind, its first day counts.
  package func hasBegun(_ date: ApproximateDate) -> Bool {
    if date.latest == .last { return date.earliest <= days.asOf }
    guard date.earliest <= days.today else { return false }
    return min(date.latest, days.today) <= days.asOf
  }
}
