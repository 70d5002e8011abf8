/// A place within a line of Markdown, which counts columns as CommonMark does: tab stops of 4.
struct LineCursor {
  /// The bytes of the text that the line is part of.
  let bytes: ArraySlice<UInt8>

  /// Where the line's end is: at its line break, or at the text's end.
  let end: Int

  /// The next byte.
  private(set) var offset: Int

  /// The column of the next byte, or of what is left of a tab.
  private(set) var column = 0

  /// How many columns of the tab at ``offset`` are still to come; 0 outside of tabs.
  private(set) var restOfTab = 0

  /// Begins at the start of a line.
  init(_ bytes: ArraySlice<UInt8>, line: Range<Int>) {
    self.bytes = bytes
    offset = line.lowerBound
    end = line.upperBound
  }

  /// The next byte; `nil` at the line's end.
  var byte: UInt8? { offset < end ? bytes[offset] : nil }

  /// Whether nothing but blanks is left.
  var isBlank: Bool { pastBlanks.offset == end }

  /// The width of the blanks that are next.
  var indent: Int { pastBlanks.column - column }

  /// The place behind the blanks that are next.
  var pastBlanks: LineCursor {
    var cursor = self
    while let byte = cursor.byte, Self.isBlank(byte) { cursor.advance(columns: 4) }
    return cursor
  }

  /// Whether a blank or the line's end is next.
  var isAtBlankOrEnd: Bool { byte.map(Self.isBlank) ?? true }

  /// Goes over bytes that are no tabs.
  mutating func advance(bytes count: Int) {
    offset += count
    column += count
  }

  /// Goes over blanks, at most this many columns, possibly into the middle of a tab.
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, let byte, Self.isBlank(byte) {
      let width = byte == 0x20 ? 1 : restOfTab > 0 ? restOfTab : 4 - column % 4
      let step = min(width, left)
      column += step
      left -= step
      restOfTab = width - step
      if restOfTab == 0 { offset += 1 }
    }
  }

  /// Whether a byte is a space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

/// The lines of a text, without their line breaks: LF, CRLF or CR.
struct TextLines {
  /// The lines in their order.
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { find(in: $0, from: bytes.startIndex) }
  }

  private mutating func find(in bytes: UnsafeBufferPointer<UInt8>, from base: Int) {
    var start = 0
    // Neither sign is looked for twice in one stretch.
    var (feed, carriage) = (-1, -1)
    while start < bytes.count {
      if feed < start {
        feed = firstPlace(of: 0x0A, in: bytes, from: start) ?? bytes.count
      }
      if carriage < start {
        carriage = firstPlace(of: 0x0D, in: bytes, from: start) ?? bytes.count
      }
      let end = min(feed, carriage)
      ranges.append(base + start..<base + end)
      start = end + (carriage + 1 == feed ? 2 : 1)
    }
  }
}
