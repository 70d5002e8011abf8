import Pages
import Parsing
import Testing

/// The words that cmark-gfm prints of its own.
let gitHubLabels = MarkdownLabels(backToText: "Back to content")

/// Tables, strikethrough, footnotes, task lists and bare addresses are as GitHub prints them.
@Suite struct GitHubTests {
  private func hasRawHTML(_ tree: MarkdownTree) -> Bool {
    tree.nodes.contains { $0.kind == .htmlBlock || $0.kind == .htmlInline }
  }

  /// Equal to cmark-gfm's output on generated documents.
  ///
  /// All are compared but those with raw HTML. One that differs has to show a ``KeptDifference``, or cmark
  /// and cmark-gfm read its text differently without any extension; at most 60 of 1,000 may.
  @Test(.serialized, .timeLimit(.minutes(20)), arguments: 1...4)
  func equalsTheReference(part: Int) throws {
    var generator = MarkdownGenerator(seed: UInt64(part) + 500, isExtended: true)
    let documents = (0..<1000).map { _ in generator.document() }
    let references = try GitHubReference.html(documents)
    var equal = 0
    var different: [(markdown: String, printed: String, reference: String)] = []
    var kept = 0
    var kinds: Set<String> = []
    for (markdown, reference) in zip(documents, references) {
      let parsed = tree(markdown)
      guard !hasRawHTML(parsed) else { continue }
      for node in parsed.nodes { kinds.insert(kind(of: node)) }
      let printed = withoutIDs(html(parsed))
      if printed == reference {
        equal += 1
      } else if KeptDifference.shows(in: markdown, limpid: printed, gitHub: reference) {
        kept += 1
      } else {
        different.append((markdown, printed, reference))
      }
    }
    let readers = different.map { KeptDifference.withoutExtensions($0.markdown) }
    let plain = try GitHubReference.html(readers, extensions: [])
    for (index, found) in different.enumerated() where plain[index] == referenceHTML(readers[index])
    {
      #expect(found.printed == found.reference, "\(found.markdown.debugDescription)")
    }
    #expect(equal >= 850)
    #expect(kept + different.count <= 60, "\(kept) kept, \(different.count) read differently")
    #expect(
      kinds.isSuperset(of: [
        "table", "tableRow", "tableCell", "strikethrough", "footnotes", "footnote",
        "footnoteReference", "taskItem", "link", "list", "blockQuote", "heading", "codeBlock",
      ]))
  }

  @Test(arguments: [
    "| a | b |\n| - | :-: |\n| c |\n| d | e | f |\n", "| a |\n| - |\n", "x\n| a |\n| - |\n|\n",
    "a\n| - | - |\n| a | b |\n| - | - |\n", "| a | b |\n| - |\n| - | - |\n", "a\n-:\nb\n",
    ":-\n:-\n", "a\n: - :\n", "| a |\n|:- -|\n", "|a|\n|-|-\n", "| |\n|-|\n", "a|\n-|\n|x\n",
    "a ||\n-|-\n", "a|b\n-|-\n\\|\n||\n", "| a \\| b | `c \\| d` | \\\\| |\n|---|---|---|\n",
    "a `x\\|y`\n| a |\n| - |\n", "> | a |\n> | - |\n> | b |\nc\n", "> a\nb | c\n> -|-\n",
    "- a\n| b |\n| - |\n", "- | a |\n  | - |\n  | b |\n\n  c\n", "1. x\n   | a |\n   |--:|\n   b\n",
    "| a |\n| - |\n2. x\n", "| a |\n| - |\n    x\n", "| a |\n| - |\n# x\n", "| a |\n| - |\n> x\n",
    "| a |\n| - |\n```\nx\n```\n", "| a |\n| - |\n***\n", "| a |\n| - |\n===\n---\n",
    "| a |\n   | - |\n   | x |\n", "| a |\r\n| - |\r\n| b |\r\n",
    "| *a* [b] | ~~c~~ |\n|-|-|\n\n[b]: /x\n",
    "| a |\n| - |\n| [^1] |\n\n[^1]: b\n", "\t| a |\n\t| - |\n", "```\n| a |\n| - |\n```\n",
    "| # | a # |\n|-|-|\n| \\ | \\\\ |\n",
  ])
  func printsTablesAsGitHub(markdown: String) throws {
    #expect(try withoutIDs(html(markdown)) == GitHubReference.html([markdown])[0])
  }

  @Test(arguments: [
    "~a~ ~~b~~ ~~~c~~~ ~d~~ a~b~c ~ e ~ ~~f ~g~ h~~ ~f ~~g~~ h~", "~~a~ b~~ ~c ~~d~ e~~",
    "~~a ~b~~ c~", "a~~b~~c ~~ d~~ ~~e ~~f~~", "*a ~~b* c~~ ~~a *b~~ c*", "\\~a~ ~a\\~ `~~b~~`",
    "[a ~~b](c) d~~ ~~[e~~](f)", "~~a\nb~~", "b*~s~ --*", "_~a~_ **~~b~~** ~~*c*~~ ***~d~***",
    "# ~~a~~\n\n- ~b~\n", "~\u{E9}~\u{A0}~~ x~~",
  ])
  func strikesAsGitHub(markdown: String) throws {
    #expect(try withoutIDs(html(markdown)) == GitHubReference.html([markdown])[0])
  }

  @Test(arguments: [
    "a[^a] b[^a]\n\n[^a]: x\n\n    y\n\n    - z\n", "[^a]: x\n", "a[^b]\n\n[^a]: x\n",
    "a[^a]\n\n[^a]: x\n\n[^a]: y\n", "[^b]\n\n[^a]: x\n   \n    y\n\n[^b]: [^a]\n",
    "z[^a]\n\n[^a]:\n",
    "z[^a]\n\n[^a]: ```\n    x\n\n    y\n    ```\n", "> z[^a]\n>\n> [^a]: k\n>\n>     l\n",
    "![^a] [^a b] [^b]\n\n[^a]: x\n", "[^\u{C9}A]\n\n[^\u{E9}a]: x\n", "x\n[^a]: y\n[^a]",
    "- x[^a]\n  [^a]: y\n- b\n", "x[^a]\n\n[^a]: y\n\n    z\n\n\n    k\n\nm\n\n    code\n",
    "x[^a]\n\n[^a]: | a |\n    | - |\n", "x[^a]\n\n[^a]: b\nlazy\n    more\n# h\n    code\n",
    "a\n[^1]: b\n  [^2]: c\n    [^3]: d\n\n[^1] [^2] [^3]\n", "[^1]: [^2]: x\n\n[^1][^2]\n",
    "[^a]: x\n\n`[^a]` [z [^a]](u) [^a](v) *[^a]* \\[^a] [^a\\]\n", "a\n> x\n[^a]: b\n[^a]",
    "[^a]: b\n> x\n\n[^a]\n", "[^a]: b\n[^b]: c\n\n[^b][^a]\n", "[^a]:x\n\n[^a]",
    "   [^a]: x\n[^a]",
    "[^*]: x\n\n[^*] [^&amp;]\n\n[^&amp;]: t\n", "[^a]\n\n[^a]: x\n\n    > q\n    r\n",
    "[^a]\n\n[^a]: x\n\n        code\n", "[^a]\n\n[^a]: https://x.example\n[b]: /c\n\n[b]",
    "[^a]\n\n[^a]: see [b]\n\n[b]: /c\n", "```\n[^a]: x\n```\n\n    [^a]: y\n\n[^a]\n",
    "- [^x]: y\n\n- b [^x]\n", "- a\n\n  [^x]: y\n\n      z\n- b [^x]\n", "[^a]: [^a]\n",
    "[^a]\n\n[^a]: 1. b\n       c\n    2. d\n\n       e\n", "[^a]\r\n\r\n[^a]: b\r\n\r\n    c\r\n",
    "[^a]\n\n[^a]: # h\n\n    ***\n", "[^ a ] [^A]\n\n[^a]: x\n",
  ])
  func printsFootnotesAsGitHub(markdown: String) throws {
    #expect(try withoutIDs(html(markdown)) == GitHubReference.html([markdown])[0])
  }

  @Test(arguments: [
    "- [ ] a\n- [x] b\n\n1. [X] c\n2. [ ] d\n", "> - [x] e\n\n- - [ ] f\n",
    "- [ ] a\n\n- [x] # b\n\n  c\n", "- [ ]\n- [ ] \n- [x]a\n- [ ]\tb\n-\t[x] c\n- [x]   d\n",
    "- [ ] - e\n- [x]  ```\n", "- a\n  - [ ] b\n    - [x] c\n", "- \\[ ] a\n- [\\x] b\n- `[ ] c`\n",
    "- [ ] *a* [b](c)\n  d\n", "-     [ ] a\n", "[^a]\n\n[^a]: - [x] b\n    - [x] c\n",
  ])
  func printsTasksAsGitHub(markdown: String) throws {
    #expect(try withoutIDs(html(markdown)) == GitHubReference.html([markdown])[0])
  }

  @Test(arguments: [
    "www.a.b http://a https://a.b/c_d_. a@b.c. ftp://a.b mailto:a@b.c xmpp:a@b.c/d",
    "http://a.b/?x&amp; http://a.b/?x&copy; (http://a.b/(c)) (www.a.b) awww.b.c xhttp://a.b",
    "www. www.a http:// https://a_b.c http://a_b.c_d/ WWW.a.b HTTP://a.b www.a.b<c http://a.b\"c",
    "*www.a.b* _http://a.b_ ~~http://a.b~~ **https://a.b.** http://a.b/\\*c", "http://a.b/x)))",
    "[http://a.b](x) ![http://a.b](x) [www.a.b] [a@b.c](y) [x http://a.b", "![x http://a.b",
    "[x [b](c) http://a.b www.a.b", "![[]() www.a.b", "`www.a.b` <www.a.b@c.d> <https://a.b>",
    "http://a.b/a~b~c ~www.a.b~", "a.b-c_d@e.f a@b a@b.c- a@b.c_ a@@b.c a@b.c@d.e +@a.b @a.b",
    "a\\@b.c &#97;@b.c *a*@b.c", "@x a&#64;b.c", "[@x] a&#64;b.c", "a&#x40;b.c", "a&commat;b.c",
    "http://\u{E9}.b/\u{E9} http://-.a http://.a.b",
    "www.a.b\nwww.c.d  \nwww.e.f\nwww.g.h",
    "> www.a.b\nwww.c.d\n\n# http://a.b #\n\nhttps://a.b\n===\n", "a:b://c http:a.b://d",
    "http://a.b;x; http://a.b?!.,:'\"",
  ])
  func linksAddressesAsGitHub(markdown: String) throws {
    #expect(try withoutIDs(html(markdown)) == GitHubReference.html([markdown])[0])
  }
}
