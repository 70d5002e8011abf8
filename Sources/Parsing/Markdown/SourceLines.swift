/// Where the lines of a Markdown text begin, to turn libcmark's places into bytes of the file.
struct SourceLines {
  private let starts: [Int32]
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// Finds the lines of a stretch of a file: they end at LF, CRLF or CR, as CommonMark says.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    var starts = [Int32(range.lowerBound)]
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A {
        starts.append(Int32(offset))
      } else if byte == 0x0D, offset >= range.upperBound || bytes[offset] != 0x0A {
        starts.append(Int32(offset))
      }
    }
    self.starts = starts
  }

  /// The bytes of a node; `nil` where libcmark does not know them.
  ///
  /// Always within the text, whatever libcmark says.
  func range(of node: CommonMarkNode) -> Range<Int32>? {
    guard node.start.line > 0, node.start.column > 0, node.end.line > 0 else { return nil }
    let lower = offset(line: node.start.line, columns: node.start.column - 1)
    var upper = max(lower, offset(line: node.end.line, columns: node.end.column))
    while upper > lower, isBlank(bytes[Int(upper) - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The bytes of a block of HTML, whose end libcmark sets a line too early.
  func range(of node: CommonMarkNode, lines: Int) -> Range<Int32>? {
    range(of: CommonMarkNode(node.kind, from: node.start, to: (node.start.line + lines, 0)))
  }

  /// The bytes of a text or another piece of a line, blanks at its end counted in.
  func exactRange(of node: CommonMarkNode) -> Range<Int32>? {
    guard node.start.line > 0, node.start.column > 0, node.end.line > 0 else { return nil }
    let lower = offset(line: node.start.line, columns: node.start.column - 1)
    return lower..<max(lower, offset(line: node.end.line, columns: node.end.column))
  }

  /// The whole text.
  var whole: Range<Int32> { Int32(range.lowerBound)..<Int32(range.upperBound) }

  private func offset(line: Int, columns: Int) -> Int32 {
    guard line <= starts.count else { return Int32(range.upperBound) }
    let next = line < starts.count ? starts[line] : Int32(range.upperBound)
    return min(starts[line - 1] + Int32(columns), next)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
