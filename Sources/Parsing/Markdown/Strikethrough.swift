/// Finds what stands between tildes, `~struck~` and `~~struck~~`, together with emphasis.
///
/// Tildes, asterisks and underscores pair on one stack, so that `*a ~~b* c~~` has only one pair. So in a
/// block that has tildes, libcmark's emphasis is undone and found anew.
struct Strikethrough {
  private let source: ArraySlice<UInt8>
  /// Those of the whole text, while it is scanned.
  private var literals = Literals()
  private var output: [InlinePiece] = []
  /// The runs within each open link or image, the innermost last.
  private var levels: [DelimiterRuns] = [DelimiterRuns()]
  /// What stands in place of the runs' pieces.
  private var replaced: [Int: [InlinePiece]] = [:]
  /// Whether each open node stays.
  private var stays: [Bool] = []

  /// Makes a finder for the content of one block.
  init(_ source: ArraySlice<UInt8>) {
    self.source = source
  }

  /// The pieces with what was found; its literals are added to those of the text.
  mutating func scan(_ pieces: [InlinePiece], _ all: inout Literals) -> [InlinePiece] {
    swap(&literals, &all)
    defer { swap(&literals, &all) }
    var text = 0..<0
    var widths: [Int] = []
    for piece in pieces {
      var part = piece.place
      switch piece.kind {
      case .open(.emphasis), .open(.strong):
        let width = piece.opens(.strong) ? 2 : 1
        widths.append(width)
        part = part.lowerBound..<part.lowerBound + width
        stays.append(false)
      case .close where stays.last == false:
        stays.removeLast()
        part = part.upperBound - (widths.popLast() ?? 0)..<part.upperBound
      case .text(_, isPlain: true): break
      default:
        cut(text)
        text = 0..<0
        take(piece)
        continue
      }
      if text.isEmpty || text.upperBound != part.lowerBound {
        cut(text)
        text = part
      }
      text = text.lowerBound..<part.upperBound
    }
    cut(text)
    endLevel()
    return output.indices.flatMap { replaced[$0] ?? [output[$0]] }
  }

  /// The pieces with emphasis as the signs that were written.
  static func undone(
    _ pieces: [InlinePiece], in source: ArraySlice<UInt8>, literals: inout Literals
  ) -> [InlinePiece] {
    var undone: [InlinePiece] = []
    undone.reserveCapacity(pieces.count)
    var widths: [Int] = []
    for piece in pieces {
      var sign = piece.place
      switch piece.kind {
      case .open(.emphasis), .open(.strong):
        widths.append(piece.opens(.strong) ? 2 : 1)
        sign = sign.lowerBound..<sign.lowerBound + (widths.last ?? 0)
      case .open:
        widths.append(0)
        undone.append(piece)
        continue
      case .close:
        let width = widths.popLast() ?? 0
        guard width > 0 else {
          undone.append(piece)
          continue
        }
        sign = sign.upperBound - width..<sign.upperBound
      case .leaf, .text:
        undone.append(piece)
        continue
      }
      undone.append(InlinePiece(.text(literals.keep(source[sign]), isPlain: true), at: sign))
    }
    return undone
  }

  private mutating func take(_ piece: InlinePiece) {
    switch piece.kind {
    case .open:
      stays.append(true)
      levels.append(DelimiterRuns())
    case .close:
      stays.removeLast()
      endLevel()
    default: break
    }
    output.append(piece)
  }

  /// Cuts a text at its runs of signs.
  private mutating func cut(_ text: Range<Int>) {
    var written = text.lowerBound
    var offset = written
    while offset < text.upperBound {
      let sign = source[offset]
      guard "*_~".utf8.contains(sign) else {
        offset += 1
        continue
      }
      append(written..<offset)
      var end = offset
      while end < text.upperBound, source[end] == sign { end += 1 }
      append(offset..<end)
      if sign != UInt8(ascii: "~") || end - offset <= 2 {
        let flanking = Flanking(of: offset..<end, in: source)
        levels[levels.count - 1].append(
          DelimiterRun(piece: output.count - 1, sign: sign, place: offset..<end, flanking))
      }
      written = end
      offset = end
    }
    append(written..<text.upperBound)
  }

  private mutating func append(_ place: Range<Int>) {
    guard !place.isEmpty else { return }
    output.append(InlinePiece(.text(literals.keep(source[place]), isPlain: true), at: place))
  }

  /// Pairs the runs of a level and puts what they make in their place.
  private mutating func endLevel() {
    guard var runs = levels.popLast() else { return }
    runs.pair()
    for run in runs.all where !run.closings.isEmpty || !run.openings.isEmpty {
      var pieces: [InlinePiece] = []
      var left = run.place
      for width in run.closings {
        left = left.lowerBound + width..<left.upperBound
        pieces.append(InlinePiece(.close, at: left.lowerBound..<left.lowerBound))
      }
      var openings: [InlinePiece] = []
      for opening in run.openings {
        let start = left.upperBound - opening.width
        left = left.lowerBound..<start
        openings.append(InlinePiece(.open(opening.kind), at: start..<max(start, opening.end)))
      }
      if !left.isEmpty {
        pieces.append(InlinePiece(.text(literals.keep(source[left]), isPlain: true), at: left))
      }
      replaced[run.piece] = pieces + openings.reversed()
    }
  }
}

extension InlinePiece {
  /// Whether a node of this kind begins here.
  fileprivate func opens(_ kind: MarkdownNode.Kind) -> Bool {
    guard case .open(let opened) = self.kind else { return false }
    return opened == kind
  }
}
