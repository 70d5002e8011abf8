import Diagnostics
import Foundation
import Model
import Parsing
import Reporting
import Testing

/// A site whose data commands are asked about.
struct ReportedSite {
  let catalog: Catalog
  let texts: InputTexts
  /// The errors of its content.
  let errors: [Diagnostic]

  /// Reads files given as texts.
  init(_ files: [String: String], asOf: String) {
    self.init(
      files.sorted { $0.key < $1.key }.map { InputFile(path: $0.key, bytes: Array($0.value.utf8)) },
      asOf: asOf)
  }

  /// Reads a site of `Tests/Fixtures`.
  static func fixture(_ name: String, asOf: String) throws -> ReportedSite {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    let files = try paths.filter { $0.hasSuffix(".yml") }.map { path in
      InputFile(path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
    }
    return ReportedSite(files, asOf: asOf)
  }

  private init(_ files: [InputFile], asOf: String) {
    var found: [Diagnostic] = []
    let documents = files.map { parse($0).collecting(into: &found) }
    let days = Days(today: Day("2026-11-23") ?? .last, asOf: Day(asOf) ?? .last)
    catalog = Catalog.validating(documents, on: days).collecting(into: &found)
    texts = InputTexts(files)
    errors = found.filter { $0.severity == .error }
  }

  /// What `limpid explain` tells.
  func explained(_ what: String, _ region: String) throws -> Explanation {
    var explainer = Explainer(catalog, texts)
    return explainer.explanation(
      of: try ExplainedSubject(what, in: catalog), in: try catalog.region(called: region))
  }

  /// What `limpid diff` tells.
  func changes(
    _ first: String, _ last: String, platform: String? = nil, region: String? = nil
  ) throws -> SiteChanges {
    try SiteChanges(
      of: catalog, from: try #require(Day(first)), to: try #require(Day(last)),
      platform: try platform.map { try catalog.platform(called: $0) },
      region: try region.map { try catalog.region(called: $0) })
  }
}

/// A small site with groups that overlap, end and hand nothing on.
let smallSite = [
  "Content/site.yml": """
  format: 1
  name: Test
  base_url: https://example.org/
  languages: [en]
  publisher: {name: Us}
  ai_use: {reserve: all}
  """,
  "Content/questions.yml": "- {id: posts, ask: \"{platform}?\", about: train-generative-ai}\n",
  "Content/regions.yml": """
  - {id: world, kind: world, name: World, in_phrase: worldwide}
  - {id: fr, kind: country, name: France, in_phrase: in France}
  - {id: ie, kind: country, name: Ireland, in_phrase: in Ireland}
  - {id: no, kind: country, name: Norway, in_phrase: in Norway}
  - {id: gb, kind: country, name: United Kingdom, in_phrase: there, also: [UK, Großbritannien]}
  - id: eu
    kind: political-union
    name: European Union
    in_phrase: there
    source: {title: Treaty}
    carries: [answers, ways, laws]
    members: [{region: fr}, {region: ie}, {region: gb, until: 2020-02-01}]
  - id: club
    kind: legal-area
    name: Club
    in_phrase: there
    source: {title: Treaty}
    carries: [answers]
    members: [{region: fr, since: 2024-01-01}, {region: gb}, {region: no}]
  - {id: label, kind: travel-area, name: Label, in_phrase: there, source: {title: Treaty}, members: [{region: fr}]}
  """,
  "Content/sources.yml": "- {id: s, title: S, kind: authority}\n",
]

/// The small site with a platform `p` that has these answers, each a flow mapping's inside.
func smallSite(answers: [String], ways: [String] = []) -> [String: String] {
  let lines = answers.map {
    "- {question: posts, checked: 2026-01-01, source: s, \($0)}\n"
  }
  let open = ways.map { "- {checked: 2026-01-01, source: s, \($0)}\n" }
  return smallSite.merging([
    "Content/platforms/p.yml": "name: P\ncompany: P Inc\nanswers:\n\(lines.joined())"
      + (open.isEmpty ? "" : "ways:\n\(open.joined())")
  ]) { $1 }
}
