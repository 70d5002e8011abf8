/// The texts that the nodes of a tree point into, UTF-8, escapes and entities resolved.
///
/// What stands in the author's file as it is needs no second copy: ranges count the bytes of the file first,
/// and behind them those that were made.
package struct Literals: Sendable {
  private let written: [UInt8]
  private var made: [UInt8] = []

  /// Makes literals of which none is written in a file.
  package init() {
    written = []
  }

  /// Makes literals that can point into a file.
  init(written: [UInt8]) {
    self.written = written
  }

  /// How many bytes can be pointed at.
  package var count: Int { written.count + made.count }

  /// Makes room for so many bytes that do not stand in the file.
  mutating func reserve(_ count: Int) { made.reserveCapacity(count) }

  /// The bytes of a literal.
  func bytes(_ literal: Range<Int32>) -> ArraySlice<UInt8> {
    let start = Int(literal.lowerBound) - written.count
    guard start >= 0 else { return written[Int(literal.lowerBound)..<Int(literal.upperBound)] }
    return made[start..<start + literal.count]
  }

  /// Adds a literal.
  package mutating func keep(_ text: String) -> Range<Int32> { keep(text.utf8) }

  /// Adds a literal.
  mutating func keep(_ text: some Collection<UInt8>) -> Range<Int32> {
    let start = Int32(count)
    made += text
    return start..<Int32(count)
  }

  /// Adds a literal of a node that stands at `source` in the file, where it is pointed at if it is there as it is.
  mutating func keep(_ text: ArraySlice<UInt8>, standingAt source: Range<Int32>) -> Range<Int32> {
    guard !text.isEmpty else { return 0..<0 }
    guard let start = place(of: text, in: Int(source.lowerBound)..<Int(source.upperBound)) else {
      return keep(text)
    }
    return Int32(start)..<Int32(start + text.count)
  }

  /// Two literals as one; no bytes are copied where the second follows the first.
  mutating func joined(_ first: Range<Int32>, _ second: Range<Int32>) -> Range<Int32> {
    let isMade = first.lowerBound >= written.count
    if isMade, first.upperBound == second.lowerBound {
      return first.lowerBound..<second.upperBound
    }
    if isMade, first.upperBound == Int32(count) {
      made += Array(bytes(second))
      return first.lowerBound..<Int32(count)
    }
    return keep(Array(bytes(first)) + Array(bytes(second)))
  }

  /// The same in memory that holds nothing else; literals of many texts are kept for long.
  var withoutRoomToGrow: Literals {
    var literals = self
    literals.made = made.withoutRoomToGrow
    return literals
  }

  /// Whether one of the bytes that can be pointed at, which are all of the file, is one of these: `isWanted` gives 1
  /// for them and else 0, without a branch, so that many bytes are looked at in one step.
  @inline(__always)
  func mayHold(_ isWanted: (UInt8) -> UInt8) -> Bool {
    func hold(_ bytes: [UInt8]) -> Bool {
      bytes.withUnsafeBufferPointer { bytes in
        var found: UInt8 = 0
        for byte in bytes { found |= isWanted(byte) }
        return found != 0
      }
    }
    return hold(written) || hold(made)
  }

  /// Where a text stands in a part of the file, looked for at its first thousand places: long texts repeat themselves.
  private func place(of text: ArraySlice<UInt8>, in source: Range<Int>) -> Int? {
    guard source.upperBound <= written.count else { return nil }
    let last = min(source.upperBound - text.count, source.lowerBound + 1000)
    guard source.lowerBound <= last else { return nil }
    return written.withUnsafeBufferPointer { written in
      text.withUnsafeBytes { text in
        let starts = UnsafeBufferPointer(rebasing: written[...last])
        var next = source.lowerBound
        while let start = firstPlace(of: text[0], in: starts, from: next) {
          let part = UnsafeRawBufferPointer(
            UnsafeBufferPointer(rebasing: written[start..<start + text.count]))
          if haveSameBytes(part, text) { return start }
          next = start + 1
        }
        return nil
      }
    }
  }
}
