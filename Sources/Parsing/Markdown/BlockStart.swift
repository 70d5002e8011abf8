/// What can begin at a place in a line, by CommonMark's rules and GitHub's for footnotes.
///
/// Every function expects to stand behind the line's blanks.
enum BlockStart {
  /// The kind of a list's marker, and how wide an item's indentation is.
  struct ListMarker {
    /// The bytes of the marker.
    let count: Int
    /// The width of the marker and of the blanks behind it.
    let width: Int
  }

  /// A fence of code: its sign and how many of them.
  struct Fence {
    let sign: UInt8
    let count: Int
  }

  /// Whether a heading of `#` begins.
  static func isHeading(_ cursor: LineCursor) -> Bool {
    var cursor = cursor
    let count = run(of: UInt8(ascii: "#"), at: cursor)
    cursor.advance(bytes: count)
    return 1...6 ~= count && cursor.isAtBlankOrEnd
  }

  /// Whether the line underlines a heading.
  static func isUnderline(_ cursor: LineCursor) -> Bool {
    guard let sign = cursor.byte, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else {
      return false
    }
    var cursor = cursor
    cursor.advance(bytes: run(of: sign, at: cursor))
    return cursor.isBlank
  }

  /// Whether the line is a thematic break.
  static func isThematicBreak(_ cursor: LineCursor) -> Bool {
    guard let sign = cursor.byte, "*-_".utf8.contains(sign) else { return false }
    let line = cursor.bytes[cursor.offset..<cursor.end]
    var count = 0
    for byte in line {
      if byte == sign { count += 1 } else if !LineCursor.isBlank(byte) { return false }
    }
    return count >= 3
  }

  /// The fence that begins a block of code.
  static func fence(_ cursor: LineCursor) -> Fence? {
    guard let sign = cursor.byte, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      return nil
    }
    let count = run(of: sign, at: cursor)
    let info = cursor.bytes[cursor.offset + count..<cursor.end]
    guard count >= 3, sign == UInt8(ascii: "~") || !info.contains(sign) else { return nil }
    return Fence(sign: sign, count: count)
  }

  /// Whether the line ends a block of code that this fence began.
  static func isEnd(of fence: Fence, _ cursor: LineCursor) -> Bool {
    var cursor = cursor
    let count = run(of: fence.sign, at: cursor)
    cursor.advance(bytes: count)
    return count >= fence.count && cursor.isBlank
  }

  /// The marker of a list item; only some may follow the line of a paragraph.
  static func listMarker(_ cursor: LineCursor, inParagraph: Bool) -> ListMarker? {
    guard let first = cursor.byte else { return nil }
    var count = 1
    if 0x30...0x39 ~= first {
      let line = cursor.bytes[cursor.offset..<cursor.end]
      let digits = line.prefix(10).prefix { 0x30...0x39 ~= $0 }
      guard digits.count < 10, let sign = line.dropFirst(digits.count).first,
        sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
        !inParagraph || digits.drop(while: { $0 == 0x30 }).elementsEqual("1".utf8)
      else { return nil }
      count = digits.count + 1
    } else if !"*-+".utf8.contains(first) {
      return nil
    }
    var rest = cursor
    rest.advance(bytes: count)
    guard rest.isAtBlankOrEnd, !inParagraph || !rest.isBlank else { return nil }
    let blanks = rest.indent
    return ListMarker(
      count: count, width: rest.isBlank || blanks >= 5 ? count + 1 : count + blanks)
  }

  /// The bytes between `[^` and `]:`, where a footnote begins.
  static func footnoteLabel(_ cursor: LineCursor) -> Range<Int>? {
    let line = cursor.bytes[cursor.offset..<cursor.end]
    guard line.starts(with: "[^".utf8) else { return nil }
    let label = line.dropFirst(2).prefix {
      $0 != UInt8(ascii: "]") && $0 != 0x20 && $0 != 0x09 && $0 != 0
    }
    guard !label.isEmpty, line[label.endIndex...].starts(with: "]:".utf8) else { return nil }
    return label.indices
  }

  private static func run(of sign: UInt8, at cursor: LineCursor) -> Int {
    cursor.bytes[cursor.offset..<cursor.end].prefix { $0 == sign }.count
  }
}
