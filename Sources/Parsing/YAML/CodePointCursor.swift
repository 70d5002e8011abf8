/// Turns libyaml's places, which count code points, into byte offsets of the file.
///
/// Places come nearly in order, so the cursor walks from the last one; a whole file costs one walk.
struct CodePointCursor {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let isASCII: Bool
  private var point = 0
  private var offset: Int

  /// Counts from the start of `range`, which must be UTF-8.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    self.offset = range.lowerBound
    self.isASCII = bytes[range].allSatisfy { $0 < 0x80 }
  }

  /// The byte at which the code point with this number begins; behind the text, its end.
  mutating func offset(of wanted: Int) -> Int {
    if isASCII { return min(range.lowerBound + wanted, range.upperBound) }
    while point < wanted, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, isContinuation(offset) { offset += 1 }
      point += 1
    }
    while point > wanted, offset > range.lowerBound {
      offset -= 1
      while offset > range.lowerBound, isContinuation(offset) { offset -= 1 }
      point -= 1
    }
    return offset
  }

  private func isContinuation(_ index: Int) -> Bool {
    bytes[index] & 0b1100_0000 == 0b1000_0000
  }
}
