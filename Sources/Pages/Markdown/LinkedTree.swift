import Parsing

/// A copy of a tree, made node by node in its order, in which parts of texts become links.
struct LinkedTree {
  /// A part of a text that becomes a link.
  struct Use {
    let bytes: Range<Int>
    let address: String
  }

  private let original: MarkdownTree
  private var nodes: [MarkdownNode] = []
  private var literals: Literals

  /// Where each node of the original stands now, and behind them the end.
  private var moved: [Int32] = []

  /// What is open at the current node: where it ends, and whether words in it are running text.
  private var open: [(end: Int, isParagraph: Bool, isKept: Bool)] = []

  /// Begins a copy.
  init(_ tree: MarkdownTree) {
    original = tree
    literals = tree.literals
    nodes.reserveCapacity(tree.nodes.count)
    moved.reserveCapacity(tree.nodes.count + 1)
  }

  /// Goes on to a node; true where words are in a paragraph and in nothing that stays as it is.
  mutating func enter(_ index: Int) -> Bool {
    while let last = open.last, last.end <= index { open.removeLast() }
    let node = original.nodes[index]
    if Int(node.end) > index + 1 {
      let isParagraph = if case .paragraph = node.kind { true } else { false }
      open.append((Int(node.end), isParagraph, keepsWords(node.kind)))
    }
    return open.contains { $0.isParagraph } && !open.contains { $0.isKept }
  }

  private func keepsWords(_ kind: MarkdownNode.Kind) -> Bool {
    switch kind {
    case .link, .image, .heading, .blockQuote, .strikethrough: true
    default: false
    }
  }

  /// Takes a node over as it is.
  mutating func keep(_ index: Int) {
    moved.append(Int32(nodes.count))
    nodes.append(original.nodes[index])
  }

  /// Takes a text over with links in it, in their order.
  mutating func replace(_ index: Int, with uses: [Use]) {
    let node = original.nodes[index]
    guard !uses.isEmpty, case .text(let literal) = node.kind else {
      keep(index)
      return
    }
    moved.append(Int32(nodes.count))
    var position = 0
    for use in uses {
      append(literal, position..<use.bytes.lowerBound, node.source)
      // The ends of new nodes are told as negative numbers until all nodes stand.
      nodes.append(
        MarkdownNode(
          .link(destination: literals.keep(use.address), title: 0..<0),
          end: -Int32(nodes.count + 2), source: node.source))
      append(literal, use.bytes, node.source)
      position = use.bytes.upperBound
    }
    append(literal, position..<literal.count, node.source)
  }

  private mutating func append(
    _ literal: Range<Int32>, _ part: Range<Int>, _ source: Range<Int32>
  ) {
    guard !part.isEmpty else { return }
    let start = literal.lowerBound + Int32(part.lowerBound)
    nodes.append(
      MarkdownNode(
        .text(start..<(start + Int32(part.count))), end: -Int32(nodes.count + 1), source: source))
  }

  /// The tree with all links.
  var tree: MarkdownTree {
    let places = moved + [Int32(nodes.count)]
    let settled = nodes.map { node in
      var node = node
      node.end = node.end < 0 ? -node.end : places[Int(node.end)]
      return node
    }
    let blocks = original.dataBlocks.map { (Int(places[$0.key]), $0.value) }
    return MarkdownTree(
      nodes: settled, literals: literals, path: original.path,
      dataBlocks: Dictionary(uniqueKeysWithValues: blocks))
  }
}
