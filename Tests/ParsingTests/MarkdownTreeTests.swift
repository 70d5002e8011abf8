import Diagnostics
import Parsing
import TestSupport
import Testing

@Suite struct MarkdownTreeTests {
  /// libcmark's memory grows with a text, also while it reads another one for an entity, and serves the next.
  @Test func readsLongTextsOneAfterTheOther() {
    let entities = ["&eacute;", "&copy;", "&frac12;", "&rarr;"]
    let letters = ["é", "©", "½", "→"]
    let numbers = 0..<4_000
    let text = numbers.map {
      "A [word \(entities[$0 % 4])](https://example.org/\($0)) \\* and *more*."
    }
    .joined(separator: "\n\n")
    let plain = numbers.map { "A word \(letters[$0 % 4]) * and more." }.joined(separator: "\n")
    for _ in 0..<2 {
      let file = InputFile(path: "Content/articles/a.md", bytes: Array(text.utf8))
      #expect(parse(file).value.body?.plainText == plain)
    }
    let short = InputFile(path: "Content/articles/b.md", bytes: Array("A &amp; b".utf8))
    #expect(parse(short).value.body?.plainText == "A & b")
  }

  /// Each node of a text with the stretch of the file that it stands at.
  private func outline(_ file: InputFile) -> [String] {
    let tree = parse(file).value.body
    return (tree?.nodes ?? []).map { node in
      let kind = "\(node.kind)".prefix { $0 != "(" }
      let place = tree?.place(of: node).bytes ?? 0..<0
      return "\(kind) \(String(decoding: file.bytes[place], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    (
      "---\né: 1\n---\n# É *b*\n\nü `c` [d](e)  \nf\n",
      [
        "document # É *b*\n\nü `c` [d](e)  \nf\n", "heading # É *b*", "text É ", "emphasis *b*",
        "text b", "paragraph ü `c` [d](e)  \nf", "text ü ", "code c", "text  ", "link [d](e)",
        "text d", "lineBreak ", "text f",
      ]
    ),
    (
      "> é\r\n> ![ü](x)\r\n\r\n1. a\r\n   - b\r\n\r\n```swift\r\nx\r\n```\r\n***\r\n",
      [
        "document > é\r\n> ![ü](x)\r\n\r\n1. a\r\n   - b\r\n\r\n```swift\r\nx\r\n```\r\n***\r\n",
        "blockQuote > é\r\n> ![ü](x)", "paragraph é\r\n> ![ü](x)", "text é", "softBreak ",
        "image ![ü](x)", "text ü", "list 1. a\r\n   - b", "listItem 1. a\r\n   - b",
        "paragraph a", "text a", "list - b", "listItem - b", "paragraph b", "text b",
        "codeBlock ```swift\r\nx\r\n```", "thematicBreak ***",
      ]
    ),
  ])
  func knowsPlaces(text: String, expected: [String]) {
    #expect(outline(InputFile(path: "a.md", bytes: Array(text.utf8))) == expected)
  }

  @Test(arguments: [
    ("---\na: b\n---\na\\*b &amp; c", ["a*b & c"]),
    ("| a \\| b | `c \\| d` |\n|---|---|\n| é | |\n", ["a | b", "c | d", "é"]),
    ("a\0b\r\nc\r\n", ["a\u{FFFD}b", "c"]),
    ("[^ü]\n\n[^ü]: x\n", ["x"]),
    ("- [x] done\n- [ ] `to do`\n", ["done", "to do"]),
    ("www.a.b and [c](d \"e\") and ![f](<g h>)", ["www.a.b", " and ", "c", " and ", "f"]),
    ("[@a-b, p. 2] &copy;", [" ©"]),
  ])
  func keepsTheWordsOfTexts(text: String, expected: [String]) throws {
    func words(_ tree: MarkdownTree) -> [String] {
      tree.nodes.compactMap { node in
        switch node.kind {
        case .text(let text), .code(let text): tree.text(text)
        default: nil
        }
      }
    }
    let file = InputFile(path: "a.md", bytes: Array(text.utf8))
    #expect(words(try #require(parse(file).value.body)) == expected)
    // A text of a data file may be longer than its place there.
    let body = text.hasPrefix("---\n") ? String(text.dropFirst("---\na: b\n---\n".count)) : text
    let prose = MarkdownTree.prose(body, at: TextRange(path: "a.yml", bytes: 0..<2))
    let isWithoutTasks = text.hasPrefix("- [")
    #expect(isWithoutTasks || words(prose.value) == expected)
  }

  @Test func keepsAddressesTitlesAndKeys() throws {
    let text =
      "[a](b&amp;c \"d \\\" e\") [@k-1, p. 2] ![](f)\n\n```swift x\n  g\n```\n\n- > ```\n  > h\n  > ```\n"
    let tree = try #require(parse(InputFile(path: "a.md", bytes: Array(text.utf8))).value.body)
    let found = tree.nodes.flatMap { node -> [String] in
      switch node.kind {
      case .link(let first, let second), .image(let first, let second),
        .citation(let first, let second), .codeBlock(let first, let second):
        [tree.text(first), tree.text(second)]
      default: []
      }
    }
    #expect(found == ["b&c", "d \" e", "k-1", "p. 2", "f", "", "swift x", "  g\n", "", "h\n"])
  }

  @Test func tellsWhereSubtreesEnd() throws {
    let tree = try #require(
      parse(InputFile(path: "a.md", bytes: Array("- a *b*\n- c\n\nd\n".utf8))).value.body)
    #expect(tree.nodes.map(\.end) == [12, 10, 7, 7, 5, 7, 7, 10, 10, 10, 12, 12])
  }

  @Test(
    arguments: [
      ("# What's new?\n", ["whats-new"]),
      ("# A\n# a\n# A!\n# a-1\n", ["a", "a-1", "a-2", "a-1-1"]),
      ("# Über Größe_1\n", ["über-größe_1"]),
      ("# Что нового\n# ما الجديد؟\n# 何が新しい\n", ["что-нового", "ما-الجديد", "何が新しい"]),
      ("# `code` & [a *b*](c)\n", ["code--a-b"]),
      ("# ?!\n# …\n#\n", ["section", "section-1", "section-2"]),
      ("# a[^1] [@b, c] d\n\n[^1]: e\n", ["a--d"]),
      ("# ~~a~~ `b` \u{1F600} c\n\n## [a](b) www.c.example\n", ["a-b--c", "a-wwwcexample"]),
      (
        "# Ref 1\n# Cite 1\n# fn-a\n# fnref-a\n# Reference\n",
        [
          "section-ref-1", "section-cite-1", "section-fn-a", "section-fnref-a", "reference",
        ]
      ),
      ("# a  b - c\n", ["a--b---c"]),
      ("two\nlines\n===\n", ["two-lines"]),
      ("# 1.2 ½ Ⅳ\n", ["12--ⅳ"]),
    ] as [(String, [String])])
  func namesHeadings(text: String, expected: [String]) throws {
    let tree = try #require(parse(InputFile(path: "a.md", bytes: Array(text.utf8))).value.body)
    let ids = tree.nodes.compactMap { node -> String? in
      guard case .heading(_, let id) = node.kind else { return nil }
      return tree.text(id)
    }
    #expect(ids == expected)
  }

  @Test(
    arguments: [
      ("é «<b>»x</b> «<i>»y</i>\n", ["the tag '<b>'", "the tag '<i>'"]),
      ("a «</b>»\n", ["the tag '</b>'"]),
      ("«<div class=\"x\">\né\n</div>»\n\ntext\n", ["the tag '<div>'"]),
      ("«<!-- é -->»\n\na «<!-- b -->» c\n", ["a comment in HTML", "a comment in HTML"]),
      ("«<!--\né\n-->»\ntext\n\n- «<!-- b -->»\n", ["a comment in HTML", "a comment in HTML"]),
      ("> a\n> «<img src=x>»\n", ["the tag '<img>'"]),
      ("«<?php ?>»\n", ["HTML"]),
      ("`<b>` \\<b> <https://a.example>\n\n    <b>\n", []),
    ] as [(String, [String])])
  func refusesHTML(marked: String, subjects: [String]) {
    let reading = Reading(marked, path: "a.md")
    #expect(reading.findings.map(\.message) == subjects.map { "\($0) stands in the text" })
    #expect(reading.findings.map(\.place) == reading.places)
    #expect(reading.findings.allSatisfy { $0.help?.contains(#"'\<'"#) == true })
  }

  @Test func readsProseOfDataAtOnePlace() {
    let place = TextRange(path: "a.yml", bytes: 7..<19)
    let prose = MarkdownTree.prose("é *b*\n\n<br>", at: place)
    #expect(prose.value.nodes.count == 6)
    #expect(prose.value.nodes.allSatisfy { prose.value.place(of: $0) == place })
    #expect(prose.diagnostics.map(\.place) == [place])
  }
}
