/// A step of a walk through the inline content of one block.
struct InlinePiece {
  enum Kind {
    /// A node begins that holds what follows.
    case open(MarkdownNode.Kind)
    /// The innermost open node ends.
    case close
    /// A node that holds nothing.
    case leaf(MarkdownNode.Kind)
    /// Text; plain where each byte is one of the author's, and not of an escape or an entity.
    case text(Range<Int32>, isPlain: Bool)
  }

  var kind: Kind

  /// Where the piece stands in the content of its block.
  var place: Range<Int>

  /// Makes a piece.
  init(_ kind: Kind, at place: Range<Int>) {
    self.kind = kind
    self.place = place
  }

  /// The literal of a text, with whether it is plain.
  var text: (literal: Range<Int32>, isPlain: Bool)? {
    guard case .text(let literal, let isPlain) = kind else { return nil }
    return (literal, isPlain)
  }

  /// A part of a plain text.
  func part(_ part: Range<Int>) -> InlinePiece? {
    guard let text, text.isPlain, !part.isEmpty else { return nil }
    let start = text.literal.lowerBound + Int32(part.lowerBound - place.lowerBound)
    return InlinePiece(.text(start..<start + Int32(part.count), isPlain: true), at: part)
  }
}

/// The inline content of one paragraph, heading or cell.
struct InlineContent {
  /// The author's bytes without containers and indentation.
  var source: [UInt8] = []

  /// Where each line of ``source`` begins, in it and in the rewritten text.
  var lines: [(content: Int, line: Int, offset: Int)] = []

  /// Whether the source begins with the `#`s of a heading.
  var isMarked = false

  /// Where the content begins, behind link reference definitions and `#`s.
  var start = 0

  /// Where the content ends.
  var length = 0

  /// Drops the last line if it only underlines a heading.
  mutating func dropUnderline() {
    guard lines.count > 1, let last = lines.last,
      source[last.content...].allSatisfy({ "=- \t\n".utf8.contains($0) })
    else { return }
    source.removeSubrange(last.content...)
    lines.removeLast()
  }

  /// The content alone; empty where it is not known.
  var trimmed: ArraySlice<UInt8> { source[min(start, length)..<length] }
}
