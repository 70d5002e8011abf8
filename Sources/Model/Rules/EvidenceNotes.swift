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
}

extension Catalog {
  /// What would make the evidence stronger.
  func checkStrengthening(of current: CurrentFacts) -> [Diagnostic] {
    let answers = current.answers.flatMap { answer in
      answer.value == .notChecked || answer.value == .notDisclosed
        ? [] : weakness(of: answer, at: "answer")
    }
    let findings = current.findings.flatMap { finding in
      finding.value == .notChecked ? [] : weakness(of: finding, at: "finding")
    }
    return answers + findings + untested(current.ways)
  }

  private func weakness(of statement: some Sourced, at key: String) -> [Diagnostic] {
    let cited = sourcePositions(of: statement)
    let isAlone = cited.allSatisfy { $0 == cited[0] }
    let isPaid = cited.allSatisfy { sources[$0].access == .paywall }
    guard !cited.isEmpty, isAlone || isPaid else { return [] }
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
    ways.compactMap { way in
      guard way.strength != nil, way.tested.state == .notTested else { return nil }
      return Rule.wayNotTested.broken(
        at: way.origin["kind"]?.place ?? way.origin.headPlace, "nobody has tried this way",
        help: "try it, and write what came of it: 'tested: {state: …, on: …}'")
    }
  }

  /// Sources of which no archive keeps a copy.
  func checkArchives() -> [Diagnostic] {
    sources.compactMap { source in
      guard source.url != nil, source.archive.state == .missing else { return nil }
      return Rule.archiveMissing.broken(
        at: source.origin["url"]?.place ?? source.origin.headPlace,
        "no archive is known to keep a copy of this source",
        help: "have it archived, and write 'archive: {state: saved, url: …, on: …}'",
        weighing: site.isArchiveRequired ? .warning : nil)
    }
  }
}
