import Diagnostics
import Pages
import Parsing
import Testing

@Suite struct CitationTests {
  private func asked(_ markdown: String) -> [MarkdownCitation] {
    var asked: [MarkdownCitation] = []
    var resolver = Resolver(link: { .address($0.destination) }) { citation in
      asked.append(citation)
      return .asWritten
    }
    _ = html(markdown, &resolver)
    return asked
  }

  @Test(arguments: [
    ("a [@b-c2] [@d, section 4].", ["b-c2|", "d|section 4"]),
    ("[@a,  p. 3 ] *[@b]* ~~[@c]~~ # [@d]", ["a|p. 3", "b|", "c|", "d|"]),
    ("| [@a, 1] |\n| - |\n| x[^1] |\n\n[^1]: [@b]\n", ["a|1", "b|"]),
    ("- x\n  [@a]\n\n> y\nz [@b, q]\n", ["a|", "b|q"]),
    ("\\[@a] [@a](b) [c [@d] e](f) ![[@g]](h) `[@i]` <https://x.example/[@j]>", []),
    ("[@] [@a b] [@A] [@-a] [@a-] [@a--b] [@a,] [@a, ] [@a *b*] [@\\a] [ @a] @a [@a.b]", []),
    ("[@a, \\*b & c&amp;d]", ["a|*b & c&d"]),
  ])
  func finds(markdown: String, expected: [String]) {
    #expect(asked(markdown).map { "\($0.key)|\($0.locator)" } == expected)
  }

  @Test(arguments: [
    "é «[@a]» b", "> - é\n>   *x* «[@a, é]» y\nlazy «[@b]»\n", "| \\| | «[@a]» |\n|-|-|\n",
    "x[^1]\n\n[^1]: y\n    é «[@a, \\* 1]»\n", "[r]: /u\né «[@a]» [r]\n",
    "a\\\n  b `c\nd` «[@e]»\n",
    "# ***a* b** «[@c]» #\n",
  ])
  func tellsPlaces(marked: String) throws {
    let bytes = Array(marked.utf8)
    var places: [Range<Int>] = []
    var plain: [UInt8] = []
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0xC2, bytes[index...].starts(with: "«".utf8) { start = plain.count }
      if byte == 0xC2, bytes[index...].starts(with: "»".utf8) { places.append(start..<plain.count) }
      let isMark = index > 0 && bytes[index - 1] == 0xC2 && (byte == 0xAB || byte == 0xBB)
      let beginsMark =
        byte == 0xC2 && index + 1 < bytes.count && [0xAB, 0xBB].contains(bytes[index + 1])
      if !isMark, !beginsMark { plain.append(byte) }
    }
    #expect(asked(String(decoding: plain, as: UTF8.self)).map(\.place.bytes) == places)
  }

  @Test(arguments: [
    (
      CitationResolution.numbered(3, address: "#ref-3", id: "cite-3"),
      "<p>x <sup class=\"citation\"><a href=\"#ref-3\" id=\"cite-3\">[3, p. &lt;4]</a></sup></p>\n"
    ),
    (
      .numbered(3, address: "#ref-3", id: nil),
      "<p>x <sup class=\"citation\"><a href=\"#ref-3\">[3, p. &lt;4]</a></sup></p>\n"
    ),
    (
      .link(address: "/a?b&c", words: "R&D"),
      "<p>x <a href=\"/a?b&amp;c\">R&amp;D</a> (p. &lt;4)</p>\n"
    ),
    (.asWritten, "<p>x [@a-b, p. &lt;4]</p>\n"),
    (.nothing, "<p>x </p>\n"),
  ])
  func prints(resolution: CitationResolution, expected: String) {
    var resolver = Resolver(link: { _ in .unlinked }) { _ in resolution }
    #expect(html("x [@a-b, p. \\<4]", &resolver) == expected)
  }

  @Test func asksInTheOrderOfTheText() {
    #expect(asked("[@a][^1] [@b]\n\n[^1]: [@d]\n\n[@c]\n").map(\.key) == ["a", "b", "c", "d"])
  }
}

@Suite struct AlertTests {
  private let printer = MarkdownHTML(
    labels: MarkdownLabels(
      backToText: "zurück", footnotes: "Noten", alerts: [.note: "Hinweis", .caution: "<!>"]))

  @Test(arguments: [
    (
      "> [!NOTE]\n> a\n",
      "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Hinweis</p>\n<p>a</p>\n</div>\n"
    ),
    (
      ">[!Caution]  \n>\n> - a\n",
      """
      <div class="alert alert-caution" role="note">
      <p class="alert-title">&lt;!&gt;</p>
      <ul>
      <li>a</li>
      </ul>
      </div>

      """
    ),
    ("> [!TIP]\n> a\n", "<div class=\"alert alert-tip\" role=\"note\">\n<p>a</p>\n</div>\n"),
    ("> [!NOTE]\n", "<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n"),
    ("> [!NOTE] a\n> b\n", "<blockquote>\n<p>[!NOTE] a\nb</p>\n</blockquote>\n"),
    ("> \\[!NOTE]\n> b\n", "<blockquote>\n<p>[!NOTE]\nb</p>\n</blockquote>\n"),
    ("> [!OTHER]\n> b\n", "<blockquote>\n<p>[!OTHER]\nb</p>\n</blockquote>\n"),
    (
      "- > [!NOTE]\n  > b\n",
      "<ul>\n<li>\n<blockquote>\n<p>[!NOTE]\nb</p>\n</blockquote>\n</li>\n</ul>\n"
    ),
  ])
  func prints(markdown: String, expected: String) {
    #expect(String(decoding: printer.html(of: tree(markdown)), as: UTF8.self) == expected)
  }

  @Test func printsTheWordsOfFootnotes() {
    let printed = String(decoding: printer.html(of: tree("a[^1]\n\n[^1]: b\n")), as: UTF8.self)
    #expect(printed.contains("<section class=\"footnotes\" data-footnotes aria-label=\"Noten\">"))
    #expect(printed.contains("aria-label=\"zurück\""))
  }
}

/// Nothing that an author can write takes more than linear time.
@Suite struct HostileMarkdownTests {
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      String(repeating: "|", count: 10_000) + "\n" + String(repeating: "-|", count: 10_000),
      "|" + String(repeating: "a|", count: 2_000) + "\n|" + String(repeating: "-|", count: 2_000)
        + "\n"
        + String(repeating: "|\n", count: 10) + String(repeating: "x\n", count: 20),
      String(repeating: "[^a]", count: 50_000) + "\n\n[^a]: x\n",
      String(repeating: "[^", count: 50_000), String(repeating: "[@", count: 50_000) + "a]",
      String(repeating: "~", count: 100_000), String(repeating: "a~b~~c", count: 20_000),
      String(repeating: "~a ~~b ", count: 20_000),
      String(repeating: "> ", count: 1_000) + "www.a.b",
      String(repeating: "[^a]: ", count: 5_000) + "x\n\n[^a]",
      String(repeating: "[^a]: x\n", count: 10_000) + "\n[^a]",
      String(repeating: "(www.a", count: 20_000) + "*b* *c*",
      String(repeating: "a@", count: 50_000),
      String(repeating: "*a ~b ", count: 10_000), String(repeating: "- [ ] ", count: 90) + "x",
      String(repeating: "[a]: /x\n", count: 10_000) + "[@b] ~c~",
      String(repeating: "http://a.b)", count: 10_000) + "`c`",
    ])
  func ends(markdown: String) {
    #expect(!html(markdown).isEmpty)
  }
}
