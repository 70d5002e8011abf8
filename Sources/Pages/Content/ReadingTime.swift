import Parsing

extension MarkdownTree {
  /// How many minutes most people need to read the text, at 200 words a minute; at least one.
  var readingMinutes: Int {
    let words = nodes.reduce(0) { count, node in
      switch node.kind {
      case .text(let text), .code(let text):
        count + bytes(text).split { $0 == 0x20 || 0x09...0x0D ~= $0 }.count
      default: count
      }
    }
    return max(1, (words + 100) / 200)
  }
}
