package import Model

/// The records that somebody looked at, by the words of the command line.
///
/// `facebook`, `facebook/posts` and `facebook/posts/eea` are the answers that hold on the day of the
/// check, one for each question and region as they are written; `facebook/<id>` is one answer, whenever
/// it began. `claim:<id>` and `claim:<id>/<region>` are findings, `way:<platform>/<id>` is a way.
package struct VerifySelection: Sendable {
  private let catalog: Catalog

  /// Selects from what held on `day`.
  package init(from catalog: Catalog, on day: Day) {
    self.catalog = catalog.told(asOf: day)
  }

  /// The records that `what` means; never none.
  package func records(of what: String) throws(WrongUse) -> [CheckedRecord] {
    let colon = what.firstIndex(of: ":")
    let scheme = colon.map { String(what[..<$0]) } ?? "platform"
    let rest = colon.map { what[what.index(after: $0)...] } ?? what[...]
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let records: [CheckedRecord]
    switch (scheme, parts.count) {
    case ("platform", 1...3): records = try answers(parts)
    case ("claim", 1...2): records = try findings(parts)
    case ("way", 2): records = try ways(parts)
    default:
      throw WrongUse(
        "'\(what)' is not a name that can be verified", wrote: scheme, known: ["claim", "way"],
        else: "")
    }
    guard records.isEmpty else { return records }
    throw WrongUse(
      "nothing of '\(what)' certainly holds on \(catalog.days.asOf)", wrote: "", known: [],
      else: "name an answer by its id, or give another day with --on")
  }

  /// The records among these that cite a source, by its id or address.
  package func citing(_ source: String, _ records: [CheckedRecord]) throws(WrongUse)
    -> [CheckedRecord]
  {
    let wanted = catalog[Source.self].filter { $0.id.text == source || $0.url?.text == source }
    guard !wanted.isEmpty else {
      throw WrongUse(
        "no source has the id or address '\(source)'", wrote: source,
        known: records.flatMap(\.citations).compactMap { catalog.sourceID(of: $0)?.text },
        else: "write the id of a source or its address")
    }
    let cited = records.filter { record in
      record.citations.contains { citation in
        wanted.contains { $0.id == catalog.sourceID(of: citation) }
      }
    }
    guard cited.isEmpty else { return cited }
    throw WrongUse(
      "nothing that was named cites '\(source)'", wrote: source,
      known: records.flatMap(\.citations).compactMap { catalog.sourceID(of: $0)?.text },
      else: "leave --source out")
  }

  private func answers(_ parts: [String]) throws(WrongUse) -> [CheckedRecord] {
    let platform = try platform(parts[0])
    guard parts.count > 1 else { return holding(platform.answers) }
    let ofQuestion = platform.answers.filter { $0.question.text == parts[1] }
    guard !ofQuestion.isEmpty else {
      let named = parts.count == 2 ? platform.answers.filter { $0.id == parts[1] } : []
      guard named.isEmpty else { return named.map { CheckedRecord($0, named: $0.id) } }
      throw WrongUse(
        "'\(parts[0])' has no answer to a question, or with the id, '\(parts[1])'",
        wrote: parts[1],
        known: platform.answers.map(\.question.text)
          + (parts.count == 2 ? platform.answers.map(\.id) : []),
        else: sharing(platform))
    }
    guard parts.count > 2 else { return holding(ofQuestion) }
    let inRegion = ofQuestion.filter { $0.region.text == parts[2] }
    guard !inRegion.isEmpty else {
      throw WrongUse(
        "'\(parts[0])/\(parts[1])' has no answer that is written for '\(parts[2])'",
        wrote: parts[2], known: ofQuestion.map(\.region.text), else: "")
    }
    return holding(inRegion)
  }

  private func findings(_ parts: [String]) throws(WrongUse) -> [CheckedRecord] {
    guard let claim = catalog[Claim.self][EntityID(parts[0])] else {
      throw WrongUse(
        "no claim has the id '\(parts[0])'", wrote: parts[0],
        known: catalog[Claim.self].map(\.id.text), else: "the site has no claims")
    }
    let findings =
      parts.count == 1 ? claim.findings : claim.findings.filter { $0.region.text == parts[1] }
    guard !findings.isEmpty || parts.count == 1 else {
      throw WrongUse(
        "'claim:\(parts[0])' has no finding that is written for '\(parts[1])'", wrote: parts[1],
        known: claim.findings.map(\.region.text), else: "")
    }
    return currentPoints(of: findings) { $0.region.text }
      .map { CheckedRecord($0, named: "claim:\(parts[0])/\($0.region.text)") }
  }

  private func ways(_ parts: [String]) throws(WrongUse) -> [CheckedRecord] {
    let platform = try platform(parts[0])
    let ways = platform.ways + platform.answers.flatMap(\.refuse)
    guard let way = ways.first(where: { $0.id == parts[1] }) else {
      throw WrongUse(
        "'\(parts[0])' has no way with the id '\(parts[1])'", wrote: parts[1],
        known: ways.map(\.id), else: "it has no ways")
    }
    return [CheckedRecord(way, of: platform)]
  }

  private func platform(_ id: String) throws(WrongUse) -> Platform {
    if let platform = catalog[Platform.self][EntityID(id)] { return platform }
    throw WrongUse(
      "no platform has the id '\(id)'", wrote: id, known: catalog[Platform.self].map(\.id.text),
      else: "the site has no platforms")
  }

  private func sharing(_ platform: Platform) -> String {
    guard let other = platform.sameAnswersAs?.platform.text else { return "it has no answers" }
    return "its answers stand in the file of '\(other)'; verify them there"
  }

  private func holding(_ answers: [Answer]) -> [CheckedRecord] {
    currentPoints(of: answers) { "\($0.question.text)/\($0.region.text)" }
      .map { CheckedRecord($0, named: $0.id) }
  }

  /// Of each group the change point that certainly holds in its own region.
  private func currentPoints<Point: ChangePoint>(
    of points: [Point], groupedBy key: (Point) -> String
  ) -> [Point] {
    Dictionary(grouping: points, by: key).sorted { $0.key < $1.key }.flatMap { _, points in
      points.first.map { catalog.resolve(points, in: $0.region).winners } ?? []
    }
  }
}
