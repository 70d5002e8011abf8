/// A paragraph, heading or cell whose inline nodes are being collected.
struct InlineBlock {
  /// What libcmark said of the block.
  let node: (start: (line: Int, column: Int), end: (line: Int, column: Int), isHeading: Bool)

  /// Whether the block stands for the cell of a table.
  let isCell: Bool

  /// The raw HTML in the block, in its order.
  private(set) var html: [Range<Int32>] = []

  private let quoteDepth: Int
  private var reader = InlineReader()
  /// Whether each node that was entered and not left yet holds others.
  private var open: [Bool] = []

  /// Begins with a block within this many block quotes.
  init(_ node: CommonMarkNode, depth: Int, isCell: Bool) {
    var isHeading = false
    if case .heading = node.kind { isHeading = true }
    self.node = (node.start, node.end, isHeading)
    self.isCell = isCell
    quoteDepth = depth
  }

  /// Takes an inline node.
  mutating func take(_ node: CommonMarkNode, literals: inout Literals) {
    let columns = InlineReader.Columns(
      start: node.start.column - self.node.start.column,
      end: node.end.column - self.node.start.column + 1)
    let kind: MarkdownNode.Kind
    switch node.kind {
    case .softBreak, .lineBreak:
      open.append(false)
      if case .softBreak = node.kind { return reader.take(.lineBreak(.softBreak)) }
      return reader.take(.lineBreak(.lineBreak))
    case .text(let text):
      open.append(false)
      if !text.isEmpty { reader.take(.leaf(.text(literals.keep(text)), columns)) }
      return
    case .code(let text): kind = .code(literals.keep(text))
    case .htmlInline(let text):
      html.append(literals.keep(text))
      kind = .htmlInline
    case .strong: kind = .strong
    case .link(let destination, let title):
      kind = .link(destination: literals.keep(destination), title: literals.keep(title))
    case .image(let destination, let title):
      kind = .image(destination: literals.keep(destination), title: literals.keep(title))
    default: kind = .emphasis
    }
    switch kind {
    case .code, .htmlInline:
      open.append(false)
      reader.take(.leaf(kind, columns))
    default:
      open.append(true)
      reader.take(.open(kind, columns))
    }
  }

  /// Leaves the innermost node; whether that was within the block.
  mutating func leave() -> Bool {
    guard let holds = open.popLast() else { return false }
    if holds { reader.take(.close) }
    return true
  }

  /// The block's bytes, without the containers of its lines, and its pieces.
  ///
  /// A `>` at the start of a later line belongs to a container or to the words; the reading that fits
  /// what libcmark said is taken, of those that are tried.
  func read(
    in text: RewrittenText, literals: Literals, escapes: inout Escapes
  ) -> (InlineContent, [InlinePiece]) {
    for reading in 0..<64 {
      guard var content = content(in: text, reading: reading) else { break }
      if let pieces = pieces(of: &content, literals: literals, escapes: &escapes) {
        return (content, pieces)
      }
    }
    var content = content(in: text, reading: 0) ?? InlineContent()
    content.start = content.length
    return (content, reader.pieces(at: 0..<content.length))
  }

  /// The block's lines in one of the ways to read them; `nil` if there are not as many ways.
  private func content(in text: RewrittenText, reading: Int) -> InlineContent? {
    var content = InlineContent()
    var reading = reading
    guard node.start.line >= 1, node.start.column >= 1, node.start.line <= text.lines.count else {
      return content
    }
    let isUnderlined = node.isHeading && node.end.line > node.start.line
    let last = min(node.end.line - (isUnderlined ? 1 : 0), text.lines.count)
    content.lines.reserveCapacity(max(last, node.start.line) - node.start.line + 1)
    content.source.reserveCapacity(
      text.starts[max(last, node.start.line)] - text.starts[node.start.line - 1] + 1)
    for line in node.start.line...max(last, node.start.line) {
      let end = text.starts[line]
      var start = text.starts[line - 1]
      start =
        line == node.start.line
        ? min(start + node.start.column - 1, end)
        : contentStart(text.bytes[start..<end], reading: &reading)
      content.lines.append((content.source.count, line, start - text.starts[line - 1]))
      // libcmark ends all lines of a block in the same way.
      var behind = end
      while behind > start, text.bytes[behind - 1] == 0x0A || text.bytes[behind - 1] == 0x0D {
        behind -= 1
      }
      content.source += text.bytes[start..<behind]
      content.source.append(0x0A)
    }
    guard reading == 0 else { return nil }
    content.isMarked = node.isHeading && !isUnderlined
    if isUnderlined { content.dropUnderline() }
    content.length = Self.length(of: content.source, isHeading: content.isMarked)
    return content
  }

  /// The pieces of the block; `content` loses the lines of link reference definitions at its start.
  private func pieces(
    of content: inout InlineContent, literals: Literals, escapes: inout Escapes
  ) -> [InlinePiece]? {
    if content.isMarked {
      content.start =
        content.length
        - content.source[..<content.length]
        .drop { $0 == UInt8(ascii: "#") }.drop(while: LineCursor.isBlank).count
    }
    var dropped = 0
    if content.source.first == UInt8(ascii: "[") {
      dropped = max(0, content.lines.count - reader.breaks - 1)
    }
    for count in stride(from: dropped, through: max(0, dropped - 8), by: -1) {
      if count > 0 || dropped > 0 { content.start = content.lines[count].content }
      guard content.start <= content.length else { continue }
      let pieces = reader.pieces(
        of: content.trimmed, columnsFrom: content.isMarked ? 0 : content.start,
        literals: literals, escapes: &escapes)
      if let pieces { return pieces }
    }
    return nil
  }

  /// Behind the signs of block quotes at the start of a later line: all of them, or as many less as
  /// the last digit of `reading` says, which it loses.
  private func contentStart(_ line: ArraySlice<UInt8>, reading: inout Int) -> Int {
    var starts = [line.startIndex]
    while starts.count <= quoteDepth {
      let start = starts[starts.count - 1]
      guard let sign = line[start...].firstIndex(where: { !LineCursor.isBlank($0) }),
        line[sign] == UInt8(ascii: ">")
      else { break }
      starts.append(sign + 1)
    }
    let left = reading % starts.count
    reading /= starts.count
    return starts[starts.count - 1 - left]
  }

  /// Where the content ends: before blanks, and before the `#`s that close a heading.
  private static func length(of source: [UInt8], isHeading: Bool) -> Int {
    func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      text.dropLast(text.reversed().prefix(while: BareAddress.isSpace).count)
    }
    let text = trimmed(source[...])
    guard isHeading else { return text.count }
    let open = text.dropLast(text.reversed().prefix { $0 == UInt8(ascii: "#") }.count)
    let isClosed = open.isEmpty || open.last.map(LineCursor.isBlank) == true
    return isClosed ? trimmed(open).count : text.count
  }
}
