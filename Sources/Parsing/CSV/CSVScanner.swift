import Diagnostics

/// A read position in a CSV text that gives row after row.
struct CSVScanner {
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether the rest of the text was given up.
  private(set) var isBroken = false

  /// The byte behind the last cell that was read.
  private(set) var lastEnd = 0

  private let path: String
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int

  init(_ file: InputFile, in range: Range<Int>) {
    path = file.path
    bytes = file.bytes
    end = range.upperBound
    offset = range.lowerBound
  }

  /// The cells of the next line that has any.
  mutating func nextRow() -> [Node]? {
    while offset < end, isLineEnd(offset) { offset += 1 }
    guard !isBroken, offset < end else { return nil }
    var cells: [Node] = []
    while true {
      cells.append(cell())
      guard !isBroken, offset < end, bytes[offset] == UInt8(ascii: ",") else { break }
      offset += 1
    }
    lastEnd = offset
    return isBroken && cells.count < 2 ? nil : cells
  }

  private mutating func cell() -> Node {
    let start = offset
    let isQuoted = offset < end && bytes[offset] == UInt8(ascii: "\"")
    let text = isQuoted ? quotedText() : plainText()
    let place = TextRange(path: path, bytes: start..<offset)
    return Node(text.isEmpty ? .absent : .scalar(text), at: place)
  }

  private mutating func plainText() -> String {
    let start = offset
    var quotationMark: Int?
    while offset < end, bytes[offset] != UInt8(ascii: ","), !isLineEnd(offset) {
      if bytes[offset] == UInt8(ascii: "\"") { quotationMark = quotationMark ?? offset }
      offset += 1
    }
    if let quotationMark {
      report(
        "a quotation mark stands inside a cell without quotation marks",
        "put the whole cell in quotation marks and write this one twice",
        at: quotationMark..<quotationMark + 1)
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func quotedText() -> String {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if byte != UInt8(ascii: "\"") {
        text.append(byte)
      } else if offset < end, bytes[offset] == UInt8(ascii: "\"") {
        text.append(byte)
        offset += 1
      } else {
        skipRestOfCell()
        return String(decoding: text, as: UTF8.self)
      }
    }
    report(
      "the quotation mark is never closed", "end the cell with a quotation mark",
      at: start..<start + 1)
    isBroken = true
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func skipRestOfCell() {
    let start = offset
    while offset < end, bytes[offset] != UInt8(ascii: ","), !isLineEnd(offset) { offset += 1 }
    guard offset > start else { return }
    report(
      "text follows behind the closing quotation mark",
      "write a quotation mark that belongs to the text twice", at: start..<offset)
  }

  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  private mutating func report(_ message: String, _ help: String, at bytes: Range<Int>) {
    let place = TextRange(path: path, bytes: bytes)
    diagnostics.append(Rule.csvSyntax.broken(at: place, message, help: help))
  }
}
