/// Turns places in what libcmark read into bytes of the author's file.
struct SourcePlaces {
  private let text: RewrittenText
  private let written: ArraySlice<UInt8>
  /// Where everything stands in a text that cannot be followed back to its bytes.
  private let place: Range<Int32>?
  /// Where signs stand that are written for a NUL of the author's.
  private let replaced: [Int]

  /// Makes places for a text; with a place, all of it stands there.
  init(_ text: RewrittenText, of written: ReadableText, place: Range<Int32>?) {
    self.text = text
    self.written = written.bytes
    replaced = written.replaced
    self.place = place
  }

  /// The whole text.
  var whole: Range<Int32> { range(written.startIndex, written.endIndex) }

  /// The bytes of a block.
  func range(of node: CommonMarkNode) -> Range<Int32> {
    range(from: node.start, to: node.end)
  }

  /// The bytes of a block of HTML, whose end libcmark sets a line too early.
  func range(of node: CommonMarkNode, lines: Int) -> Range<Int32> {
    range(from: node.start, to: (node.start.line + lines, 0))
  }

  /// What lies from the first of some stretches to the last.
  func union(_ ranges: [Range<Int>]) -> Range<Int32> {
    range(ranges.first?.lowerBound ?? written.startIndex, ranges.last?.upperBound ?? 0)
  }

  /// The point behind a stretch.
  func end(of range: Range<Int>) -> Range<Int32> {
    self.range(range.upperBound, range.upperBound)
  }

  /// The steps of a block's pieces, neighbouring texts as one.
  func steps(
    of pieces: [InlinePiece], in content: InlineContent, literals: inout Literals
  ) -> [TreeStep] {
    var steps: [TreeStep] = []
    steps.reserveCapacity(pieces.count)
    var isText = false
    for piece in pieces {
      let source = range(of: piece.place, in: content)
      switch piece.kind {
      case .open(let kind): steps.append(TreeStep(.open(kind), at: source))
      case .close: steps.append(TreeStep(.close, at: source))
      case .leaf(let kind): steps.append(TreeStep(.leaf(kind), at: source))
      case .text(let literal, _):
        if isText, let last = steps.last, case .text(let text)? = last.leaf {
          steps[steps.count - 1] = TreeStep(
            .leaf(.text(literals.joined(text, literal))),
            at: last.source.lowerBound..<max(last.source.lowerBound, source.upperBound))
        } else {
          steps.append(TreeStep(.leaf(.text(literal)), at: source))
        }
      }
      isText = piece.text != nil
    }
    return steps
  }

  private func range(of place: Range<Int>, in content: InlineContent) -> Range<Int32> {
    range(origin(of: place.lowerBound, in: content), origin(of: place.upperBound, in: content))
  }

  private func origin(of offset: Int, in content: InlineContent) -> Int {
    var lower = 0
    var upper = content.lines.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if content.lines[middle].content <= offset { lower = middle } else { upper = middle }
    }
    guard lower < content.lines.count else { return written.startIndex }
    let line = content.lines[lower]
    return text.origin(line: line.line, offset: line.offset + offset - line.content)
  }

  private func range(
    from start: (line: Int, column: Int), to end: (line: Int, column: Int)
  ) -> Range<Int32> {
    let lower = text.origin(line: start.line, offset: max(0, start.column - 1))
    var upper = min(
      max(lower, text.origin(line: end.line, offset: end.column)), written.endIndex)
    while upper > lower, BareAddress.isSpace(written[upper - 1]) { upper -= 1 }
    return range(lower, upper)
  }

  private func range(_ lower: Int, _ upper: Int) -> Range<Int32> {
    if let place { return place }
    let upper = max(lower, upper)
    guard !replaced.isEmpty else { return Int32(lower)..<Int32(upper) }
    return Int32(author(lower))..<Int32(author(upper))
  }

  /// The author's byte that a byte of the readable text comes from.
  private func author(_ offset: Int) -> Int {
    var lower = 0
    var upper = replaced.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if replaced[middle] < offset { lower = middle + 1 } else { upper = middle }
    }
    guard lower > 0 else { return offset }
    return offset - (lower - 1) * 2 - min(2, offset - replaced[lower - 1] - 1)
  }
}
