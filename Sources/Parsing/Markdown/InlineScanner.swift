/// Finds bare addresses, references to footnotes and citations in the pieces of one block.
///
/// It goes through the text once, as libcmark does when it looks for links: an address takes all up to
/// the next space, and a bracket belongs to the last one that was opened.
struct InlineScanner {
  /// A `[` that may begin something.
  struct Bracket {
    let place: Int
    let level: Int
    /// How many pieces were there before it.
    let pieces: Int
    let isImage: Bool
    /// How many links ended before it.
    let links: Int
  }

  let source: ArraySlice<UInt8>
  let labels: FootnoteLabels
  /// Those of the whole text, while it is scanned.
  var literals = Literals()
  var output: [InlinePiece] = []
  private var brackets: [Bracket] = []
  /// How many brackets keep addresses from being links: those of links, and those of images unless a
  /// link came since.
  private var blocking = (links: 0, images: 0)
  /// How many links have ended.
  private var linkCount = 0
  /// How many of the brackets stand before a link and cannot hold it.
  private var inactive = 0
  var levels: [(id: Int, kind: Level)] = []
  private var levelCount = 0
  /// How many of the open nodes are links and images.
  var linkDepth = 0
  /// Up to where an address would run into emphasis, code or a link.
  private var blocked = 0

  /// Whether an address would have taken signs of emphasis.
  private(set) var metEmphasis = false

  enum Level {
    case other, link, pointed, image
  }

  /// Makes a scanner for the content of one block.
  init(_ source: ArraySlice<UInt8>, labels: FootnoteLabels) {
    self.source = source
    self.labels = labels
  }

  /// The pieces with what was found; its literals are added to those of the text.
  mutating func scan(_ pieces: [InlinePiece], _ all: inout Literals) -> [InlinePiece] {
    // Two holders of one array would copy it at the first change.
    swap(&literals, &all)
    defer { swap(&literals, &all) }
    output.reserveCapacity(pieces.count)
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      switch piece.kind {
      case .open(let kind):
        open(kind, at: piece.place.lowerBound)
        output.append(piece)
      case .close:
        close()
        output.append(piece)
      case .text(_, isPlain: true):
        if let end = scanText(pieces, &index, from: piece.place.lowerBound) {
          resume(pieces, &index, at: end)
          continue
        }
      default: output.append(piece)
      }
      index += 1
    }
    return output
  }

  private mutating func open(_ kind: MarkdownNode.Kind, at place: Int) {
    levelCount += 1
    let isPointed = place < source.endIndex && source[place] == UInt8(ascii: "<")
    switch kind {
    case .link: levels.append((levelCount, isPointed ? .pointed : .link))
    case .image: levels.append((levelCount, .image))
    default: levels.append((levelCount, .other))
    }
    if levels.last?.kind != .other { linkDepth += 1 }
  }

  private mutating func close() {
    guard let level = levels.popLast() else { return }
    if level.kind != .other { linkDepth -= 1 }
    guard level.kind == .link else { return }
    inactive = brackets.count
    blocking.images = 0
    linkCount += 1
  }

  private mutating func push(at place: Int) {
    let isImage =
      place > source.startIndex && source[place - 1] == UInt8(ascii: "!")
      && output.last?.text?.isPlain == true && output.last?.place.upperBound == place
    if isImage { blocking.images += 1 } else { blocking.links += 1 }
    brackets.append(
      Bracket(
        place: place, level: levels.last?.id ?? 0, pieces: output.count, isImage: isImage,
        links: linkCount))
  }

  private mutating func pop() -> Bracket? {
    guard let bracket = brackets.popLast() else { return nil }
    if !bracket.isImage { blocking.links -= 1 }
    if bracket.isImage, bracket.links == linkCount { blocking.images -= 1 }
    return bracket
  }

  /// Goes through a plain text; the end of an address if one was found.
  private mutating func scanText(
    _ pieces: [InlinePiece], _ index: inout Int, from start: Int
  ) -> Int? {
    let piece = pieces[index]
    var written = start
    var offset = start
    while let place = next(from: offset, to: piece.place.upperBound) {
      offset = place
      switch source[offset] {
      case UInt8(ascii: "["):
        append(piece, written..<offset)
        written = offset
        push(at: offset)
      case UInt8(ascii: "]"):
        if let bracket = pop() {
          append(piece, written..<offset)
          written = offset
          if brackets.count >= inactive, close(bracket, at: offset) { written = offset + 1 }
          inactive = min(inactive, brackets.count)
        }
      case UInt8(ascii: ":"), UInt8(ascii: "w"):
        guard blocking == (0, 0), linkDepth == 0, offset >= blocked,
          let address = address(at: offset), address.lowerBound >= written
        else { break }
        guard let end = obstacle(to: address.upperBound, in: pieces, from: index) else {
          append(piece, written..<address.lowerBound)
          appendLink(to: address)
          return address.upperBound
        }
        if end { metEmphasis = true }
        blocked = address.upperBound
      default: break
      }
      offset += 1
    }
    append(piece, written..<piece.place.upperBound)
    return nil
  }

  /// The next byte that may begin or end something; nil where there is none.
  private func next(from start: Int, to end: Int) -> Int? {
    source[start..<end].withUnsafeBufferPointer { bytes in
      bytes.firstIndex { byte in
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ":")
          || byte == UInt8(ascii: "w")
      }
    }.map { start + $0 }
  }

  private mutating func append(_ piece: InlinePiece, _ part: Range<Int>) {
    if let part = piece.part(part) { output.append(part) }
  }

  private func address(at offset: Int) -> Range<Int>? {
    if source[offset] == UInt8(ascii: ":") {
      return BareAddress.range(aroundColonAt: offset, in: source)
    }
    return BareAddress.end(ofHostAt: offset, in: source).map { offset..<$0 }
  }

  /// Whether the first thing up to a place that is no text is emphasis; `nil` if all of it is text.
  private func obstacle(to end: Int, in pieces: [InlinePiece], from index: Int) -> Bool? {
    var isEmphasis: Bool?
    for piece in pieces[index...] {
      if start(of: piece) >= end { return isEmphasis }
      switch piece.kind {
      case .text: continue
      case .open(.emphasis), .open(.strong): isEmphasis = true
      case .close where piece.place.upperBound < end || isEmphasis == true: isEmphasis = true
      case .close: return isEmphasis
      case .open, .leaf: return false
      }
    }
    return isEmphasis
  }

  /// Where a piece begins, the backticks of code counted in.
  private func start(of piece: InlinePiece) -> Int {
    var start = piece.place.lowerBound
    guard case .leaf(.code) = piece.kind else { return start }
    while start > source.startIndex, source[start - 1] == UInt8(ascii: "`") { start -= 1 }
    return start
  }

  private mutating func appendLink(to address: Range<Int>) {
    let written = source[address]
    let text = literals.keep(written)
    let destination =
      source[address.lowerBound] == UInt8(ascii: "w")
      ? literals.keep("http://".utf8 + Array(written)) : text
    output.append(InlinePiece(.open(.link(destination: destination, title: 0..<0)), at: address))
    output.append(InlinePiece(.text(text, isPlain: false), at: address))
    output.append(
      InlinePiece(.close, at: address.upperBound..<address.upperBound))
  }

  /// Goes on behind an address, which may end within a later text.
  private mutating func resume(_ pieces: [InlinePiece], _ index: inout Int, at end: Int) {
    var end: Int? = end
    while let start = end {
      while index < pieces.count, pieces[index].text != nil, pieces[index].place.upperBound <= start
      {
        index += 1
      }
      guard index < pieces.count, pieces[index].place.lowerBound < start,
        let text = pieces[index].text
      else { return }
      if text.isPlain {
        end = scanText(pieces, &index, from: start)
      } else {
        let rest = start..<pieces[index].place.upperBound
        output.append(InlinePiece(.text(literals.keep(source[rest]), isPlain: false), at: rest))
        end = nil
      }
      if end == nil { index += 1 }
    }
  }
}
