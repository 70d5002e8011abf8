package import Diagnostics
import Parsing

extension Rule {
  package static let singleSource = Rule(
    "single-source", .note,
    because: "A second source that is independent of the first makes a fact harder to doubt.")
  package static let paywallOnly = Rule(
    "paywall-only", .note,
    because: "Readers cannot check a fact whose every source asks for money first.")
  package static let wayNotTested = Rule(
    "way-not-tested", .note,
    because: "Forms and settings move; only a trial shows that people can still use them.")
  package static let archiveMissing = Rule(
    "archive-missing", .note,
    because: """
      Pages of platforms change and vanish. A copy in an archive keeps the evidence. With \
      'archive_required' in site.yml this is a warning.
      """)
  package static let unusedSource = Rule(
    "unused-source", .warning,
    because:
      "A source that nothing cites proves nothing; what it was meant to prove may be missing.")
}

extension Catalog {
  /// What would make the evidence stronger.
  func checkStrengthening(of current: CurrentFacts) -> [Diagnostic] {
    let answers = current.answers.filter { $0.value != .notChecked && $0.value != .notDisclosed }
    let findings = current.findings.filter { $0.value != .notChecked }
    return answers.flatMap { weakness(of: $0, at: "answer") }
      + findings.flatMap { weakness(of: $0, at: "finding") } + untested(current.ways)
      + missingArchives()
  }

  private func weakness(of statement: some Sourced, at key: String) -> [Diagnostic] {
    let sources = statement.citations.compactMap { source(of: $0) }
    let isAlone = sources.dropFirst().allSatisfy { $0.id == sources[0].id }
    let isPaid = sources.allSatisfy { $0.access == .paywall }
    guard !sources.isEmpty, isAlone || isPaid else { return [] }
    let place = statement.origin[key]?.place ?? statement.origin.headPlace
    var notes: [Diagnostic] = []
    if isAlone {
      notes.append(
        Rule.singleSource.broken(
          at: place, "one source alone supports this", help: "add one that is independent of it"))
    }
    if isPaid {
      notes.append(
        Rule.paywallOnly.broken(
          at: place, "no source of this can be read without paying",
          help: "add a source that is open to everybody"))
    }
    return notes
  }

  private func untested(_ ways: [Way]) -> [Diagnostic] {
    ways.filter { $0.strength != nil && $0.tested.state == .notTested }.map { way in
      Rule.wayNotTested.broken(
        at: way.origin["kind"]?.place ?? way.origin.headPlace, "nobody has tried this way",
        help: "try it, and write what came of it: 'tested: {state: …, on: …}'")
    }
  }

  private func missingArchives() -> [Diagnostic] {
    self[Source.self].filter { $0.url != nil && $0.archive.state == .missing }.map { source in
      Rule.archiveMissing.broken(
        at: source.origin["url"]?.place ?? source.origin.headPlace,
        "no archive is known to keep a copy of this source",
        help: "have it archived, and write 'archive: {state: saved, url: …, on: …}'",
        weighing: site.isArchiveRequired ? .warning : nil)
    }
  }
}
