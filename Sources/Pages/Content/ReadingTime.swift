import Parsing

extension MarkdownTree {
  /// How many minutes most people need to read the text, at 200 words a minute; at least one.
  var readingMinutes: Int {
    let words = nodes.reduce(0) { count, node in
      switch node.kind {
      case .text(let text), .code(let text):
        count + bytes(text).withUnsafeBufferPointer { wordCount(of: $0) }
      default: count
      }
    }
    return max(1, (words + 100) / 200)
  }

  /// How many words a text has; counted without a branch, since no processor can guess where words end.
  private func wordCount(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var isBehindSpace: UInt8 = 1
    for byte in text {
      let isSpace: UInt8 = (byte == 0x20 ? 1 : 0) | (byte &- 0x09 < 5 ? 1 : 0)
      count &+= Int(isBehindSpace & ~isSpace)
      isBehindSpace = isSpace
    }
    return count
  }
}
