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

  @Test func findsBlocksOfData() {
    let markdown =
      "```figure timeline\nplatform: a\n```\n\n```figures\n```\n\n> ~~~ figure\n> ~~~\n"
    let blocks = tree(markdown).dataBlocks.sorted { $0.key < $1.key }.map(\.value)
    #expect(blocks.map(\.name) == ["timeline", ""])
    #expect(blocks.map(\.namePlace.bytes) == [10..<18, 54..<64])
    #expect(blocks.map { $0.data["platform"]?.place.bytes } == [29..<30, nil])
    #expect(blocks.map(\.isIncomplete) == [false, false])
  }
}
