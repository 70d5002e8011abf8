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

  /// The reactions that had begun, the newest first.
  package var reactions: [Reaction] {
    newestFirst(self[Reaction.self].filter { hasBegun($0.since) }, by: \.since)
  }

  /// The replies that had been given or not given, each with the platforms that it speaks for, the
  /// newest first: its own, and those that share its answers.
  package var replies: [(reply: Reply, platforms: [Platform])] {
    let own = self[Platform.self].flatMap(\.replies).filter { hasBegun($0.on) }
    var speaking: [EntityID<Reply>: [Platform]] = [:]
    for platform in self[Platform.self] {
      let shared = platform.sameAnswersAs.flatMap { same in
        self[Platform.self][same.platform]?.replies.filter { reply in
          reply.about.isEmpty || reply.about.contains { same.covers($0) }
        }
      }
      for reply in platform.replies + (shared ?? []) {
        speaking[reply.id, default: []].append(platform)
      }
    }
    return newestFirst(own, by: \.on).map { ($0, speaking[$0.id] ?? []) }
  }

  private func newestFirst<Kind: Entity>(_ records: [Kind], by date: (Kind) -> ApproximateDate)
    -> [Kind]
  {
    records.sorted {
      (date($1).listingDay, date($1).earliest, $0.id)
        < (date($0).listingDay, date($0).earliest, $1.id)
    }
  }

  /// The waves before a reaction, the nearest first, each once.
  package func earlierWaves(of reaction: Reaction) -> [Reaction] {
    waves(from: reaction.id) { self[Reaction.self][$0]?.follows ?? [] }
  }

  /// The waves that came after a reaction, directly or by way of others, in the order of time.
  package func laterWaves(of reaction: Reaction) -> [Reaction] {
    newestFirst(waves(from: reaction.id) { followers[$0] ?? [] }, by: \.since).reversed()
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
    date.earliest <= days.today && min(date.listingDay, days.today) <= days.asOf
  }
}
