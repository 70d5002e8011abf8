import Diagnostics
import Foundation
import Model
import Pages
import Publishing
import Testing

/// A small site with one article, printed by the repository's own templates.
struct DrawnSite {
  /// What was found, of errors and warnings.
  let findings: [Diagnostic]

  /// The texts that findings point into.
  let input: SiteInput

  private let files: [OutputFile]

  /// The repository's folder.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Builds the site; `files` come to those of the small world, or replace them.
  init(article: String, _ files: [String: String] = [:], languages: String = "en") async throws {
    var texts = smallWorld
    texts["Content/site.yml"]?.replace("[en]", with: "[\(languages)]")
    texts["Content/articles/drawn.en.md"] = "---\ntitle: Drawn\n---\n\(article)\n"
    texts.merge(files) { $1 }
    let content = texts.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    input = SiteInput(own: try content + Self.templates())
    let settings = try BuildSettings(today: "2026-11-23", workers: 1)
    let files = CollectedFiles()
    let built = await BuiltSite.building(input, settings, into: files)
    findings = built.diagnostics.filter { $0.severity != .note && $0.rule != .pageMissing }
    self.files = files.all
  }

  /// The figures of a page in their order.
  func figures(of page: String = "articles/drawn") throws -> [String] {
    let file = try #require(files.first { $0.path.hasSuffix("\(page)/index.html") })
    let html = String(decoding: file.bytes, as: UTF8.self)
    return html.matches(of: /(?s)<figure .*?<\/figure>/).map { String($0.output) }
  }

  /// The findings as authors see them.
  var text: String {
    var printer = DiagnosticText(input.texts, colored: false)
    return printer.text(of: findings)
  }

  private static func templates() throws -> [InputFile] {
    let folder = repository.appending(path: "Templates")
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).sorted().filter { path in
      [".html", ".yml", ".css", ".js", ".svg"].contains { path.hasSuffix($0) }
    }
    return try paths.map { path in
      InputFile(
        path: "Templates/\(path)",
        bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
  }
}

/// The words of all elements of a kind in HTML that Limpid wrote, without tags.
func words(of element: String, in html: String) throws -> [String] {
  let pattern = try Regex<(Substring, Substring)>("(?s)<\(element)(?: [^>]*)?>(.*?)</\(element)>")
  return html.matches(of: pattern).map {
    $0.output.1.replacing(/<[^>]*>/, with: "").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// One platform, three countries and a group, two waves of a reaction, and a table.
let smallWorld = [
  "Content/site.yml": """
  format: 1
  name: Example
  base_url: https://example.org/
  languages: [en]
  publisher: {name: The authors}
  ai_use: {reserve: none}
  contact: https://example.org/contact/
  licence: {content: CC BY 4.0}
  """,
  "Content/pages/method.en.md": "---\ntitle: Method\n---\nHow.\n",
  "Content/pages/corrections.en.md": "---\ntitle: Corrections\n---\nHow.\n",
  "Content/questions.yml": """
  - {id: posts, ask: "Does {platform} train AI on your posts?", about: train-generative-ai}
  """,
  "Content/regions.yml": """
  - {id: world, kind: world, name: World, in_phrase: worldwide}
  - id: eu
    kind: political-union
    name: European Union
    in_phrase: in the European Union
    carries: [answers, ways, laws]
    complete: true
    members: [{region: de}, {region: fr}]
    source: law
  - {id: de, kind: country, name: Germany, in_phrase: in Germany}
  - {id: fr, kind: country, name: France, in_phrase: in France}
  - {id: gb, kind: country, name: United Kingdom, in_phrase: in the United Kingdom}
  """,
  "Content/sources.yml": """
  - {id: law, url: "https://example.org/law", title: The law, publisher: The state, kind: law,
     published: 2024-01-02, archive: {state: refused}}
  - {id: terms, url: "https://example.org/terms", title: The terms, publisher: Example company,
     kind: platform-document, archive: {state: refused}}
  """,
  "Content/organisations.yml": "- {id: example, name: Example company, kind: company}\n",
  "Content/platforms/chat.yml": """
  name: Chat
  company: example
  assigns_region_by: unknown
  answers:
    - {question: posts, region: eu, answer: announced, since: 2025-01-31, checked: 2026-11-01,
       source: terms}
    - {question: posts, region: eu, answer: paused, since: between 2025-05-01 and 2025-08-31,
       checked: 2026-11-01, source: terms, by: {actor: The court, how: court}}
    - {question: posts, region: eu, answer: used, since: 2026-01-01, checked: 2026-11-01,
       source: terms,
       refuse: {kind: setting}}
    - {question: posts, region: gb, answer: not-disclosed, checked: 2026-11-01, source: terms,
       searched: [{place: The terms, on: 2026-11-01}, {place: The help pages, on: 2026-11-01}]}
  """,
  "Content/reactions/first.yml": """
  name: First wave
  kind: petition
  platforms: [chat]
  since: 2025-02
  summary: People signed.
  legal_effect: none
  checked: 2026-11-01
  source: law
  reach:
    - {what: signatures, number: 400, bound: at-least, on: 2025-03-01, source: law}
    - {what: signatures, number: 1000, bound: about, on: 2025-04, source: terms}
    - {what: views, number: 2500000, bound: at-most, on: 2025-04, source: terms}
  """,
  "Content/reactions/second.yml": """
  name: Second wave
  kind: boycott
  platforms: [chat]
  since: 2026-02
  summary: People left.
  legal_effect: none
  checked: 2026-11-01
  source: law
  follows: [first]
  """,
  "Content/tables/asked.yml": """
  title: Who was asked
  checked: 2026-11-01
  source: terms
  columns:
    - {name: place, type: region, meaning: Where.}
    - {name: people, type: integer, unit: people, meaning: How many.}
    - {name: share, type: percent, meaning: How many of a hundred.}
  """,
  "Content/tables/asked.csv": "place,people,share\nfr,1200,12.5\nde,300,\ngb,0,40\n",
  "Content/tables/months.yml": """
  title: Requests by month
  checked: 2026-11-01
  source: terms
  columns:
    - {name: month, type: date, meaning: When.}
    - {name: requests, type: integer, meaning: How many.}
  """,
  "Content/tables/months.csv":
    "month,requests\n2025-01,10\n2025-02,35\n2025-03,\n2025-04,20\n2025-05,15\n",
]
