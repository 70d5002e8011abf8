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
      title: "An address that runs into other markup",
      markdown: "www.a.example/*b*",
      limpid: "<p>www.a.example/<em>b</em></p>\n",
      gitHub: "<p><a href=\"http://www.a.example/*b\">www.a.example/*b</a>*</p>\n"),
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
      title: "The address of a link right above a table",
      markdown: "[a]: /x\n| b |\n| - |\n",
      limpid: "<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>\n",
      gitHub:
        "<p>[a]: /x</p>\n<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>\n"),
  ]

  /// Whether a document could show one of them.
  static func mayShow(in markdown: String, reference: String) -> Bool {
    let markdown = markdown.replacing("<https://a.example/é?x=[1]&y\\*>", with: "")
    if markdown.contains(/(?:www\.|:\/\/)[^\s<]*[*`\[]/) { return true }
    if markdown.contains(/\[\^[^\]\n]*\n/) || markdown.contains(/!\[\^[^\]]*\]\(/) { return true }
    if markdown.contains(/\[ \].*\[[xX]\]/) { return true }
    let labels = Set(markdown.matches(of: /\[\^([^\]\s]+)\]:/).map { String($0.output.1) })
    return reference.matches(of: /<li id="fn-/).count < labels.count
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
