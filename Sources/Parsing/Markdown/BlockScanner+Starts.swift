/// What begins on a line.
extension BlockScanner {
  /// Begins the containers that a line has, and the leaf unless it is a paragraph.
  ///
  /// Whether the line is dealt with.
  mutating func beginsBlock(_ line: inout ScannedLine, matched: Int) -> Bool {
    var isParagraph = false
    if case .paragraph = leaf { isParagraph = matched == open.count }
    var mayBeLazy = false
    if case .paragraph = leaf { mayBeLazy = true }
    for depth in 0... {
      let start = line.cursor.pastBlanks
      guard line.cursor.indent < 4 else {
        guard !mayBeLazy, !start.isBlank else { return false }
        begin(.indentedCode, line, matched)
        return true
      }
      if start.byte == UInt8(ascii: ">") {
        separate(line, matched, isFootnote: false)
        close(&line, to: matched)
        open.append(.quote)
        _ = line.takeQuote()
      } else if BlockStart.isHeading(start) || isParagraph && BlockStart.isUnderline(start) {
        begin(.none, line, matched)
        return true
      } else if let fence = BlockStart.fence(start) {
        begin(.fence(fence), line, matched)
        return true
      } else if let end = HTMLBlockStart.end(start, inParagraph: isParagraph) {
        let isOver = end.isReached(in: text[start.offset..<line.range.upperBound])
        begin(isOver ? .none : .html(end), line, matched)
        return true
      } else if BlockStart.isThematicBreak(start) {
        begin(.none, line, matched)
        return true
      } else if depth < 100, let label = BlockStart.footnoteLabel(start) {
        separate(line, matched, isFootnote: true)
        close(&line, to: matched)
        open.append(.footnote)
        line.takeFootnote(label: label)
        footnotes[.init(line: lines.count + 1, column: line.footnoteColumn)] = label
      } else if depth < 100,
        let marker = BlockStart.listMarker(start, inParagraph: isParagraph)
      {
        close(&line, to: matched)
        open.append(.item(width: line.cursor.indent + marker.width, isEmpty: true))
        line.takeMarker(marker)
      } else {
        return !line.hasBegun && matched == open.count && takesTableLine(line, start)
      }
      isParagraph = false
      mayBeLazy = false
    }
    return false
  }

  /// Keeps what begins as a block quote apart from one that ends on the line before.
  private mutating func separate(_ line: ScannedLine, _ matched: Int, isFootnote: Bool) {
    guard !line.hasBegun, matched < open.count else { return }
    switch open[matched] {
    case .footnote: break
    case .quote where isFootnote: break
    default: return
    }
    let start = line.range.lowerBound
    lines.append(
      RewrittenText.Line(prefix: line.prefix + "#".utf8, rest: start..<start, start: start))
    separators.insert(lines.count)
  }
}
