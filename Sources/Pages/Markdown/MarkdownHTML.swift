package import Parsing

/// Prints Markdown as HTML, byte for byte as GitHub's cmark-gfm does, but with ids on headings.
///
/// A title that is written and empty gives no attribute, where cmark-gfm prints an empty one.
/// Raw HTML is left out: whoever parsed the text has reported it. Addresses that a browser would run
/// are printed empty, whatever the resolver says.
package struct MarkdownHTML: Sendable {
  /// How many levels each heading is lowered by; the sixth level is the lowest.
  package let headingOffset: Int

  /// The words that are printed around the author's.
  package let labels: MarkdownLabels

  /// Makes a printer: with an offset of 1 the text's first level is printed as `<h2>`.
  package init(headingOffset: Int = 0, labels: MarkdownLabels) {
    self.headingOffset = headingOffset
    self.labels = labels
  }

  /// The HTML of a text; `resolver` is asked for each link, image and citation, in the order of the
  /// text, footnotes last.
  ///
  /// A link or citation within the words of an image is not asked for: only words are printed.
  package func html(of tree: MarkdownTree, resolving resolver: inout some MarkdownResolver)
    -> [UInt8]
  {
    var printer = MarkdownPrinter(
      tree: tree, headingOffset: headingOffset, labels: labels, resolver: resolver)
    printer.print()
    resolver = printer.resolver
    return printer.html
  }

  /// The HTML of a text whose links and citations are printed as they were written.
  package func html(of tree: MarkdownTree) -> [UInt8] {
    var resolver = AsWritten()
    return html(of: tree, resolving: &resolver)
  }
}

/// The words that are printed around an author's, in the language of the page.
package struct MarkdownLabels: Sendable, Hashable {
  /// What is read out for the sign behind a footnote that leads back to where it is referred to.
  package let backToText: String

  /// What the list of footnotes is called for those who do not see it; none is printed if empty.
  package let footnotes: String

  /// The titles of alerts; one that is missing is printed without a title.
  package let alerts: [MarkdownNode.Alert: String]

  /// Takes the words.
  package init(
    backToText: String, footnotes: String = "", alerts: [MarkdownNode.Alert: String] = [:]
  ) {
    self.backToText = backToText
    self.footnotes = footnotes
    self.alerts = alerts
  }
}
