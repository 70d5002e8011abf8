import Parsing

extension MarkdownTree {
  /// How many minutes most people need to read the text, at 200 words a minute; at least one.
  var readingMinutes: Int {
    let words = nodes.reduce(0) { count, node in
      switch node.kind {
      case .text(let text), .code(let text): count + wordCount(of: bytes(text))
      default: count
      }
    }
    return max(1, (words + 100) / 200)
  }

  private func wordCount(of text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isBehindSpace = true
    for byte in text {
      let isSpace = byte == 0x20 || 0x09...0x0D ~= byte
      if isBehindSpace && !isSpace { count += 1 }
      isBehindSpace = isSpace
    }
    return count
  }
}
