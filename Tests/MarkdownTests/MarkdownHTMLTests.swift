import Diagnostics
import Pages
import Parsing
import Testing

/// A text as a tree.
func tree(_ markdown: String) -> MarkdownTree {
  let file = InputFile(path: "a.md", bytes: Array(markdown.utf8))
  return MarkdownTree.parsing(file, in: 0..<file.bytes.count).value
}

/// The HTML of a text with links as they were written.
func html(_ markdown: String, headingOffset: Int = 0) -> String {
  String(
    decoding: MarkdownHTML(headingOffset: headingOffset, labels: gitHubLabels)
      .html(of: tree(markdown)), as: UTF8.self)
}

/// The HTML of a tree with links as they were written.
func html(_ tree: MarkdownTree) -> String {
  String(decoding: MarkdownHTML(labels: gitHubLabels).html(of: tree), as: UTF8.self)
}

/// The name of a node's kind.
func kind(of node: MarkdownNode) -> String {
  switch node.kind {
  case .document: "document"
  case .blockQuote: "blockQuote"
  case .list: "list"
  case .listItem: "listItem"
  case .taskItem: "taskItem"
  case .codeBlock: "codeBlock"
  case .htmlBlock: "htmlBlock"
  case .paragraph: "paragraph"
  case .heading: "heading"
  case .thematicBreak: "thematicBreak"
  case .table: "table"
  case .tableRow: "tableRow"
  case .tableCell: "tableCell"
  case .alert: "alert"
  case .footnotes: "footnotes"
  case .footnote: "footnote"
  case .text: "text"
  case .softBreak: "softBreak"
  case .lineBreak: "lineBreak"
  case .code: "code"
  case .htmlInline: "htmlInline"
  case .emphasis: "emphasis"
  case .strong: "strong"
  case .strikethrough: "strikethrough"
  case .footnoteReference: "footnoteReference"
  case .citation: "citation"
  case .link: "link"
  case .image: "image"
  }
}

/// The HTML of a text whose links and citations are resolved.
func html(_ markdown: String, _ resolver: inout some MarkdownResolver) -> String {
  let printer = MarkdownHTML(labels: gitHubLabels)
  return String(decoding: printer.html(of: tree(markdown), resolving: &resolver), as: UTF8.self)
}

/// A resolver of two closures.
struct Resolver: MarkdownResolver {
  let link: (MarkdownLink) -> LinkResolution
  var citation: (MarkdownCitation) -> CitationResolution = { _ in .asWritten }

  mutating func resolve(_ link: MarkdownLink) -> LinkResolution { self.link(link) }

  mutating func resolve(_ citation: MarkdownCitation) -> CitationResolution {
    self.citation(citation)
  }
}

/// HTML whose headings have no ids, as libcmark prints them.
func withoutIDs(_ html: String) -> String {
  let written = Array(html.utf8)
  guard html.contains("<h") else { return html }
  let sign = Array("<h1 id=\"".utf8)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(written.count)
  var index = 0
  while index < written.count {
    let byte = written[index]
    let isHeading =
      byte == sign[0] && index + 8 < written.count && written[index + 1] == sign[1]
      && written[index + 3] == sign[3] && written[index + 4] == sign[4]
    guard isHeading else {
      bytes.append(byte)
      index += 1
      continue
    }
    bytes += [sign[0], sign[1], written[index + 2]]
    index += 8
    while index < written.count, written[index] != sign[7] { index += 1 }
    index += 1
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct MarkdownHTMLTests {
  private func hasRawHTML(_ tree: MarkdownTree) -> Bool {
    tree.nodes.contains { $0.kind == .htmlBlock || $0.kind == .htmlInline }
  }

  /// Equal to libcmark's own output on 3,000 generated documents.
  @Test(.serialized, .timeLimit(.minutes(20)), arguments: 1...3)
  func equalsTheReference(part: Int) {
    var generator = MarkdownGenerator(seed: UInt64(part))
    var compared = 0
    var kinds: Set<String> = []
    while compared < 1000 {
      let markdown = generator.document()
      let parsed = tree(markdown)
      // A fence whose signs were moved can strike words out.
      guard !hasRawHTML(parsed), !parsed.nodes.contains(where: { $0.kind == .strikethrough }) else {
        continue
      }
      compared += 1
      for node in parsed.nodes { kinds.insert(kind(of: node)) }
      let printed = withoutIDs(html(parsed))
      let reference = referenceHTML(markdown)
      #expect(printed == reference, "\(markdown.debugDescription)")
    }
    #expect(kinds.count == 16)
  }

  @Test(arguments: [
    "", "\n", "a", "- a\n- b", "- a\n\n- b", "- - a", "1) a\n2) b", "0. a", "-\n- a", "> a\nb",
    "> - a\nb\n\n  c", "- a\n  - b\n\n    c\n- d", "```\n```", "```a b\n<\n", "    a\n\n    b\n",
    "# a *b* #\n", "a\n=\n\nb\n-\n", "***\n---\n", "![a ![b](c) *d* `e`](f 'g')", "![a\nb\\\nc](d)",
    "[a](<b c> \"&quot;\")", "[a](javascript:x) ![b](JAVASCRIPT:y) <vbscript:z>",
    "![a](data:image/png;x) ![b](data:image/x;x) [c](data:image/gif;x)",
    "<https://a.example/?b&c'd>",
    "a  \nb\\\nc\nd", "&amp;lt; &nbsp; &#35; \\&amp;", "`` ` `` `\n` ` a `",
    "*a **b*** __c_d__ a*b*c",
    "[a]\n\n[a]: b\n[c]: d", "a\tb\n\tc\n\n\td", "a\u{0}b", "1. a\n\n   b\n\n       c\n1. d",
    "[a [b](c) d](e)", "![[a](b)](c)", "\u{FEFF}", "- # a\n- > b\n- ```\n  c\n",
    "~~~ \u{B}a\u{C}b\n~~~",
  ])
  func equalsTheReferenceAtTheEdges(markdown: String) {
    #expect(withoutIDs(html(markdown)) == referenceHTML(markdown))
  }

  /// Every byte that an address can have is written as libcmark writes it.
  @Test func escapesAddressesAsTheReference() {
    for byte in UInt8(0x21)...0x7E where !"<>\\".utf8.contains(byte) {
      let markdown = "[a](<x\(Unicode.Scalar(byte))y>)"
      #expect(html(markdown) == referenceHTML(markdown))
    }
  }

  @Test(arguments: [
    ("# A & B\n", 0, "<h1 id=\"a--b\">A &amp; B</h1>\n"),
    ("# A\n## A\n", 1, "<h2 id=\"a\">A</h2>\n<h3 id=\"a-1\">A</h3>\n"),
    ("##### A\n", 3, "<h6 id=\"a\">A</h6>\n"),
  ])
  func printsHeadings(markdown: String, offset: Int, expected: String) {
    #expect(html(markdown, headingOffset: offset) == expected)
  }

  @Test(arguments: [
    ("<div>\nx\n</div>\n\na <b>c</b>\n", "<p>a c</p>\n"),
    ("a\n\n<!-- x -->\n", "<p>a</p>\n"),
  ])
  func leavesRawHTMLOut(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test(arguments: [
    (
      "[a *b*](x)", LinkResolution.address("/y?a&b"),
      "<p><a href=\"/y?a&amp;b\">a <em>b</em></a></p>\n"
    ),
    ("[a *b*](x \"t\")", .unlinked, "<p>a <em>b</em></p>\n"),
    ("[](x)", .filled(address: "/y", text: "R&D"), "<p><a href=\"/y\">R&amp;D</a></p>\n"),
    ("[a](x)", .filled(address: "/y", text: "R&D"), "<p><a href=\"/y\">a</a></p>\n"),
    ("[](x)", .unlinked, "<p></p>\n"),
    ("[a](x)", .address("JavaScript:y"), "<p><a href=\"\">a</a></p>\n"),
    ("![a<](x 't')", .address("y"), "<p><img src=\"y\" alt=\"a&lt;\" title=\"t\" /></p>\n"),
    ("![a<](x)", .unlinked, "<p>a&lt;</p>\n"),
    (
      "![](x)", .filled(address: "y", text: "\"b\""),
      "<p><img src=\"y\" alt=\"&quot;b&quot;\" /></p>\n"
    ),
  ])
  func resolvesLinks(markdown: String, resolution: LinkResolution, expected: String) {
    var resolver = Resolver { _ in resolution }
    #expect(html(markdown, &resolver) == expected)
  }

  @Test func asksForEachLinkInOrder() {
    var asked: [MarkdownLink] = []
    let markdown = "é [a](b) ![c [d](e)](f)\n\n> [](g:h)\n"
    var resolver = Resolver { link in
      asked.append(link)
      return .unlinked
    }
    _ = html(markdown, &resolver)
    let bytes = Array(markdown.utf8)
    #expect(asked.map(\.destination) == ["b", "f", "g:h"])
    #expect(asked.map(\.isImage) == [false, true, false])
    #expect(asked.map(\.isEmpty) == [false, false, true])
    #expect(
      asked.map { String(decoding: bytes[$0.place.bytes], as: UTF8.self) }
        == ["[a](b)", "![c [d](e)](f)", "[](g:h)"])
  }
}
