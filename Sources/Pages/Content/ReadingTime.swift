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
    text.withUnsafeBufferPointer { text in
      var count = 0
      var wasSpace: UInt8 = 1
      for byte in text {
        let isSpace: UInt8 = byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0
        count += Int(wasSpace & (isSpace ^ 1))
        wasSpace = isSpace
      }
      return count
    }
  }
}
