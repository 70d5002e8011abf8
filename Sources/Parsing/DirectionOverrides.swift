package import Diagnostics

extension Rule {
  /// An invisible character turns the direction of the text around it.
  package static let directionOverride = Rule(
    "direction-override", .error,
    because: """
      Some invisible characters turn the letters behind them around, so that readers and reviewers \
      see other words than those that were written. No script needs them: letters have a direction \
      of their own, and pages say which one a language has.
      """)
}

/// What is to be told of characters in data that override the direction of letters.
func directionOverrides(in node: Node) -> [Diagnostic] {
  switch node.content {
  case .absent: []
  case .scalar(let text): directionOverride(in: text.utf8, at: node.place).map { [$0] } ?? []
  case .list(let items): items.flatMap { directionOverrides(in: $0) }
  case .mapping(let entries): entries.flatMap { directionOverrides(in: $0.value) }
  }
}

extension MarkdownTree {
  /// The same for a text, in its words and in the titles of its links.
  var directionOverrides: [Diagnostic] {
    nodes.compactMap { node in
      switch node.kind {
      case .text(let text), .code(let text), .codeBlock(_, let text), .link(_, let text),
        .image(_, let text):
        directionOverride(in: bytes(text), at: place(of: node))
      default: nil
      }
    }
  }
}

/// A finding where one of U+202A to U+202E stands: `E2 80 AA` to `E2 80 AE` in UTF-8.
private func directionOverride(
  in text: some Collection<UInt8>, at place: TextRange
) -> Diagnostic? {
  var rest = text[...]
  while let start = rest.firstIndex(of: 0xE2) {
    rest = rest[start...]
    if rest.starts(with: [0xE2, 0x80]), let last = rest.dropFirst(2).first, 0xAA...0xAE ~= last {
      let name = "U+20" + String(last - 0x80, radix: 16, uppercase: true)
      return Rule.directionOverride.broken(
        at: place, "the invisible character \(name) turns the direction of this text",
        help: "delete it: letters have a direction of their own")
    }
    rest = rest.dropFirst()
  }
  return nil
}
