/// A run of asterisks, underscores or tildes, and what it begins and ends.
struct DelimiterRun {
  /// The index of the piece that the run is.
  let piece: Int
  let sign: UInt8
  let place: Range<Int>
  let canOpen: Bool
  let canClose: Bool

  /// How many of its signs are not used.
  fileprivate(set) var left: Int

  /// Whether it may begin something.
  fileprivate var isUsable = true

  /// The widths of what ends here, the innermost first.
  fileprivate(set) var closings: [Int] = []

  /// What begins here, the innermost first, with the place where it ends.
  fileprivate(set) var openings: [(kind: MarkdownNode.Kind, width: Int, end: Int)] = []

  /// Makes a run that nothing uses.
  init(piece: Int, sign: UInt8, place: Range<Int>, _ flanking: Flanking) {
    self.piece = piece
    self.sign = sign
    self.place = place
    canOpen = flanking.canOpen
    canClose = flanking.canClose
    left = place.count
  }
}

/// The runs of signs within one link, or of a block outside of links.
struct DelimiterRuns {
  /// The runs in the order of the text.
  private(set) var all: [DelimiterRun] = []

  /// The runs that may still begin something, the nearest last.
  private var open: [Int] = []

  /// How many of ``open`` were looked at in vain, by the sign and length of who looked.
  private var bottoms: [Int: Int] = [:]

  /// Adds a run.
  mutating func append(_ run: DelimiterRun) { all.append(run) }

  /// Pairs the runs as libcmark does.
  mutating func pair() {
    for index in all.indices {
      let key = Int(all[index].sign) * 3 + all[index].place.count % 3
      while all[index].canClose, all[index].left > 0 {
        guard let found = opening(for: index, above: bottoms[key] ?? 0) else {
          bottoms[key] = open.count
          break
        }
        guard join(found, index) else { break }
      }
      bottoms = bottoms.mapValues { min($0, open.count) }
      if all[index].canOpen, all[index].left > 0, all[index].isUsable { open.append(index) }
    }
  }

  /// The position in ``open`` of the nearest run that a run may pair with.
  private func opening(for closing: Int, above bottom: Int) -> Int? {
    var position = open.count
    while position > bottom {
      position -= 1
      let opening = all[open[position]]
      guard opening.sign == all[closing].sign else { continue }
      let lengths = (opening.place.count, all[closing].place.count)
      let isOdd =
        (all[closing].canOpen || opening.canClose) && lengths.1 % 3 != 0
        && (lengths.0 + lengths.1) % 3 == 0
      if !isOdd { return position }
    }
    return nil
  }

  /// Pairs two runs; whether the second one may look for more.
  private mutating func join(_ position: Int, _ closing: Int) -> Bool {
    let opening = open[position]
    open.removeSubrange((position + 1)...)
    if all[closing].sign == UInt8(ascii: "~") {
      guard all[opening].left == all[closing].left else {
        all[closing].isUsable = false
        return false
      }
      connect(opening, closing, .strikethrough, width: all[closing].left)
    } else {
      let isStrong = all[opening].left >= 2 && all[closing].left >= 2
      connect(opening, closing, isStrong ? .strong : .emphasis, width: isStrong ? 2 : 1)
    }
    if all[opening].left == 0 { open.removeLast() }
    return true
  }

  private mutating func connect(
    _ opening: Int, _ closing: Int, _ kind: MarkdownNode.Kind, width: Int
  ) {
    let used = all[closing].closings.reduce(0, +) + width
    all[opening].openings.append((kind, width, all[closing].place.lowerBound + used))
    all[closing].closings.append(width)
    all[opening].left -= width
    all[closing].left -= width
  }
}
