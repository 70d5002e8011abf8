/// A read position in a picture's bytes, which never moves past their end.
struct PictureBytes {
  let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  /// Starts at a position; only bytes before `end` are read.
  init(_ bytes: [UInt8], from position: Int = 0, to end: Int? = nil) {
    self.bytes = bytes
    self.position = position
    self.end = min(end ?? bytes.count, bytes.count)
  }

  var isAtEnd: Bool { position >= end }

  /// The next bytes.
  mutating func take(_ count: Int) throws(PictureFault) -> Range<Int> {
    guard count >= 0, count <= end - position else { throw .cut }
    defer { position += count }
    return position..<(position + count)
  }

  /// The next byte.
  mutating func byte() throws(PictureFault) -> Int { Int(bytes[try take(1).lowerBound]) }

  /// A whole number of so many bytes, the greatest byte first.
  mutating func bigEndian(_ count: Int) throws(PictureFault) -> Int {
    bytes[try take(count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A whole number of so many bytes, the smallest byte first.
  mutating func littleEndian(_ count: Int) throws(PictureFault) -> Int {
    bytes[try take(count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Goes to the next byte with this value.
  mutating func skip(to value: UInt8) throws(PictureFault) {
    guard let next = bytes[min(position, end)..<end].firstIndex(of: value) else { throw .cut }
    position = next
  }

  /// Goes back by some bytes.
  mutating func goBack(_ count: Int) { position = max(0, position - count) }
}

extension [UInt8] {
  /// Whether the bytes of a range begin with this text.
  func begin(_ range: Range<Int>, with text: String) -> Bool {
    self[range].starts(with: text.utf8)
  }
}
