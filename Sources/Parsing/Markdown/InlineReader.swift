/// Finds out where the inline nodes of a block stand, by reading its bytes beside them.
///
/// libcmark counts columns from the last line break that it read as one, knows neither the indentation
/// of later lines nor the lines of link reference definitions, and tells wrong places for emphasis. Only
/// how long links are is taken from it.
struct InlineReader {
  /// What libcmark said, in the order of its walk.
  enum Step {
    case open(MarkdownNode.Kind, Columns)
    case leaf(MarkdownNode.Kind, Columns)
    case lineBreak(MarkdownNode.Kind)
    case close
  }

  /// Where libcmark sees a node's first byte, and how far behind it the node ends.
  ///
  /// Counted from the block's first column, or from the last line break.
  struct Columns {
    let start: Int
    let end: Int
  }

  private struct Opening {
    let piece: Int
    let sign: InlineCursor.Sign
    let end: Int
  }

  private var steps: [Step] = []

  /// How many line breaks the block has.
  private(set) var breaks = 0

  /// Takes the next step of the walk.
  mutating func take(_ step: Step) {
    if case .lineBreak = step { breaks += 1 }
    steps.append(step)
  }

  /// The pieces of the block that `source` is, with its first column at `base`; `nil` where it does not fit what libcmark said.
  func pieces(
    of source: ArraySlice<UInt8>, columnsFrom base: Int, literals: Literals,
    escapes: inout Escapes
  ) -> [InlinePiece]? {
    var cursor = InlineCursor(source, columnsFrom: base)
    var isBehindClose = false
    var pieces: [InlinePiece] = []
    var open: [Opening] = []
    pieces.reserveCapacity(steps.count)
    for step in steps {
      defer { if case .close = step { isBehindClose = true } else { isBehindClose = false } }
      switch step {
      case .open(let kind, let columns):
        cursor.skipIndent(before: [])
        let start = cursor.position
        guard let sign = cursor.open(kind, at: columns.start) else { return nil }
        open.append(Opening(piece: pieces.count, sign: sign, end: columns.end))
        pieces.append(InlinePiece(.open(kind), at: start..<start))
      case .close:
        guard let opening = open.popLast() else { return nil }
        cursor.close(opening.sign, end: opening.end)
        let end = cursor.position
        pieces[opening.piece].place = pieces[opening.piece].place.lowerBound..<end
        pieces.append(InlinePiece(.close, at: end..<end))
      case .leaf(.text(let literal), let columns):
        cursor.skipIndent(before: literals.bytes(literal))
        let isExact = !isBehindClose && literals.bytes(literal).first != UInt8(ascii: "`")
        if isExact { cursor.expect(column: columns.start) }
        if case .pointed? = open.last?.sign {
          let place = cursor.takePointedText()
          pieces.append(InlinePiece(.text(literal, isPlain: false), at: place))
          continue
        }
        guard
          let end = escapes.append(
            literal, of: source[cursor.position...], literals: literals, to: &pieces)
        else { return nil }
        cursor.position = end
      case .leaf(let kind, let columns):
        cursor.skipIndent(before: [])
        guard let place = cursor.take(kind, columns) else { return nil }
        pieces.append(InlinePiece(.leaf(kind), at: place))
      case .lineBreak(let kind):
        let place = cursor.position..<cursor.position
        guard cursor.takeLineBreak() else { return nil }
        pieces.append(InlinePiece(.leaf(kind), at: place))
      }
    }
    return pieces
  }

  /// The pieces of a block whose bytes are not known: all stand at one place.
  func pieces(at place: Range<Int>) -> [InlinePiece] {
    steps.map { step in
      switch step {
      case .open(let kind, _): InlinePiece(.open(kind), at: place)
      case .leaf(.text(let literal), _):
        InlinePiece(.text(literal, isPlain: false), at: place)
      case .leaf(let kind, _), .lineBreak(let kind): InlinePiece(.leaf(kind), at: place)
      case .close: InlinePiece(.close, at: place)
      }
    }
  }
}
