package import Diagnostics
package import Parsing

extension Rule {
  /// A figure of a kind that nobody draws.
  package static let unknownFigure = Rule(
    "unknown-figure", .error,
    because: """
      A fenced block whose first word is 'figure' is drawn from the site's data. A kind that is not \
      known would be published as a block of code, which no reader understands.
      """)
}

/// A fenced block that asks for a figure: its info string begins with the word `figure`.
package struct FigureBlock: Sendable, Hashable {
  /// The figure's kind: the second word of the info string; empty if there is none.
  package let kind: String

  /// What stands between the fences.
  package let text: String

  /// Where the block stands, its fences counted in.
  package let place: TextRange

  /// The index of the block in ``MarkdownTree/nodes``.
  package let index: Int

  /// The figures that a text asks for, in its order.
  package static func all(in tree: MarkdownTree) -> [FigureBlock] {
    tree.nodes.indices.compactMap { index in
      guard case .codeBlock(let info, let text) = tree.nodes[index].kind else { return nil }
      let words = tree.bytes(info).split(whereSeparator: isSpace)
      guard let first = words.first, first.elementsEqual("figure".utf8) else { return nil }
      return FigureBlock(
        kind: words.count > 1 ? String(decoding: words[1], as: UTF8.self) : "",
        text: tree.text(text), place: tree.place(of: tree.nodes[index]), index: index)
    }
  }

  /// What is to be told of the figures of a text: no kind is known yet.
  package static func diagnostics(of tree: MarkdownTree) -> [Diagnostic] {
    all(in: tree).map { figure in
      Rule.unknownFigure.broken(
        at: figure.place,
        figure.kind.isEmpty
          ? "this figure has no kind" : "no kind of figure is named '\(figure.kind)'",
        help: "no figure kind is known yet; say it in words or in a list")
    }
  }
}
