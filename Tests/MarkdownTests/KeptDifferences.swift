import Foundation
import Pages
import Testing

/// Where Limpid prints something else than GitHub, on purpose; `docs/markdown.md` gives the reasons.
struct KeptDifference: Sendable, CustomTestStringConvertible {
  /// The heading of its paragraph in the manual.
  let title: String
  let markdown: String
  let limpid: String
  let gitHub: String

  var testDescription: String { title }

  static let all = [
    KeptDifference(
      title: "An address that runs into code or a link",
      markdown: "www.a.example/`b`",
      limpid: "<p>www.a.example/<code>b</code></p>\n",
      gitHub: "<p><a href=\"http://www.a.example/%60b%60\">www.a.example/`b`</a></p>\n"),
    KeptDifference(
      title: "A footnote that only an unused footnote refers to",
      markdown: "a\n\n[^x]: [^y]\n\n[^y]: b\n",
      limpid: "<p>a</p>\n",
      gitHub: """
        <p>a</p>
        <section class="footnotes" data-footnotes>
        <ol>
        <li id="fn-y">
        <p>b <a href="#fnref-y" class="footnote-backref" data-footnote-backref \
        aria-label="Back to content">↩</a></p>
        </li>
        </ol>
        </section>

        """),
    KeptDifference(
      title: "Markup in the name of a footnote that does not exist",
      markdown: "[^*a*]", limpid: "<p>[^<em>a</em>]</p>\n", gitHub: "<p>[^*a*]</p>\n"),
    KeptDifference(
      title: "A picture whose description begins with a circumflex",
      markdown: "![^a](b)", limpid: "<p><img src=\"b\" alt=\"^a\" /></p>\n",
      gitHub: "<p>!<a href=\"b\">^a</a></p>\n"),
    KeptDifference(
      title: "A box ticked elsewhere on its line",
      markdown: "- [ ] a [x]\n",
      limpid: "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> a [x]</li>\n</ul>\n",
      gitHub:
        "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a [x]</li>\n</ul>\n"),
    KeptDifference(
      title: "A table that begins behind a box",
      markdown: "- [ ] | a |\n  | - |\n",
      limpid:
        "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> | a |\n| - |</li>\n</ul>\n",
      gitHub: """
        <ul>
        <li><input type="checkbox" disabled="" /> \n<table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        </table>
        </li>
        </ul>

        """),
    KeptDifference(
      title: "The ids of footnotes",
      markdown: "[^a][^a][^a-2]\n\n[^a]: b\n\n[^a-2]: c\n",
      limpid: footnoteIDs("a]2", "a%5D2"), gitHub: footnoteIDs("a-2", "a-2")),
    KeptDifference(
      title: "Tabs on the line where a footnote begins",
      markdown: "[^b]\n\n[^b]:  *\t\ta\n", limpid: codeInFootnote("a"),
      gitHub: codeInFootnote("   a")),
    KeptDifference(
      title: "A box without words on a line that goes on",
      markdown: "- [ ] \nb\n",
      limpid: "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> b</li>\n</ul>\n",
      gitHub: "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> </li>\n</ul>\n<p>b</p>\n"),
    KeptDifference(
      title: "A table without rows in a list",
      markdown: "- | a |\n  | - |\n- b\n",
      limpid: """
        <ul>
        <li>
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        </table>
        </li>
        <li>b</li>
        </ul>

        """,
      gitHub: """
        <ul>
        <li>
        <table>
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        </table>
        </li>
        <li>
        <p>b</p>
        </li>
        </ul>

        """),
    KeptDifference(
      title: "A circumflex behind a backslash",
      markdown: "[\\^a] [^a]\n\n[^a]: b\n",
      limpid: """
        <p>[^a] <sup class="footnote-ref"><a href="#fn-a" id="fnref-a" data-footnote-ref>1</a></sup></p>
        <section class="footnotes" data-footnotes>
        <ol>
        <li id="fn-a">
        <p>b <a href="#fnref-a" class="footnote-backref" data-footnote-backref \
        aria-label="Back to content">↩</a></p>
        </li>
        </ol>
        </section>

        """,
      gitHub: """
        <p>[^a]] <sup class="footnote-ref"><a href="#fn-a" id="fnref-a" data-footnote-ref>1</a></sup></p>
        <section class="footnotes" data-footnotes>
        <ol>
        <li id="fn-a">
        <p>b <a href="#fnref-a" class="footnote-backref" data-footnote-backref \
        aria-label="Back to content">↩</a></p>
        </li>
        </ol>
        </section>

        """),
    KeptDifference(
      title: "Asterisks on both sides of struck words",
      markdown: "**~*&**~~~a~*",
      limpid: "<p>**<del>*&amp;**~~~a</del>*</p>\n",
      gitHub: "<p>*<em><del>*&amp;**~~~a</del></em></p>\n"),
    KeptDifference(
      title: "The address of a link right above a table",
      markdown: "[a]: /x\n| b |\n| - |\n",
      limpid: "<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>\n",
      gitHub:
        "<p>[a]: /x</p>\n<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>\n"),
  ]

  /// Two footnotes, with the id of the second reference to the first one.
  private static func footnoteIDs(_ id: String, _ address: String) -> String {
    let back = "class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩"
    let again = "<sup class=\"footnote-ref\">2</sup>"
    return """
      <p><sup class="footnote-ref"><a href="#fn-a" id="fnref-a" data-footnote-ref>1</a></sup>\
      <sup class="footnote-ref"><a href="#fn-a" id="fnref-\(id)" data-footnote-ref>1</a></sup>\
      <sup class="footnote-ref"><a href="#fn-a-2" id="fnref-a-2" data-footnote-ref>2</a></sup></p>
      <section class="footnotes" data-footnotes>
      <ol>
      <li id="fn-a">
      <p>b <a href="#fnref-a" \(back)</a> <a href="#fnref-\(address)" \(back)\(again)</a></p>
      </li>
      <li id="fn-a-2">
      <p>c <a href="#fnref-a-2" \(back)</a></p>
      </li>
      </ol>
      </section>

      """
  }

  /// A footnote with a list with code.
  private static func codeInFootnote(_ code: String) -> String {
    """
    <p><sup class="footnote-ref"><a href="#fn-b" id="fnref-b" data-footnote-ref>1</a></sup></p>
    <section class="footnotes" data-footnotes>
    <ol>
    <li id="fn-b">
    <ul>
    <li>
    <pre><code>\(code)
    </code></pre>
    </li>
    </ul>
    <a href="#fnref-b" class="footnote-backref" data-footnote-backref aria-label="Back to content">↩</a>
    </li>
    </ol>
    </section>

    """
  }

  /// Whether a document's two outputs may differ because of one of them.
  static func shows(in markdown: String, limpid: String, gitHub: String) -> Bool {
    let markdown = markdown.replacing("\r\n", with: "\n")
    return takesMarkup(gitHub, limpid) || hasUnknownName(markdown)
      || markdown.contains(pictureOfName) || markdown.contains(escapedName)
      || markdown.contains(tabInFootnote) || markdown.contains(boxElsewhere)
      || markdown.contains(boxAlone)
      || markdown.contains(tableBehindBox) || markdown.contains(addressAboveTable)
      || hasHeadAloneInList(limpid)
      || !waysToNothing(gitHub).subtracting(waysToNothing(limpid)).isEmpty
  }

  private static var pictureOfName: Regex<Substring> {
    /!\[\^[^\]]*\][\[(]/
  }
  private static var escapedName: Regex<Substring> {
    /\[\\\^/
  }
  private static var tabInFootnote: Regex<Substring> {
    /\[\^[^\]\s]*\]:[ \t]*(?:[\-+*]|[0-9]+[.)]) *\t/
  }
  private static var boxElsewhere: Regex<Substring> {
    /(?:[\-+*]|[0-9][.)])\s+\[ \]\s.*\[[xX]\]/
  }
  private static var boxAlone: Regex<Substring> {
    /(?:[\-+*]|[0-9][.)])\s+\[[ xX]\][ \t]*\n[\s>]*[^\s>]/
  }
  private static var tableBehindBox: Regex<Substring> {
    /(?:[\-+*]|[0-9][.)])\s+\[[ xX]\]\s[^\n]*\n[ \t>]*[|:]*-[|: \t\-]*(?:\n|$)/
  }
  private static var addressAboveTable: Regex<Substring> {
    /\[[^\]^][^\]]*\]:[^\n]*\n[^\n]*\n[ \t>]*[|:]*-[|: \t\-]*(?:\n|$)/
  }
  /// Whether GitHub links an address with a backtick, a bracket or a backslash, and Limpid does not.
  private static func takesMarkup(_ gitHub: String, _ limpid: String) -> Bool {
    gitHub.matches(of: /<a href="[^"]*(?:%60|%5B|%5C|%5D)[^"]*">[^<]*<\/a>/).contains {
      !limpid.contains($0.output)
    }
  }

  private static func hasHeadAloneInList(_ limpid: String) -> Bool {
    limpid.contains("</thead>\n</table>") && limpid.contains("<li>")
  }

  /// Whether there is something like a footnote's name that holds signs and belongs to no footnote.
  private static func hasUnknownName(_ markdown: String) -> Bool {
    markdown.matches(of: /\[\^([^\]]*[\n*_`~&<!\[\\][^\]]*)\]/).contains { found in
      found.output.1.contains("\n") || !markdown.contains("[^\(found.output.1)]:")
    }
  }

  /// Where signs behind footnotes lead to that is not there.
  private static func waysToNothing(_ html: String) -> Set<String> {
    Set(html.matches(of: /href="#(fnref-[^"]*)"/).map { String($0.output.1) }).filter { address in
      !html.contains("id=\"\(address.removingPercentEncoding ?? "")\"")
    }
  }

  /// A text whose footnotes and cells are paragraphs, to see what CommonMark's programs make of them.
  static func withoutExtensions(_ markdown: String) -> String {
    let lines = markdown.replacing("\r\n", with: "\n").replacing(/\[\^[^\]\s]*\]:/, with: "")
      .replacing("|", with: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
    let words = lines.map { $0.drop { $0 == " " || $0 == "\t" } }
    return markdown + "\n\n" + words.joined(separator: "\n")
  }
}

@Suite struct KeptDifferenceTests {
  @Test(arguments: KeptDifference.all)
  func isAsTheManualSays(kept: KeptDifference) throws {
    #expect(html(kept.markdown) == kept.limpid)
    #expect(try GitHubReference.html([kept.markdown]) == [kept.gitHub])
    let manual = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/markdown.md")
    let text = try String(contentsOf: manual, encoding: .utf8)
    #expect(text.contains("### \(kept.title)\n"))
  }
}
