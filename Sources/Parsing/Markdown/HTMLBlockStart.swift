/// A block of HTML that goes on over lines, and what ends it.
enum HTMLBlockStart {
  /// What ends a block of HTML.
  enum End {
    case blankLine
    case line(containing: String)

    /// Whether the block ends with this line.
    func isReached(in line: ArraySlice<UInt8>) -> Bool {
      guard case .line(let ends) = self else { return false }
      let lowered = String(decoding: line, as: UTF8.self).lowercased()
      return ends.split(separator: " ").contains { lowered.contains($0) }
    }
  }

  /// The end of the block that begins here; libcmark is asked whether one does.
  static func end(_ cursor: LineCursor, inParagraph: Bool) -> End? {
    guard cursor.byte == UInt8(ascii: "<") else { return nil }
    let line = cursor.bytes[cursor.offset..<cursor.end]
    let text = inParagraph ? Array("a\n".utf8) + line : Array(line)
    var isHTML = false
    CommonMarkTree.walk(text) { step in
      if case .enter(let node) = step, case .htmlBlock = node.kind { isHTML = true }
    }
    return isHTML ? end(after: String(decoding: line.prefix(10), as: UTF8.self).lowercased()) : nil
  }

  private static func end(after start: String) -> End {
    if start.hasPrefix("<!--") { return .line(containing: "-->") }
    if start.hasPrefix("<?") { return .line(containing: "?>") }
    if start.hasPrefix("<![cdata[") { return .line(containing: "]]>") }
    if start.hasPrefix("<!") { return .line(containing: ">") }
    let names = ["script", "pre", "style", "textarea"]
    for name in names where start.hasPrefix("<\(name)") {
      let next = start.dropFirst(name.count + 1).first
      if next == nil || next == ">" || next?.isWhitespace == true {
        return .line(containing: names.map { "</\($0)>" }.joined(separator: " "))
      }
    }
    return .blankLine
  }
}
