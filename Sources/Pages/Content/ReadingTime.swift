import Parsing

extension MarkdownTree {
  /// How many minutes most people need to read the text, at 200 words a minute; at least one.
  var readingMinutes: Int {
    let words = literals.withUnsafeBufferPointer { literals in
      nodes.reduce(0) { count, node in
        switch node.kind {
        case .text(let text), .code(let text):
          count
            + wordCount(
              of: UnsafeBufferPointer(
                rebasing: literals[Int(text.lowerBound)..<Int(text.upperBound)]))
        default: count
        }
      }
    }
    return max(1, (words + 100) / 200)
  }

  /// Each place is looked at by itself, so that a processor can take many at once.
  private func wordCount(of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    var count = isSpace(first) ? 0 : 1
    for index in 1..<text.count {
      let isBehindSpace = isSpace(text[index - 1]) ? 1 : 0
      count &+= isBehindSpace & (isSpace(text[index]) ? 0 : 1)
    }
    return count
  }
}
