package import Diagnostics

extension MarkdownTree {
  /// Reads a stretch of a file, which must be UTF-8, as Markdown, and the data in its blocks; raw HTML is reported.
  ///
  /// Places count from the file's start.
  package static func parsing(
    _ file: InputFile, in range: Range<Int>
  ) -> Checked<MarkdownTree> {
    var converter = CommonMarkConverter(path: file.path, text: file.bytes[range], place: nil)
    var found: [Diagnostic] = []
    let tree = converter.convert(file: file.bytes).collecting(into: &found)
    let whole = tree.readingDataBlocks(of: file).collecting(into: &found)
    return Checked(whole, found)
  }

  /// Reads a text of a data file as Markdown; raw HTML is reported.
  ///
  /// Every node stands at `place`, because the text of a folded or quoted scalar cannot be followed
  /// back to its bytes.
  package static func prose(_ text: String, at place: TextRange) -> Checked<MarkdownTree> {
    let bytes = Int32(place.bytes.lowerBound)..<Int32(place.bytes.upperBound)
    var converter = CommonMarkConverter(
      path: place.path, text: Array(text.utf8)[...], place: bytes)
    return converter.convert(file: nil)
  }
}

/// Copies a tree of libcmark into a flat ``MarkdownTree``, with what GitHub adds to CommonMark.
private struct CommonMarkConverter {
  private let path: String
  private let text: RewrittenText
  private let places: SourcePlaces
  private var labels = FootnoteLabels()
  private var labelLiterals: [Range<Int32>] = []
  /// The number of each footnote's label.
  private var footnotes: [RewrittenText.Place: Int32] = [:]

  private var steps: [TreeStep] = []
  private var open: [Int] = []
  private var quoteDepth = 0
  private var block: InlineBlock?
  private var cells: [[TreeStep]] = []
  private var literals = Literals()
  private var escapes = Escapes()
  private var rawHTML: RawHTMLFindings

  /// Makes a converter for one text; with a place, all nodes stand there.
  init(path: String, text written: ArraySlice<UInt8>, place: Range<Int32>?) {
    self.path = path
    let readable = ReadableText(written)
    let text = readable.bytes
    literals.reserve(text.count)
    steps.reserveCapacity(text.count / 8)
    self.text = BlockScanner.rewritten(text) ?? RewrittenText(text)
    places = SourcePlaces(self.text, of: readable, place: place)
    rawHTML = RawHTMLFindings(path: path)
    let written = self.text.footnotes.sorted {
      ($0.key.line, $0.key.column) < ($1.key.line, $1.key.column)
    }
    for (place, label) in written {
      let (number, isFirst) = labels.add(text[label])
      footnotes[place] = number
      if isFirst { labelLiterals.append(literals.keep(text[label])) }
    }
  }

  /// The tree of the text, and what is to be told of it.
  mutating func convert(file: [UInt8]?) -> Checked<MarkdownTree> {
    CommonMarkTree.walk(text.bytes) { step in
      switch step {
      case .enter(let node): enter(node)
      case .leave: leave()
      }
    }
    if let file { TaskItems.mark(&steps, in: file, literals: &literals) }
    Alerts.mark(&steps, literals: literals)
    if !footnotes.isEmpty {
      steps = FootnoteOrder(steps, labels: labelLiterals).ordered(literals: &literals)
    }
    var assembler = TreeAssembler(literals: literals, file: file ?? [])
    let tree = assembler.tree(steps, path: path)
    return Checked(tree, rawHTML.diagnostics + tree.unshowableCharacters)
  }

  private mutating func enter(_ node: CommonMarkNode) {
    if block != nil {
      block?.take(node, literals: &literals)
      return
    }
    switch node.kind {
    case .document: begin(.document, at: places.whole)
    case .blockQuote:
      quoteDepth += 1
      let place = RewrittenText.Place(line: node.start.line, column: node.start.column)
      if let number = footnotes[place] {
        begin(.footnote(label: 0..<0, references: number), at: places.range(of: node))
      } else {
        begin(.blockQuote, at: places.range(of: node))
      }
    case .list(let start, let isTight):
      begin(.list(start: start, isTight: isTight), at: places.range(of: node))
    case .listItem: begin(.listItem, at: places.range(of: node))
    case .codeBlock(let info, let text):
      let kind = MarkdownNode.Kind.codeBlock(info: literals.keep(info), text: literals.keep(text))
      begin(kind, at: places.range(of: node))
    case .htmlBlock(let html):
      let place = places.range(of: node, lines: html.count { $0 == 0x0A })
      rawHTML.take(html, at: place)
      begin(.htmlBlock, at: place)
    case .thematicBreak: begin(.thematicBreak, at: places.range(of: node))
    case .heading(let level): begin(node, .heading(level: level, id: 0..<0))
    default: begin(node, .paragraph)
    }
  }

  private mutating func begin(_ kind: MarkdownNode.Kind, at source: Range<Int32>) {
    open.append(steps.count)
    steps.append(TreeStep(.open(kind), at: source))
  }

  private mutating func begin(_ node: CommonMarkNode, _ kind: MarkdownNode.Kind) {
    begin(kind, at: places.range(of: node))
    block = InlineBlock(node, depth: quoteDepth, isCell: node.start.line <= text.cellCount)
  }

  private mutating func leave() {
    if let isOpen = block?.leave(), isOpen { return }
    guard let start = open.popLast() else { return }
    if let block {
      self.block = nil
      finish(block, from: start)
    } else {
      switch steps[start].opened {
      case .blockQuote, .footnote: quoteDepth -= 1
      default: break
      }
      close(from: start)
    }
  }

  private mutating func close(from start: Int) {
    let source = steps[start].source
    steps.append(TreeStep(.close, at: source))
    guard let parent = open.last, steps[parent].source.upperBound < source.upperBound else {
      return
    }
    steps[parent].source = steps[parent].source.lowerBound..<source.upperBound
  }

  /// Ends a paragraph, a heading, or what stands for a table or a cell.
  private mutating func finish(_ block: InlineBlock, from start: Int) {
    if text.separators.contains(block.node.start.line) {
      steps.removeSubrange(start...)
      return
    }
    if let table = text.tables[block.node.start.line] {
      steps.removeSubrange(start...)
      append(table)
      return
    }
    let (content, pieces) = block.read(in: text, literals: literals, escapes: &escapes)
    let extended = InlineExtensions.applied(
      to: pieces, of: content.trimmed, labels: labels, literals: &literals)
    let inline = places.steps(of: extended, in: content, literals: &literals)
    let tags = inline.filter { $0.leaf == .htmlInline }
    for (html, tag) in zip(block.html, tags) { rawHTML.take(literals.bytes(html), at: tag.source) }
    steps += inline
    if block.isCell {
      cells.append(Array(steps[(start + 1)...]))
      steps.removeSubrange(start...)
    } else {
      close(from: start)
    }
  }

  private mutating func append(_ table: RewrittenText.Table) {
    let source = places.union(table.rows.map(\.source))
    begin(.table, at: source)
    for (index, row) in table.rows.enumerated() {
      begin(.tableRow(isHead: index == 0), at: places.union([row.source]))
      for (cell, alignment) in zip(row.cells, table.alignments) {
        let content = cell.map { cells[$0 - 1] } ?? []
        let place =
          content.first.map {
            $0.source.lowerBound..<(content.last?.source ?? $0.source).upperBound
          }
          ?? places.end(of: row.source)
        begin(.tableCell(alignment), at: place)
        steps += content
        close(from: open.removeLast())
      }
      close(from: open.removeLast())
    }
    close(from: open.removeLast())
  }
}
