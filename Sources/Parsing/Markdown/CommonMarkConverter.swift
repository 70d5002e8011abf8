package import Diagnostics

extension MarkdownTree {
  /// Reads a stretch of a file, which must be UTF-8, as CommonMark; raw HTML is reported.
  ///
  /// Places count from the file's start.
  package static func parsing(
    _ file: InputFile, in range: Range<Int>
  ) -> Checked<MarkdownTree> {
    var converter = CommonMarkConverter(
      path: file.path, source: .lines(SourceLines(file.bytes, in: range)))
    return converter.convert(file.bytes[range])
  }

  /// Reads a text of a data file as CommonMark; raw HTML is reported.
  ///
  /// Every node stands at `place`, because the text of a folded or quoted scalar cannot be followed
  /// back to its bytes.
  package static func prose(_ text: String, at place: TextRange) -> Checked<MarkdownTree> {
    let bytes = Int32(place.bytes.lowerBound)..<Int32(place.bytes.upperBound)
    var converter = CommonMarkConverter(path: place.path, source: .place(bytes))
    return converter.convert(Array(text.utf8)[...])
  }
}

/// Copies a tree of libcmark into a flat ``MarkdownTree`` in one pass.
private struct CommonMarkConverter {
  /// How the places of nodes are found.
  enum Source {
    case lines(SourceLines)
    case place(Range<Int32>)
  }

  private let path: String
  private let source: Source
  private var nodes: [MarkdownNode] = []
  private var literals: [UInt8] = []
  private var open: [Int] = []
  private var headingIDs = HeadingIDs()
  private var rawHTML: RawHTMLFindings

  /// Makes a converter for one text.
  init(path: String, source: Source) {
    self.path = path
    self.source = source
    rawHTML = RawHTMLFindings(path: path)
  }

  /// The tree of a text, and what is to be told of it.
  mutating func convert(_ text: ArraySlice<UInt8>) -> Checked<MarkdownTree> {
    CommonMarkTree(parsing: text).walk { step in
      switch step {
      case .enter(let node): enter(node)
      case .leave: leave()
      }
    }
    let tree = MarkdownTree(nodes: nodes, literals: literals, path: path)
    return Checked(tree, rawHTML.diagnostics + tree.unshowableCharacters)
  }

  private mutating func enter(_ node: CommonMarkNode) {
    let source = place(of: node)
    let kind: MarkdownNode.Kind
    switch node.kind {
    case .document: kind = .document
    case .blockQuote: kind = .blockQuote
    case .listItem: kind = .listItem
    case .paragraph: kind = .paragraph
    case .thematicBreak: kind = .thematicBreak
    case .softBreak: kind = .softBreak
    case .lineBreak: kind = .lineBreak
    case .emphasis: kind = .emphasis
    case .strong: kind = .strong
    case .list(let start, let isTight): kind = .list(start: start, isTight: isTight)
    case .codeBlock(let info, let text): kind = .codeBlock(info: keep(info), text: keep(text))
    case .heading(let level): kind = .heading(level: level, id: 0..<0)
    case .text(let text): kind = .text(keep(text))
    case .code(let text): kind = .code(keep(text))
    case .link(let destination, let title):
      kind = .link(destination: keep(destination), title: keep(title))
    case .image(let destination, let title):
      kind = .image(destination: keep(destination), title: keep(title))
    case .htmlBlock(let text):
      rawHTML.take(text, at: source)
      kind = .htmlBlock
    case .htmlInline(let text):
      rawHTML.take(text, at: source)
      kind = .htmlInline
    }
    open.append(nodes.count)
    nodes.append(MarkdownNode(kind, end: 0, source: source))
  }

  private mutating func leave() {
    guard let index = open.popLast() else { return }
    if case .text(let text) = nodes[index].kind, text.isEmpty {
      nodes.removeLast()
      return
    }
    nodes[index].end = Int32(nodes.count)
    guard case .heading(let level, _) = nodes[index].kind else { return }
    let id = headingIDs.id(for: words(within: index))
    nodes[index] = MarkdownNode(
      .heading(level: level, id: keep(id.utf8)), end: nodes[index].end,
      source: nodes[index].source)
  }

  private func words(within index: Int) -> String {
    var words: [UInt8] = []
    for node in nodes[index...] {
      switch node.kind {
      case .text(let text), .code(let text):
        words += literals[Int(text.lowerBound)..<Int(text.upperBound)]
      case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private mutating func keep(_ text: some Collection<UInt8>) -> Range<Int32> {
    let start = Int32(literals.count)
    literals += text
    return start..<Int32(literals.count)
  }

  /// Where a node stands; a line break, of which libcmark knows nothing, behind what precedes it.
  private func place(of node: CommonMarkNode) -> Range<Int32> {
    switch source {
    case .place(let place): return place
    case .lines(let lines):
      switch node.kind {
      case .document: return lines.whole
      case .softBreak, .lineBreak: return endOfPrevious
      case .text, .code, .htmlInline, .emphasis, .strong, .link, .image:
        return lines.exactRange(of: node) ?? endOfPrevious
      case .htmlBlock(let html):
        return lines.range(of: node, lines: html.count { $0 == 0x0A }) ?? endOfPrevious
      default: return lines.range(of: node) ?? endOfPrevious
      }
    }
  }

  private var endOfPrevious: Range<Int32> {
    guard let last = nodes.last, let parent = open.last else { return 0..<0 }
    let point = nodes.count - 1 == parent ? last.source.lowerBound : last.source.upperBound
    return point..<point
  }
}
