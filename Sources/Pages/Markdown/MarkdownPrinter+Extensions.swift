import Parsing
import Templating

extension MarkdownPrinter {
  /// Prints what a node begins with that CommonMark does not have.
  mutating func enterExtension(_ node: MarkdownNode, at index: Int) -> Element {
    switch node.kind {
    case .taskItem(let isDone):
      startLine()
      write("<li><input type=\"checkbox\"\(isDone ? " checked=\"\"" : "") disabled=\"\" /> ")
      return Element(closing: "</li>\n")
    case .strikethrough:
      write("<del>")
      return Element(closing: "</del>")
    case .table:
      startLine()
      write("<table>\n")
      return Element(closing: isOneRow(node, at: index) ? "</table>\n" : "</tbody>\n</table>\n")
    case .tableRow(let isHead): return row(node, isHead: isHead)
    case .tableCell(let alignment):
      let tag = open.last?.isTableHead == true ? "th" : "td"
      write("<\(tag)\(alignment == .none ? "" : " align=\"\(alignment)\"")>")
      return Element(closing: "</\(tag)>\n")
    case .alert(let alert):
      startLine()
      write("<div class=\"alert alert-\(alert.rawValue)\" role=\"note\">\n")
      if let title = labels.alerts[alert] {
        write("<p class=\"alert-title\">")
        appendEscaped(title.utf8, to: &html)
        write("</p>\n")
      }
      return Element(closing: "</div>\n", startsLine: true)
    case .citation(let key, let locator):
      citation(
        MarkdownCitation(
          key: tree.text(key), locator: tree.text(locator), place: tree.place(of: node)))
    case .footnoteReference(let label, let number, let occurrence):
      write("<sup class=\"footnote-ref\"><a href=\"#fn-")
      appendFragment(tree.bytes(label), to: &html)
      write("\" id=\"fnref-")
      appendEscaped(mention(Int(occurrence), of: label), to: &html)
      write("\" data-footnote-ref>\(number)</a></sup>")
    case .footnotes: return footnotes()
    case .footnote(let label, let references):
      startLine()
      write("<li id=\"fn-")
      appendEscaped(tree.bytes(label), to: &html)
      write("\">\n")
      return Element(
        closing: "</li>\n",
        footnote: Footnote(
          label: label, references: Int(references), lastBlock: lastChild(of: index)))
    default: break
    }
    return Element()
  }

  /// Prints the signs behind a footnote that lead back to where the text refers to it.
  mutating func printWaysBack(_ footnote: Footnote, atEndOf closing: String) {
    let isInParagraph = closing == "</p>\n"
    if isInParagraph { write(" ") } else { startLine() }
    for occurrence in 1...max(1, footnote.references) {
      write("\(occurrence > 1 ? " " : "")<a href=\"#fnref-")
      appendFragment(mention(occurrence, of: footnote.label), to: &html)
      write("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
      appendEscaped(labels.backToText.utf8, to: &html)
      write("\">↩")
      if occurrence > 1 { write("<sup class=\"footnote-ref\">\(occurrence)</sup>") }
      write("</a>")
    }
    if !isInParagraph { write("\n") }
  }

  /// The id of a reference to a footnote, behind `fnref-`: `a`, `a-2`, and so on.
  ///
  /// Where another footnote is called `a-2`, it is `a]2`: no label has a bracket.
  private func mention(_ occurrence: Int, of label: Range<Int32>) -> [UInt8] {
    let words = Array(tree.bytes(label))
    guard occurrence > 1 else { return words }
    let id = words + "-\(occurrence)".utf8
    return footnoteLabels.contains(id) ? words + "]\(occurrence)".utf8 : id
  }

  private mutating func footnotes() -> Element {
    startLine()
    write("<section class=\"footnotes\" data-footnotes")
    if !labels.footnotes.isEmpty {
      write(" aria-label=\"")
      appendEscaped(labels.footnotes.utf8, to: &html)
      write("\"")
    }
    write(">\n<ol>\n")
    return Element(closing: "</ol>\n</section>\n")
  }

  private mutating func row(_ node: MarkdownNode, isHead: Bool) -> Element {
    guard isHead else {
      write("<tr>\n")
      return Element(closing: "</tr>\n")
    }
    let table = open.last?.end ?? 0
    write("<thead>\n<tr>\n")
    return Element(
      closing: Int(node.end) == table ? "</tr>\n</thead>\n" : "</tr>\n</thead>\n<tbody>\n",
      isTableHead: true)
  }

  /// Whether a table has nothing but its head.
  private func isOneRow(_ table: MarkdownNode, at index: Int) -> Bool {
    index + 1 >= tree.nodes.count || tree.nodes[index + 1].end == table.end
  }

  private func lastChild(of index: Int) -> Int? {
    let end = Int(tree.nodes[index].end)
    var child = index + 1
    guard child < end else { return nil }
    while Int(tree.nodes[child].end) < end { child = Int(tree.nodes[child].end) }
    return child
  }
}
