/// A text without NUL bytes: as libcmark does, U+FFFD stands in place of each.
struct ReadableText {
  /// The bytes, which begin at the same index as the author's.
  let bytes: ArraySlice<UInt8>

  /// Where U+FFFD stands for a NUL.
  private(set) var replaced: [Int] = []

  /// Replaces what cannot be read; costs nothing but a look where all can be.
  init(_ written: ArraySlice<UInt8>) {
    guard written.withUnsafeBufferPointer({ firstPlace(of: 0, in: $0, from: 0) }) != nil else {
      bytes = written
      return
    }
    var readable = [UInt8](repeating: 0x20, count: written.startIndex)
    for byte in written {
      if byte == 0 {
        replaced.append(readable.count)
        readable += [0xEF, 0xBF, 0xBD]
      } else {
        readable.append(byte)
      }
    }
    bytes = readable[written.startIndex...]
  }
}
