import Parsing
import Templating

/// A walk through a tree that prints it.
struct MarkdownPrinter<Resolver: MarkdownResolver> {
  let tree: MarkdownTree
  let headingOffset: Int
  let labels: MarkdownLabels
  var resolver: Resolver
  var html: [UInt8] = []

  /// Whether a picture was printed, so that the next one may be loaded later.
  var hasPicture = false

  /// What the text's footnotes are called.
  let footnoteLabels: Set<[UInt8]>

  /// The elements that are not closed yet, the innermost last.
  private(set) var open: [Element] = []

  /// What is printed when a node ends.
  struct Element {
    var end = 0
    var closing = ""
    var startsLine = false
    var isTightList = false
    var isTableHead = false
    var footnote: Footnote?
  }

  /// A footnote whose signs that lead back are not printed yet.
  struct Footnote {
    let label: Range<Int32>
    let references: Int
    /// The index of its last block.
    let lastBlock: Int?
  }

  init(tree: MarkdownTree, headingOffset: Int, labels: MarkdownLabels, resolver: Resolver) {
    self.tree = tree
    self.headingOffset = headingOffset
    self.labels = labels
    self.resolver = resolver
    footnoteLabels = Self.footnoteLabels(tree)
    html.reserveCapacity(tree.literals.count * 2)
  }

  private static func footnoteLabels(_ tree: MarkdownTree) -> Set<[UInt8]> {
    var labels: Set<[UInt8]> = []
    for node in tree.nodes {
      if case .footnote(let label, _) = node.kind { labels.insert(Array(tree.bytes(label))) }
    }
    return labels
  }

  mutating func print() {
    var index = 0
    while index < tree.nodes.count {
      close(before: index)
      let node = tree.nodes[index]
      if case .image(let destination, let title) = node.kind {
        image(index, link(node, destination, isImage: true, isEmpty: isEmpty(index)), title)
        index = Int(node.end)
      } else {
        var element = enter(node, at: index)
        element.end = Int(node.end)
        index += 1
        // Most nodes are words, behind which nothing is to be printed.
        if element.end > index || !element.closing.isEmpty { open.append(element) }
      }
    }
    close(before: .max)
  }

  private mutating func close(before index: Int) {
    while let element = open.last, element.end <= index {
      if let footnote = element.footnote { printWaysBack(footnote, atEndOf: element.closing) }
      if element.startsLine { startLine() }
      write(element.closing)
      open.removeLast()
    }
  }

  /// Prints what a node begins with.
  private mutating func enter(_ node: MarkdownNode, at index: Int) -> Element {
    switch node.kind {
    case .document, .image, .htmlInline: break
    case .blockQuote:
      startLine()
      write("<blockquote>\n")
      return Element(closing: "</blockquote>\n", startsLine: true)
    case .list(let start, let isTight):
      startLine()
      write(start.map { $0 == 1 ? "<ol>\n" : "<ol start=\"\($0)\">\n" } ?? "<ul>\n")
      return Element(closing: start == nil ? "</ul>\n" : "</ol>\n", isTightList: isTight)
    case .listItem:
      startLine()
      write("<li>")
      return Element(closing: "</li>\n")
    case .codeBlock(let info, let text):
      if !dataBlock(at: index) { codeBlock(tree.bytes(info), tree.bytes(text)) }
    case .htmlBlock: startLine()
    case .paragraph: return paragraph(at: index)
    case .heading(let level, let id):
      let tag = "h\(min(Int(level) + headingOffset, 6))"
      startLine()
      write("<\(tag) id=\"")
      appendEscaped(tree.bytes(id), to: &html)
      write("\">")
      return Element(closing: "</\(tag)>\n")
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
    case .emphasis:
      write("<em>")
      return Element(closing: "</em>")
    case .strong:
      write("<strong>")
      return Element(closing: "</strong>")
    case .link(let destination, let title):
      let link = link(node, destination, isImage: false, isEmpty: isEmpty(index))
      if begin(link, title) { return Element(closing: "</a>") }
    default: return enterExtension(node, at: index)
    }
    return Element()
  }

  private mutating func paragraph(at index: Int) -> Element {
    let isTight = open.count > 1 && open[open.count - 2].isTightList
    guard !isTight else { return Element() }
    startLine()
    write("<p>")
    var element = Element(closing: "</p>\n")
    if let footnote = open.last?.footnote, footnote.lastBlock == index {
      element.footnote = footnote
      open[open.count - 1].footnote = nil
    }
    return element
  }

  /// Prints what stands for a block of data; false where there is none.
  private mutating func dataBlock(at index: Int) -> Bool {
    guard let block = tree.dataBlocks[index], let drawn = resolver.resolve(block) else {
      return false
    }
    startLine()
    html += drawn
    return true
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

  func isEmpty(_ index: Int) -> Bool {
    Int(tree.nodes[index].end) == index + 1
  }

  mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  mutating func write(_ text: String) {
    html += text.utf8
  }
}

/// The blanks that end the first word of an info string.
private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || 0x09...0x0D ~= byte
}
