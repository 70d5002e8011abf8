import Diagnostics
import Testing
import TestSupport

/// What authors are told of figures that cannot be drawn, at which place of their text.
@Suite struct FigureBlockTests {
  @Test(arguments: [
    ("```figure «timelin»\n```", "unknown-figure", "did you mean 'timeline'?"),
    ("«```figure»\n```", "unknown-figure", nil),
    (
      "```figure map\n«platfrom»: chat\nplatform: chat\n```", "unknown-key",
      "did you mean 'platform'?"
    ),
    ("```figure map\nplatform: «chatt»\n```", "unknown-reference", "did you mean 'chat'?"),
    ("«```figure map»\n```", "missing-key", "add 'platform:' with the id of a platform"),
    (
      "> ```figure timeline\n> platform: chat\n> regions: [eu, «fro»]\n> ```", "unknown-reference",
      "did you mean 'fr'?"
    ),
    (
      "- é\n\n  ~~~ figure reach\n  reaction: first\n  measure: «share»\n  ~~~", "bad-value",
      "did you mean 'shares'?"
    ),
    ("```figure bars\ntable: asked\ncolumn: «peple»\n```", "bad-value", "did you mean 'people'?"),
    ("```figure matrix\nregions: «eu»\n```", "bad-type", nil),
    ("```figure «family»\nreaction: alone\n```", "empty-figure", nil),
    ("```figure quote\n«reply: a\nreaction: first»\n```", "bad-value", nil),
    ("```figure matrix\nregions: «[eu, fr, de, gb, world, eu, fr, de, gb]»\n```", "bad-value", nil),
  ])
  func tells(marked: String, rule: String, help: String?) async throws {
    let head = "---\ntitle: Drawn\n---\n"
    let text = MarkedText(head + marked + "\n", path: "Content/articles/drawn.en.md")
    let site = try await DrawnSite(
      article: "",
      [
        text.file.path: String(decoding: text.file.bytes, as: UTF8.self),
        "Content/reactions/alone.yml": """
        name: Alone
        kind: petition
        platforms: [chat]
        since: 2025-02
        summary: People signed.
        legal_effect: none
        checked: 2026-11-01
        source: law
        """,
      ])
    let found = site.findings.filter { $0.rule.id == rule }
    #expect(found.map(\.place) == text.places, "\(site.text)")
    if let help { #expect(found.first?.help?.contains(help) == true, "\(site.text)") }
  }

  /// What is the same on two pages is made once; what is wrong with it is told of both.
  @Test func whatIsWrongOnTwoPagesIsToldOfBoth() async throws {
    let block = "```figure map\nplatform: chatt\n```"
    let site = try await DrawnSite(
      article: block, ["Content/articles/twin.en.md": "---\ntitle: Twin\n---\n\(block)\n"])
    let paths = site.findings.filter { $0.rule.id == "unknown-reference" }.map(\.place.path)
    #expect(paths == ["Content/articles/drawn.en.md", "Content/articles/twin.en.md"])
  }

  /// Texts that are equal by Unicode, but not in their bytes, are not the same figure.
  @Test func whatIsWrittenInOtherBytesIsAnotherFigure() async throws {
    let block = "```figure map\nplatform: chat\ntitle: Caf\u{E9}\n```"
    let other = "```figure map\nplatform: chat\ntitle: Cafe\u{301}\n```"
    let site = try await DrawnSite(
      article: block, ["Content/articles/twin.en.md": "---\ntitle: Twin\n---\n\(other)\n"])
    #expect(site.findings.map(\.place.path) == ["Content/articles/twin.en.md"])
    #expect(site.findings.map(\.rule.id) == ["bad-value"])
  }

  @Test func whatIsRightOnTwoPagesIsEqual() async throws {
    let block = "```figure map\nplatform: chat\n```"
    let site = try await DrawnSite(
      article: block,
      ["Content/articles/twin.en.md": "---\ntitle: Twin\n---\nWords.\n\n\(block)\n\n\(block)\n"])
    let (alone, twin) = (try site.figures(), try site.figures(of: "articles/twin"))
    #expect(alone.count == 1 && twin.count == 2)
    #expect(alone[0] == twin[0])
    #expect(alone[0].replacing("figure-1", with: "figure-2") == twin[1])
  }

  @Test func brokenYAMLIsToldWhereItStands() async throws {
    let site = try await DrawnSite(article: "```figure map\nplatform: [chat\n```")
    #expect(site.findings.map(\.rule.id) == ["yaml-syntax"])
    #expect(site.text.contains("Content/articles/drawn.en.md:"))
  }

  @Test func otherBlocksStayCode() async throws {
    let site = try await DrawnSite(article: "```figures\nplatform: nobody\n```")
    #expect(site.text == "")
    #expect(try site.figures() == [])
  }

  @Test func idsAreUniqueOnThePage() async throws {
    let block = "```figure map\nplatform: chat\n```\n"
    let site = try await DrawnSite(article: "## Figure 1\n\n\(block)\n\(block)")
    #expect(site.text == "")
    let ids = try site.figures().joined().matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("figure-1") && ids.contains("figure-2"))
  }

  /// Links to the glossary are put into a text before it is printed; its figures stay figures.
  @Test func staysAFigureBesideWordsOfTheGlossary() async throws {
    let term = "[{id: notice, name: Notice, plain: A text that people post.}]"
    let site = try await DrawnSite(
      article: "A notice.\n\n```figure bars\ntable: asked\n```\n\nA notice.",
      ["Content/glossary.yml": term])
    #expect(site.text == "")
    #expect(try site.figures().count == 1)
  }
}
