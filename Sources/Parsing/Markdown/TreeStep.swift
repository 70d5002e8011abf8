/// A step of a walk through a whole text, from which its tree is assembled.
struct TreeStep {
  enum Kind {
    /// A node begins that holds what follows.
    case open(MarkdownNode.Kind)
    /// The innermost open node ends.
    case close
    /// A node that holds nothing.
    case leaf(MarkdownNode.Kind)
  }

  var kind: Kind

  /// Where the node stands in the author's file.
  var source: Range<Int32>

  /// Makes a step.
  init(_ kind: Kind, at source: Range<Int32>) {
    self.kind = kind
    self.source = source
  }

  /// What begins here.
  var opened: MarkdownNode.Kind? {
    guard case .open(let kind) = kind else { return nil }
    return kind
  }

  /// What stands here and holds nothing.
  var leaf: MarkdownNode.Kind? {
    guard case .leaf(let kind) = kind else { return nil }
    return kind
  }
}

/// Makes the nodes of a tree from its steps, with ids for headings.
struct TreeAssembler {
  private var nodes: [MarkdownNode] = []
  /// What the steps point into.
  private let former: Literals
  private var literals: Literals
  private var open: [Int] = []
  private var headingIDs = HeadingIDs()

  /// Makes an assembler of steps that point into `literals`, for a text of a file; `file` is empty where the text
  /// cannot be followed back to its bytes.
  init(literals: Literals, file: [UInt8]) {
    former = literals
    self.literals = Literals(written: file)
  }

  /// The tree of a text.
  mutating func tree(_ steps: [TreeStep], path: String) -> MarkdownTree {
    nodes.reserveCapacity(steps.count)
    for step in steps {
      switch step.kind {
      case .open(let kind):
        open.append(nodes.count)
        nodes.append(node(kind, end: 0, at: step.source))
      case .leaf(let kind):
        nodes.append(node(kind, end: Int32(nodes.count + 1), at: step.source))
      case .close: close()
      }
    }
    return MarkdownTree(
      nodes: nodes.withoutRoomToGrow, literals: literals.withoutRoomToGrow, path: path)
  }

  private mutating func node(
    _ kind: MarkdownNode.Kind, end: Int32, at source: Range<Int32>
  ) -> MarkdownNode {
    let kind = kind.replacingLiterals { literals.keep(former.bytes($0), standingAt: source) }
    return MarkdownNode(kind, end: end, source: source)
  }

  private mutating func close() {
    guard let index = open.popLast() else { return }
    nodes[index].end = Int32(nodes.count)
    guard case .heading(let level, _) = nodes[index].kind else { return }
    let id = headingIDs.id(for: words(within: index))
    nodes[index] = MarkdownNode(
      .heading(level: level, id: literals.keep(id.utf8)), end: nodes[index].end,
      source: nodes[index].source)
  }

  private func words(within index: Int) -> String {
    var words: [UInt8] = []
    for node in nodes[index...] {
      switch node.kind {
      case .text(let text), .code(let text): words += literals.bytes(text)
      case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
