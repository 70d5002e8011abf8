import Model
import Parsing

extension Letter {
  /// The letter with what the reader writes in brackets, in place of the blanks' names.
  ///
  /// Each blank is emphasised, so that it can be shown as a line to write on; letters have no other
  /// emphasis, since plain text could not show it.
  var filled: MarkdownTree {
    let asks = Dictionary(blanks.map { ($0.name, $0.ask) }, uniquingKeysWith: { first, _ in first })
    var filling = Filling(asks: asks, tree: body)
    while filling.position < body.nodes.count { filling.copyNode() }
    return MarkdownTree(nodes: filling.nodes, literals: filling.literals, path: body.path)
  }
}

/// A copy of a letter's tree, in the making.
private struct Filling {
  let asks: [String: String]
  let tree: MarkdownTree
  var position = 0
  var nodes: [MarkdownNode] = []
  var literals: Literals

  init(asks: [String: String], tree: MarkdownTree) {
    self.asks = asks
    self.tree = tree
    literals = tree.literals
  }

  /// Copies the node at the position with all within it, and steps behind it.
  mutating func copyNode() {
    let node = tree.nodes[position]
    position += 1
    if case .text(let literal) = node.kind {
      return fill(node, tree.text(literal))
    }
    let start = nodes.count
    nodes.append(node)
    while position < Int(node.end) { copyNode() }
    nodes[start] = MarkdownNode(node.kind, end: Int32(nodes.count), source: node.source)
  }

  private mutating func fill(_ node: MarkdownNode, _ text: String) {
    var rest = text.startIndex
    for blank in Letter.blanks(in: text) {
      append(String(text[rest..<blank.range.lowerBound]), like: node)
      let start = nodes.count
      nodes.append(MarkdownNode(.emphasis, end: 0, source: node.source))
      append("[\(asks[blank.name] ?? blank.name)]", like: node)
      nodes[start] = MarkdownNode(.emphasis, end: Int32(nodes.count), source: node.source)
      rest = blank.range.upperBound
    }
    append(String(text[rest...]), like: node)
  }

  private mutating func append(_ text: String, like node: MarkdownNode) {
    guard !text.isEmpty else { return }
    nodes.append(
      MarkdownNode(
        .text(literals.keep(text)), end: Int32(nodes.count + 1), source: node.source))
  }
}
