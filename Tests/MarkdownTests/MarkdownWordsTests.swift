import Diagnostics
import Pages
import Parsing
import Testing

@Suite struct MarkdownWordsTests {
  @Test(arguments: [
    ("# A *b*\n\nc `d`\ne [f](g)\n\n- h\n- i\n\n```\nj\n```\n", "A b\nc d e f\nh\ni\nj"),
    ("a ![b](c)\\\nd\n", "a b d"),
    ("> a\n\n<b>\n\n***\n", "a"),
    ("", ""),
  ])
  func takesMarkupAway(markdown: String, expected: String) {
    #expect(tree(markdown).plainText == expected)
  }

  @Test func listsHeadings() {
    #expect(
      tree("# A *b*\n\n> ## c `d`?\n\nA b\n---\n").headings.map {
        "\($0.level) \($0.id) \($0.text)"
      }
        == ["1 a-b A b", "2 c-d c d?", "2 a-b-1 A b"])
  }

  @Test func findsFigures() {
    let markdown =
      "```figure timeline\nplatform: a\n```\n\n```figures\n```\n\n> ~~~ figure\n> ~~~\n"
    let parsed = tree(markdown)
    let figures = FigureBlock.all(in: parsed)
    #expect(figures.map(\.kind) == ["timeline", ""])
    #expect(figures.map(\.text) == ["platform: a\n", ""])
    let findings = FigureBlock.diagnostics(of: parsed)
    #expect(findings.map(\.rule.id) == ["unknown-figure", "unknown-figure"])
    #expect(
      findings.map(\.message) == [
        "no kind of figure is named 'timeline'", "this figure has no kind",
      ])
    #expect(findings.map(\.place) == figures.map(\.place))
    #expect(figures.first?.place.bytes == 0..<34)
  }
}
