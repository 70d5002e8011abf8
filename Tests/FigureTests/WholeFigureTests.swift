import Foundation
import Testing

/// The whole HTML of each kind of figure, of a small world.
///
/// With `LIMPID_UPDATE_EXPECTED=1` in the environment the expected files are written anew; read them
/// then.
@Suite struct WholeFigureTests {
  static let blocks: [(name: String, block: String)] = [
    ("answer", "figure answer\nplatform: chat\nregion: fr"),
    ("bars", "figure bars\ntable: asked"),
    ("claim", "figure claim\nclaim: safe\nregion: fr"),
    ("coverage", "figure coverage\nplatform: chat"),
    ("family", "figure family\nreaction: first"),
    ("letter", "figure letter\nletter: objection"),
    ("line", "figure line\ntable: months"),
    ("map", "figure map\nplatform: chat"),
    ("matrix", "figure matrix\nregions: [eu, gb]"),
    ("quote", "figure quote\nreply: answered"),
    ("reach", "figure reach\nreaction: first"),
    ("table", "figure table\ntable: asked\ntitle: Named by <its> author"),
    ("timeline", "figure timeline\nplatform: chat"),
    ("ways", "figure ways\nplatform: chat\nregion: de"),
  ]

  @Test(arguments: blocks)
  func isDrawn(name: String, block: String) async throws {
    let site = try await DrawnSite(article: "```\(block)\n```", tellingMore)
    #expect(site.text == "")
    let drawn = try site.figures().joined() + "\n"
    let file = DrawnSite.repository.appending(path: "Tests/Fixtures/figures/\(name).html")
    if ProcessInfo.processInfo.environment["LIMPID_UPDATE_EXPECTED"] == "1" {
      try Data(drawn.utf8).write(to: file)
    }
    #expect(try drawn == String(contentsOf: file, encoding: .utf8))
  }

  @Test func everyKindIsDrawnHere() throws {
    let list = try String(
      contentsOf: DrawnSite.repository.appending(path: "Sources/Pages/Figures/FigureKinds.swift"),
      encoding: .utf8)
    let kinds = list.matches(of: /(\w+)Figure\.self/).map { $0.output.1.lowercased() }
    #expect(kinds == Self.blocks.map(\.name))
  }

  /// A claim, a letter with its law, and a reply.
  private let tellingMore = [
    "Content/claims/safe.yml": """
    text: You are safe
    made_by: many people
    since: 2025-01
    findings:
      - {region: world, since: 2025-01, finding: unprovable, short: Nobody can tell.,
         checked: 2026-11-01, source: law}
    """,
    "Content/laws/act.yml": """
    short: The act
    name: The act of everybody
    kind: data-protection
    region: eu
    since: 2018-05-25
    url: https://example.org/act
    citation: Act 1
    checked: 2026-11-01
    source: law
    rights:
      - {id: to-object, name: right to object, article: "21", plain: You may object.}
    """,
    "Content/letters/objection.en.md": """
    ---
    title: Objection
    right: to-object
    reviewed_by: A lawyer
    blanks:
      - {name: name, ask: Your name, required: true}
    ---
    I object. {name}
    """,
    "Content/platforms/chat.yml": smallWorld["Content/platforms/chat.yml", default: ""] + """

      replies:
        - {id: answered, to: A newspaper, on: 2025-03-04, channel: press-office, asked: Do you?,
           answered: It does., assessment: answered, source: terms}
      """,
  ]
}
