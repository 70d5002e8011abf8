import Diagnostics
import Foundation
import Hashing
import Model
import Parsing
import TestSupport
import Testing

/// A site given as texts: what the catalog made of it, and what it found.
struct TextSite {
  let catalog: Catalog
  /// The findings, but for those that nearly every small site has.
  let findings: [Diagnostic]

  /// Notes, and warnings that a site is not complete yet.
  let reminders: [Diagnostic]
  let places: [TextRange]

  /// Reads files whose texts may mark the places of expected findings.
  init(
    _ files: [String: String], defaults: [String: String] = [:], today: String = "2026-11-23",
    asOf: String? = nil
  ) {
    let own = TextSite.marked(files)
    let standard = TextSite.marked(defaults)
    self.init(
      own.map(\.file), defaults: standard.map(\.file), today: today, asOf: asOf,
      places: (own + standard).flatMap(\.places))
  }

  private init(
    _ own: [InputFile], defaults: [InputFile], today: String, asOf: String?, places: [TextRange]
  ) {
    var found: [Diagnostic] = []
    let days = Days(today: day(today), asOf: day(asOf ?? today))
    let documents = own.map { parse($0).collecting(into: &found) }
    let standard = defaults.map { parse($0).collecting(into: &found) }
    catalog = Catalog.validating(documents, defaults: standard, on: days).collecting(into: &found)
    let all = found.sortedAndUnique()
    findings = all.filter { !TextSite.isReminder($0) }
    reminders = all.filter(TextSite.isReminder)
    self.places = places.sorted()
  }

  private static func isReminder(_ finding: Diagnostic) -> Bool {
    let incomplete: Set<Rule> = [.groupIncomplete, .letterUnreviewed, .pageMissing, .unusedSource]
    return finding.severity == .note || incomplete.contains(finding.rule)
  }

  /// Reads a site of `Tests/Fixtures`.
  static func fixture(_ name: String, asOf: String) throws -> TextSite {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    let files = try paths.filter { $0.hasSuffix(".yml") }.map { path in
      InputFile(path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
    }
    return TextSite(files, defaults: [], today: "2026-11-23", asOf: asOf, places: [])
  }

  private static func marked(_ files: [String: String]) -> [MarkedText] {
    files.sorted { $0.key < $1.key }.map { MarkedText($0.value, path: $0.key) }
  }

  /// The ids of the broken rules, in the order of their places.
  var ids: [String] { findings.map(\.rule.id) }

  /// An answer in one line: value, where it comes from, what may have changed, whether overdue.
  func told(_ region: String, by platform: String = "facebook", to question: String = "posts")
    -> String
  {
    let answer = catalog.resolvedAnswer(
      of: EntityID(platform), to: EntityID(question), in: EntityID(region))
    let resolution = answer.resolution
    var parts = [answer.value.rawValue]
    if !resolution.winners.isEmpty {
      parts.append(
        resolution.isInherited ? resolution.path.map(\.text).joined(separator: " → ") : "own")
    }
    parts += resolution.winners.dropFirst().map { "also \($0.region.text)" }
    parts += resolution.pending.map { pending in
      let start = pending.earliest.map { "between \($0) and" } ?? "by"
      return "perhaps \(pending.point.value.rawValue) \(start) \(pending.latest)"
    }
    if answer.isOverdue { parts.append("overdue") }
    return parts.joined(separator: ", ")
  }

  /// The platform of this id.
  func platform(_ id: String) throws -> Platform {
    return try #require(catalog[Platform.self][EntityID(id)])
  }
}

/// The day of a text that is one.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("'\(text)' is no day") }
  return day
}

/// The twelve digits that a translation names its original by.
func hash(_ text: String) -> String {
  String(sha256Hex(Array(text.utf8)).prefix(12))
}

/// Files that a site cannot do without, and some regions and sources.
let baseFiles = [
  "Content/site.yml": """
  format: 1
  name: Test
  base_url: https://example.org/
  languages: [en, fr]
  publisher: {name: Us}
  ai_use: {reserve: all}
  """,
  "Content/questions.yml": """
  - {id: posts, ask: "Does {platform} train on posts?", about: train-generative-ai, order: 1}
  - {id: chats, ask: "Does {platform} train on chats?", about: use-chats-with-ai, order: 2}
  """,
  "Content/regions.yml": """
  - {id: world, kind: world, name: World, in_phrase: worldwide}
  - {id: fr, kind: country, name: France, in_phrase: in France}
  - {id: ie, kind: country, name: Ireland, in_phrase: in Ireland}
  - {id: no, kind: country, name: Norway, in_phrase: in Norway}
  - {id: gb, kind: country, name: United Kingdom, in_phrase: in the United Kingdom}
  - id: eu
    kind: political-union
    name: European Union
    in_phrase: in the European Union
    source: {title: Treaty}
    carries: [answers, ways]
    members: [{region: fr}, {region: ie}, {region: gb, since: 1973-01-01, until: 2020-02-01}]
  - id: eea
    kind: economic-area
    name: European Economic Area
    in_phrase: in the European Economic Area
    source: {title: Treaty}
    carries: [answers]
    members: [{region: fr}, {region: ie}, {region: no}, {region: gb, until: 2020-02-01}]
  - id: schengen
    kind: travel-area
    name: Schengen
    in_phrase: in the Schengen Area
    source: {title: Treaty}
    members: [{region: fr}, {region: no}]
  """,
  "Content/sources.yml": """
  - {id: report, url: "https://example.org/report", title: Report, kind: journalism}
  - {id: denial, title: Denial, kind: platform-statement}
  - {id: rumour, title: Rumour, kind: user-report}
  - {id: unread, title: Unread, kind: journalism, read: not-read}
  """,
]

/// The base files with others added, or in their place.
func site(_ files: [String: String]) -> [String: String] {
  baseFiles.merging(files) { $1 }
}

/// The base files and one platform, `p`, with these answers, each a flow mapping's inside.
func site(answers: [String], other: [String: String] = [:]) -> [String: String] {
  let lines = answers.map { "  - {question: posts, \($0)}\n" }.joined()
  return site(other).merging(
    ["Content/platforms/p.yml": "name: P\ncompany: P Inc\nanswers:\n\(lines)"]) { $1 }
}

/// Expects exactly these findings, at the marks.
@discardableResult
func expectFindings(
  _ files: [String: String], defaults: [String: String] = [:], _ ids: [String],
  asOf: String? = nil, at location: SourceLocation = #_sourceLocation
) -> TextSite {
  let site = TextSite(files, defaults: defaults, asOf: asOf)
  #expect(site.ids == ids, sourceLocation: location)
  #expect(site.findings.map(\.place) == site.places, sourceLocation: location)
  for finding in site.findings {
    #expect(finding.message.first?.isUppercase != true, sourceLocation: location)
    #expect(finding.message.last != ".", sourceLocation: location)
    #expect(finding.help?.last != ".", sourceLocation: location)
  }
  return site
}
