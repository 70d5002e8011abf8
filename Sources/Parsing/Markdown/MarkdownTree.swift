package import Diagnostics

/// A CommonMark document as one flat array of nodes, in the order of the text.
///
/// Made from libcmark's tree in one pass and then independent of it. A node's children follow it
/// directly; `end` tells where they stop, so that no pointers are needed.
package struct MarkdownTree: Sendable {
  /// The nodes in document order; the first is the document itself.
  package let nodes: [MarkdownNode]

  /// The texts, addresses and titles that nodes point into.
  package let literals: Literals

  /// The file that the text stands in.
  package let path: String

  /// The blocks of code that hold data, by their positions in ``nodes``.
  package let dataBlocks: [Int: DataBlock]

  /// Makes a tree from its parts.
  package init(
    nodes: [MarkdownNode], literals: Literals, path: String, dataBlocks: [Int: DataBlock] = [:]
  ) {
    self.nodes = nodes
    self.literals = literals
    self.path = path
    self.dataBlocks = dataBlocks
  }

  /// The bytes of a literal.
  package func bytes(_ literal: Range<Int32>) -> ArraySlice<UInt8> {
    literals.bytes(literal)
  }

  /// A literal as text.
  package func text(_ literal: Range<Int32>) -> String {
    String(decoding: bytes(literal), as: UTF8.self)
  }

  /// The same tree with the data that its blocks hold, read from its file.
  func readingDataBlocks(of file: InputFile) -> Checked<MarkdownTree> {
    var found: [Diagnostic] = []
    var blocks: [Int: DataBlock] = [:]
    for (index, node) in nodes.enumerated() {
      guard case .codeBlock(let info, let text) = node.kind, DataBlock.isNamed(by: bytes(info))
      else { continue }
      let source = place(of: node).bytes
      blocks[index] = DataBlock.reading(
        file, at: source, info: bytes(info), text: Array(bytes(text))
      )
      .collecting(into: &found)
    }
    guard !blocks.isEmpty else { return Checked(self) }
    return Checked(
      MarkdownTree(nodes: nodes, literals: literals, path: path, dataBlocks: blocks), found)
  }

  /// Where a node stands in its file.
  package func place(of node: MarkdownNode) -> TextRange {
    TextRange(path: path, bytes: Int(node.source.lowerBound)..<Int(node.source.upperBound))
  }
}

/// One node of a ``MarkdownTree``.
package struct MarkdownNode: Sendable {
  /// What the node is.
  package let kind: Kind

  /// The index behind the node's last descendant: the node's subtree is `index..<end`.
  package var end: Int32

  /// The node's bytes in the file, front matter counted in.
  ///
  /// Of a code span only its content; for a line break, of which libcmark knows nothing, the point
  /// behind what precedes it. Always within the text.
  package let source: Range<Int32>

  /// Makes a node.
  package init(_ kind: Kind, end: Int32, source: Range<Int32>) {
    self.kind = kind
    self.end = end
    self.source = source
  }

  /// The kinds of nodes of CommonMark and of GitHub's additions, by the specifications' names;
  /// ranges point into ``MarkdownTree/literals``.
  package enum Kind: Sendable, Hashable {
    case document
    case blockQuote
    /// A bullet list has no `start`. Tight lists print their paragraphs without `<p>`.
    case list(start: Int32?, isTight: Bool)
    case listItem
    /// An item that begins with a box: `- [ ]` or `- [x]`.
    case taskItem(isDone: Bool)
    /// `info` is the info string after the fence; empty for indented code.
    case codeBlock(info: Range<Int32>, text: Range<Int32>)
    case htmlBlock
    case paragraph
    /// `id` is made from the heading's text as GitHub does, unique in the document.
    case heading(level: Int32, id: Range<Int32>)
    case thematicBreak
    /// Holds rows, the head first.
    case table
    case tableRow(isHead: Bool)
    case tableCell(Alignment)
    /// A block quote that begins with `[!NOTE]` or the like, without that line.
    case alert(Alert)
    /// All footnotes that are referred to, in the order of their numbers, behind everything else.
    case footnotes
    /// `references` is how often the text refers to it; `label` is what the author calls it.
    case footnote(label: Range<Int32>, references: Int32)
    case text(Range<Int32>)
    case softBreak
    case lineBreak
    case code(Range<Int32>)
    case htmlInline
    case emphasis
    case strong
    case strikethrough
    /// `number` counts footnotes from 1, `occurrence` the references to the same one from 1.
    case footnoteReference(label: Range<Int32>, number: Int32, occurrence: Int32)
    /// `[@key]` or `[@key, locator]`; the locator is empty where there is none.
    case citation(key: Range<Int32>, locator: Range<Int32>)
    case link(destination: Range<Int32>, title: Range<Int32>)
    case image(destination: Range<Int32>, title: Range<Int32>)
  }

  /// How the cells of a table's column are set.
  package enum Alignment: Sendable, Hashable {
    case none, left, center, right
  }

  /// What an alert is, by GitHub's names.
  package enum Alert: String, Sendable, Hashable, CaseIterable {
    case note, tip, important, warning, caution
  }
}

extension MarkdownNode.Kind {
  /// The same kind, with other ranges of literals in place of its own.
  func replacingLiterals(_ other: (Range<Int32>) -> Range<Int32>) -> Self {
    switch self {
    case .codeBlock(let info, let text): .codeBlock(info: other(info), text: other(text))
    case .heading(let level, let id): .heading(level: level, id: other(id))
    case .footnote(let label, let references):
      .footnote(label: other(label), references: references)
    case .text(let text): .text(other(text))
    case .code(let text): .code(other(text))
    case .footnoteReference(let label, let number, let occurrence):
      .footnoteReference(label: other(label), number: number, occurrence: occurrence)
    case .citation(let key, let locator): .citation(key: other(key), locator: other(locator))
    case .link(let destination, let title):
      .link(destination: other(destination), title: other(title))
    case .image(let destination, let title):
      .image(destination: other(destination), title: other(title))
    case .document, .blockQuote, .list, .listItem, .taskItem, .htmlBlock, .paragraph,
      .thematicBreak, .table, .tableRow, .tableCell, .alert, .footnotes, .softBreak, .lineBreak,
      .htmlInline, .emphasis, .strong, .strikethrough:
      self
    }
  }
}
