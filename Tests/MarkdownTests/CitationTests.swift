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

  /// A text without its marks, and the bytes between them.
  private func unmarked(_ marked: String) -> (text: String, places: [Range<Int>]) {
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
    return (String(decoding: plain, as: UTF8.self), places)
  }

  @Test(arguments: [
    ("a [@b-c2] [@d, section 4].", ["b-c2|", "d|section 4"]),
    ("[@a,  p. 3 ] *[@b]* ~~[@c]~~ # [@d]", ["a|p. 3", "b|", "c|", "d|"]),
    ("| [@a, 1] |\n| - |\n| x[^1] |\n\n[^1]: [@b]\n", ["a|1", "b|"]),
    ("- x\n  [@a]\n\n> y\nz [@b, q]\n", ["a|", "b|q"]),
    ("\\[@a] [@a](b) [c [@d] e](f) ![[@g]](h) `[@i]` <https://x.example/[@j]>", []),
    ("[@] [@a b] [@A] [@-a] [@a-] [@a--b] [@a,] [@a, ] [@a *b*] [@\\a] [ @a] @a [@a.b]", []),
    ("[@a, \\*b & c&amp;d]", ["a|*b & c&d"]),
    ("[@a] b\n[@c]\nd [@e]", ["a|", "c|", "e|"]),
    ("[@a][@b] [@a]([@b]", ["a|", "b|", "a|", "b|"]),
    ("[@a, pp. 3, 4, and 5] [@b, (c), art. 6 (1)]", ["a|pp. 3, 4, and 5", "b|(c), art. 6 (1)"]),
    ("[@a, b [c] d] [@e, \\[f\\]]", ["a|b [c] d", "e|[f]"]),
    ("[@A] [@aB] [@a_b] [@\u{E9}] [@a/b] [@a;b] [@@a] [@a@b]", []),
    ("# [@a]\n\nb [@c]\n===\n", ["a|", "c|"]),
    ("| a [@b] |\n| - |\n| [@c, d \\| e] |\n", ["b|", "c|d | e"]),
    ("a[^1]\n\n[^1]: [@b]\n\n    - [@c, d]\n", ["b|", "c|d"]),
    ("*[@a]* **[@b, c]** ~[@d]~ *e [@f]*", ["a|", "b|c", "d|", "f|"]),
    ("*a [@b* c]", []), ("[a [@b] c](d) [[@e]](f) [[@g]][h]\n\n[h]: /i\n", []),
    ("`[@a]` ``[@b]``\n\n    [@c]\n\n```\n[@d]\n```\n", []),
    ("\\[@a] [\\@b] [@c\\] \\\\[@d]", ["d|"]),
    ("> [!NOTE]\n> [@a]\n\n- [ ] [@b]\n", ["a|", "b|"]),
  ])
  func finds(markdown: String, expected: [String]) {
    #expect(asked(markdown).map { "\($0.key)|\($0.locator)" } == expected)
  }

  @Test(arguments: [
    "é «[@a]» b", "> - é\n>   *x* «[@a, é]» y\nlazy «[@b]»\n", "| \\| | «[@a]» |\n|-|-|\n",
    "x[^1]\n\n[^1]: y\n    é «[@a, \\* 1]»\n", "[r]: /u\né «[@a]» [r]\n",
    "a\\\n  b `c\nd` «[@e]»\n",
    "# ***a* b** «[@c]» #\n",
    "| \u{E9} \\| a | «[@b]» |\n|-|-|\n| `c \\| d` «[@e]» | ~f~ «[@g]» |\n",
    "> | a | «[@b]» |\n> |-|-|\n> | \u{E9} | «[@c]» |\n",
    "x[^1]\n\n[^1]: \u{E9} «[@a]»\n\n    - b «[@c]»\n",
    "a\u{0}\u{E9} «[@b]» \u{0}\u{0} «[@c]»\n\nd «[@e]»\n",
  ])
  func tellsPlaces(marked: String) throws {
    let (plain, places) = unmarked(marked)
    #expect(asked(plain).map(\.place.bytes) == places)
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

  @Test(arguments: [
    "| \u{E9} «[a](b)» | «https://a.example» |\n|-|-|\n| \\| «www.b.example» | *«[c](d)»* |\n",
    "x[^1]\n\n[^1]: \u{E9} «[a](b)» «https://a.example/_c_d»\n\n    > «m@n.example» d\n",
    "\u{0} «[a](b)» *c* «https://a.example/*d*e» f\n",
  ])
  func tellsPlacesOfLinks(marked: String) throws {
    let (plain, places) = unmarked(marked)
    var found: [Range<Int>] = []
    var resolver = Resolver { link in
      found.append(link.place.bytes)
      return .unlinked
    }
    _ = html(plain, &resolver)
    #expect(found == places)
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
    (
      "> [!note]\n> a\n",
      "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-title\">Hinweis</p>\n<p>a</p>\n</div>\n"
    ),
    (
      "> [!TIP]\n> a\n\n> [!TIP]\n> b\n",
      "<div class=\"alert alert-tip\" role=\"note\">\n<p>a</p>\n</div>\n<div class=\"alert alert-tip\" role=\"note\">\n<p>b</p>\n</div>\n"
    ),
    (
      "> [!TIP]\n> > a\n",
      "<div class=\"alert alert-tip\" role=\"note\">\n<blockquote>\n<p>a</p>\n</blockquote>\n</div>\n"
    ),
    (
      "> > [!TIP]\n> > a\n",
      "<blockquote>\n<blockquote>\n<p>[!TIP]\na</p>\n</blockquote>\n</blockquote>\n"
    ),
    ("> [!TIP]\na\n", "<div class=\"alert alert-tip\" role=\"note\">\n<p>a</p>\n</div>\n"),
    ("> [!TIP]\n>\n", "<blockquote>\n<p>[!TIP]</p>\n</blockquote>\n"),
    ("> a\n> [!TIP]\n", "<blockquote>\n<p>a\n[!TIP]</p>\n</blockquote>\n"),
    ("> **[!TIP]**\n> a\n", "<blockquote>\n<p><strong>[!TIP]</strong>\na</p>\n</blockquote>\n"),
    ("> # [!TIP]\n> a\n", "<blockquote>\n<h1 id=\"tip\">[!TIP]</h1>\n<p>a</p>\n</blockquote>\n"),
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
    .timeLimit(.minutes(20)),
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
      String(repeating: "[", count: 100_000), String(repeating: "~a", count: 50_000),
      String(repeating: "|", count: 100_000), String(repeating: "> ", count: 10_000) + "| a |",
      "> " + String(repeating: "> ", count: 2_000) + "|a|\n> "
        + String(repeating: "> ", count: 2_000)
        + "|-|\n",
      "[^0]\n\n" + (0..<5_000).map { "[^\($0)]: [^\(($0 + 1) % 5_000)]\n" }.joined(separator: "\n"),
      "x\n" + String(repeating: "|x", count: 200) + "\n" + String(repeating: "|-", count: 200)
        + "\n"
        + String(repeating: String(repeating: "|x", count: 200) + "\n", count: 50),
      String(repeating: "*www.a.b/_c_ ", count: 5_000),
      String(repeating: "a\u{0}*b* ", count: 5_000),
      "> > > > > > a\n" + String(repeating: ">    >\n", count: 1_000),
    ])
  func ends(markdown: String) {
    #expect(!html(markdown).isEmpty)
  }
}
