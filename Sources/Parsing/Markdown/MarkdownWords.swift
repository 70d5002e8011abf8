/// A heading of a text, for a contents list.
package struct MarkdownHeading: Sendable, Hashable {
  /// The level that the author wrote, from 1 to 6.
  package let level: Int

  /// The id that the heading has in the page.
  package let id: String

  /// The heading's words without markup.
  package let text: String
}

extension MarkdownTree {
  /// The text's words without markup, each paragraph, heading or block of code on a line of its own.
  package var plainText: String {
    var words: [UInt8] = []
    for node in nodes {
      switch node.kind {
      case .paragraph, .heading, .codeBlock, .listItem, .taskItem, .blockQuote, .alert, .tableCell:
        if let last = words.last, last != UInt8(ascii: "\n") { words.append(UInt8(ascii: "\n")) }
      default: break
      }
      appendWords(of: node, to: &words)
      if case .codeBlock(_, let text) = node.kind { words += bytes(text) }
    }
    if words.last == UInt8(ascii: "\n") { words.removeLast() }
    return String(decoding: words, as: UTF8.self)
  }

  /// How many words the text has; one that goes through several nodes counts in each.
  package var wordCount: Int {
    var count = 0
    for node in nodes {
      switch node.kind {
      case .text(let text), .code(let text):
        count += bytes(text).withUnsafeBufferPointer(Self.wordCount)
      default: break
      }
    }
    return count
  }

  /// The same of some bytes; counted without a branch, since no processor can guess where words end.
  private static func wordCount(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var isBehindSpace: UInt8 = 1
    for byte in text {
      let isSpace: UInt8 = (byte == 0x20 ? 1 : 0) | (byte &- 0x09 < 5 ? 1 : 0)
      count &+= Int(isBehindSpace & ~isSpace)
      isBehindSpace = isSpace
    }
    return count
  }

  /// The text's headings in their order.
  package var headings: [MarkdownHeading] {
    nodes.indices.compactMap { index in
      guard case .heading(let level, let id) = nodes[index].kind else { return nil }
      return MarkdownHeading(
        level: Int(level), id: text(id),
        text: String(decoding: words(within: index), as: UTF8.self))
    }
  }

  /// The ids of the text's headings.
  package var headingIDs: Set<String> {
    var ids: Set<String> = []
    for case .heading(_, let id) in nodes.lazy.map(\.kind) { ids.insert(text(id)) }
    return ids
  }

  /// The keys that the text cites, in the order of the citations and as often as they are cited.
  package var citedKeys: [String] {
    nodes.compactMap { node in
      guard case .citation(let key, _) = node.kind else { return nil }
      return text(key)
    }
  }

  /// The words of a node and of all that it holds; a line break is a space.
  package func words(within index: Int) -> [UInt8] {
    var words: [UInt8] = []
    for node in nodes[index..<Int(nodes[index].end)] { appendWords(of: node, to: &words) }
    return words
  }

  private func appendWords(of node: MarkdownNode, to words: inout [UInt8]) {
    switch node.kind {
    case .text(let text), .code(let text): words += bytes(text)
    case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
    default: break
    }
  }
}
