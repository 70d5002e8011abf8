/// A place as people count it.
package struct LineColumn: Sendable, Hashable {
  /// The line, from 1.
  package let line: Int

  /// The column, from 1, in Unicode scalars.
  package let column: Int
}

/// Turns byte offsets of one file into lines and columns.
///
/// Lines end at LF, CRLF or CR. Built once for a file that has something to tell.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  /// Finds where the lines of a file begin.
  package init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isCarriageReturnAlone =
        byte == UInt8(ascii: "\r")
        && (offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n"))
      if byte == UInt8(ascii: "\n") || isCarriageReturnAlone { starts.append(offset + 1) }
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Whether people can read the file; as in git, a zero byte near the start tells that they cannot.
  var isText: Bool { !bytes.prefix(8000).contains(0) }

  /// The line and column of a byte; an offset behind the end is the end.
  package subscript(offset: Int) -> LineColumn {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let scalars = bytes[starts[low]..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
    return LineColumn(line: low + 1, column: scalars + 1)
  }

  /// The text of a line (from 1) without its line end; malformed UTF-8 is replaced.
  package func text(ofLine line: Int) -> String {
    guard line >= 1, line <= starts.count else { return "" }
    var end = line < starts.count ? starts[line] : bytes.count
    while end > starts[line - 1],
      bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return String(decoding: bytes[starts[line - 1]..<end], as: UTF8.self)
  }
}
