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
    var waves: [Reaction] = []
    var waiting = reaction.follows
    var seen: Set<EntityID<Reaction>> = [reaction.id]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard seen.insert(next).inserted, let wave = self[Reaction.self][next] else { continue }
      waves.append(wave)
      waiting += wave.follows
    }
    return waves
  }

  /// The waves that came after a reaction, directly or by way of others, in the order of time.
  package func laterWaves(of reaction: Reaction) -> [Reaction] {
    self[Reaction.self].filter { wave in
      wave.id != reaction.id && earlierWaves(of: wave).contains { $0.id == reaction.id }
    }.sorted { ($0.since.latest, $0.id) < ($1.since.latest, $1.id) }
  }

  /// Whether something had certainly begun by the day that facts are told for; of a date that is open
  /// behind, its first day counts.
  package func hasBegun(_ date: ApproximateDate) -> Bool {
    (date.latest == .last ? date.earliest : date.latest) <= days.asOf
  }
}
