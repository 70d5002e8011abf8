package import Parsing
import Templating

/// Prints Markdown as HTML, byte for byte as libcmark does, but with ids on headings.
///
/// A title that is written and empty gives no attribute, where libcmark prints an empty one.
/// Raw HTML is left out: whoever parsed the text has reported it. Addresses that a browser would run
/// are printed empty, whatever the resolver says.
package struct MarkdownHTML: Sendable {
  /// How many levels each heading is lowered by; the sixth level is the lowest.
  package let headingOffset: Int

  /// Makes a printer: with an offset of 1 the text's first level is printed as `<h2>`.
  package init(headingOffset: Int = 0) {
    self.headingOffset = headingOffset
  }

  /// The HTML of a text; `resolve` is asked for each link and image, in the order of the text.
  ///
  /// A link within the words of an image is not asked for: only its words are printed.
  package func html(
    of tree: MarkdownTree, resolving resolve: (MarkdownLink) -> LinkResolution
  ) -> [UInt8] {
    var printer = MarkdownPrinter(tree: tree, headingOffset: headingOffset)
    printer.print(resolving: resolve)
    return printer.html
  }

  /// The HTML of a text whose links are printed as they were written.
  package func html(of tree: MarkdownTree) -> [UInt8] {
    html(of: tree) { .address($0.destination) }
  }
}

/// A walk through a tree that prints it.
private struct MarkdownPrinter {
  let tree: MarkdownTree
  let headingOffset: Int
  var html: [UInt8] = []

  /// The elements that are not closed yet, the innermost last.
  private var open: [Element] = []

  private struct Element {
    let end: Int
    let closing: String
    var startsLine = false
    var isTightList = false
  }

  init(tree: MarkdownTree, headingOffset: Int) {
    self.tree = tree
    self.headingOffset = headingOffset
    html.reserveCapacity(tree.literals.count * 2)
  }

  mutating func print(resolving resolve: (MarkdownLink) -> LinkResolution) {
    var index = 0
    while index < tree.nodes.count {
      close(before: index)
      let node = tree.nodes[index]
      if case .image(let destination, let title) = node.kind {
        image(
          index, link(node, destination, isImage: true, isEmpty: isEmpty(index)), title, resolve)
        index = Int(node.end)
      } else {
        enter(node, at: index, resolve)
        index += 1
      }
    }
    close(before: .max)
  }

  private mutating func close(before index: Int) {
    while let element = open.last, element.end <= index {
      if element.startsLine { startLine() }
      write(element.closing)
      open.removeLast()
    }
  }

  private mutating func enter(
    _ node: MarkdownNode, at index: Int, _ resolve: (MarkdownLink) -> LinkResolution
  ) {
    var element = Element(end: Int(node.end), closing: "")
    switch node.kind {
    case .document, .image: break
    case .blockQuote:
      startLine()
      write("<blockquote>\n")
      element = Element(end: Int(node.end), closing: "</blockquote>\n", startsLine: true)
    case .list(let start, let isTight):
      startLine()
      write(start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
      element = Element(
        end: Int(node.end), closing: start == nil ? "</ul>\n" : "</ol>\n", isTightList: isTight)
    case .listItem:
      startLine()
      write("<li>")
      element = Element(end: Int(node.end), closing: "</li>\n")
    case .codeBlock(let info, let text): codeBlock(tree.bytes(info), tree.bytes(text))
    case .htmlBlock: startLine()
    case .paragraph:
      let isTight = open.count > 1 && open[open.count - 2].isTightList
      if !isTight {
        startLine()
        write("<p>")
        element = Element(end: Int(node.end), closing: "</p>\n")
      }
    case .heading(let level, let id):
      let tag = "h\(min(Int(level) + headingOffset, 6))"
      startLine()
      write("<\(tag) id=\"")
      appendEscaped(tree.bytes(id), to: &html)
      write("\">")
      element = Element(end: Int(node.end), closing: "</\(tag)>\n")
    case .thematicBreak:
      startLine()
      write("<hr />\n")
    case .text(let text): appendEscaped(tree.bytes(text), to: &html)
    case .softBreak: write("\n")
    case .lineBreak: write("<br />\n")
    case .code(let text):
      write("<code>")
      appendEscaped(tree.bytes(text), to: &html)
      write("</code>")
    case .htmlInline: break
    case .emphasis:
      write("<em>")
      element = Element(end: Int(node.end), closing: "</em>")
    case .strong:
      write("<strong>")
      element = Element(end: Int(node.end), closing: "</strong>")
    case .link(let destination, let title):
      let link = link(node, destination, isImage: false, isEmpty: Int(node.end) == index + 1)
      if begin(link, title, resolve) { element = Element(end: Int(node.end), closing: "</a>") }
    }
    open.append(element)
  }

  /// Prints a link's opening tag, unless it is to be words alone.
  private mutating func begin(
    _ link: MarkdownLink, _ title: Range<Int32>, _ resolve: (MarkdownLink) -> LinkResolution
  ) -> Bool {
    let filling: String
    switch resolve(link) {
    case .unlinked: return false
    case .address(let address):
      attribute("<a href=\"", address)
      filling = ""
    case .filled(let address, let text):
      attribute("<a href=\"", address)
      filling = link.isEmpty ? text : ""
    }
    self.title(title)
    write("\">")
    appendEscaped(filling.utf8, to: &html)
    return true
  }

  private mutating func image(
    _ index: Int, _ image: MarkdownLink, _ title: Range<Int32>,
    _ resolve: (MarkdownLink) -> LinkResolution
  ) {
    let description = tree.words(within: index)
    switch resolve(image) {
    case .unlinked:
      appendEscaped(description, to: &html)
      return
    case .address(let address):
      attribute("<img src=\"", address)
      write("\" alt=\"")
      appendEscaped(description, to: &html)
    case .filled(let address, let text):
      attribute("<img src=\"", address)
      write("\" alt=\"")
      appendEscaped(image.isEmpty ? Array(text.utf8) : description, to: &html)
    }
    self.title(title)
    write("\" />")
  }

  private mutating func attribute(_ start: String, _ address: String) {
    write(start)
    if !isDangerous(address.utf8) { appendAddress(address.utf8, to: &html) }
  }

  private mutating func title(_ title: Range<Int32>) {
    guard !title.isEmpty else { return }
    write("\" title=\"")
    appendEscaped(tree.bytes(title), to: &html)
  }

  private mutating func codeBlock(_ info: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) {
    startLine()
    if info.isEmpty {
      write("<pre><code>")
    } else {
      write("<pre><code class=\"language-")
      appendEscaped(info.prefix { !isSpace($0) }, to: &html)
      write("\">")
    }
    appendEscaped(text, to: &html)
    write("</code></pre>\n")
  }

  private func link(
    _ node: MarkdownNode, _ destination: Range<Int32>, isImage: Bool, isEmpty: Bool
  ) -> MarkdownLink {
    MarkdownLink(
      destination: tree.text(destination), isImage: isImage, isEmpty: isEmpty,
      place: tree.place(of: node))
  }

  private func isEmpty(_ index: Int) -> Bool {
    Int(tree.nodes[index].end) == index + 1
  }

  private mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  private mutating func write(_ text: String) {
    html += text.utf8
  }
}

/// The blanks that end the first word of an info string.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || 0x09...0x0D ~= byte
}
