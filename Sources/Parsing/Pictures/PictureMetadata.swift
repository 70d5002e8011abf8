/// What the parts of a picture said that are not shown.
package struct PictureMetadata: Sendable, Hashable {
  /// Whether they told where the picture was taken.
  package private(set) var hasLocation = false

  /// Whether they told to turn or mirror the picture before it is shown.
  package private(set) var isTurned = false

  /// Nothing was read yet.
  package init() {}

  /// Reads a part that is taken out.
  mutating func note(_ part: Range<Int>, of bytes: [UInt8]) {
    let start = "Exif\0\0"
    let isPrefixed = bytes.begin(part, with: start)
    let tiff = part.lowerBound + (isPrefixed ? start.utf8.count : 0)
    // What is no such table, or a broken one, is taken out all the same.
    try? read(TIFF(bytes, tiff..<part.upperBound))
    if contains("GPSLatitude", bytes[part]) { hasLocation = true }
  }

  private mutating func read(_ tiff: TIFF?) throws(PictureFault) {
    guard let tiff else { return }
    let main = try tiff.entries(at: tiff.firstTable)
    if let turn = main[0x0112], turn.short != 1, 1...8 ~= turn.short { isTurned = true }
    guard let table = main[0x8825] else { return }
    let places: Set = [0x02, 0x04, 0x14, 0x16]
    if try !places.isDisjoint(with: tiff.entries(at: table.long).keys) { hasLocation = true }
  }

  /// Whether a text stands somewhere among the bytes, as XMP writes names.
  private func contains(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    let wanted = Array(text.utf8)
    var rest = bytes
    while let start = rest.firstIndex(of: wanted[0]) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

/// The tables of an Exif part, as TIFF 6.0 lays them out.
private struct TIFF {
  let bytes: [UInt8]
  let range: Range<Int>
  let isBigEndian: Bool
  let firstTable: Int

  /// A value that stands in its entry, read as 16 and as 32 bits.
  struct Value {
    let short: Int
    let long: Int
  }

  /// Nothing where the range holds no such part.
  init?(_ bytes: [UInt8], _ range: Range<Int>) throws(PictureFault) {
    self.bytes = bytes
    self.range = range
    isBigEndian = bytes.begin(range, with: "MM\0*")
    guard isBigEndian || bytes.begin(range, with: "II*\0") else { return nil }
    var reader = PictureBytes(bytes, from: range.lowerBound + 4, to: range.upperBound)
    firstTable = isBigEndian ? try reader.bigEndian(4) : try reader.littleEndian(4)
  }

  /// The entries of the table at an offset, by their tags.
  func entries(at offset: Int) throws(PictureFault) -> [Int: Value] {
    var reader = PictureBytes(bytes, from: range.lowerBound, to: range.upperBound)
    _ = try reader.take(offset)
    var entries: [Int: Value] = [:]
    for _ in 0..<(try number(2, &reader)) {
      let tag = try number(2, &reader)
      _ = try reader.take(6)
      var value = reader
      entries[tag] = Value(short: try number(2, &value), long: try number(4, &reader))
    }
    return entries
  }

  private func number(_ count: Int, _ reader: inout PictureBytes) throws(PictureFault) -> Int {
    isBigEndian ? try reader.bigEndian(count) : try reader.littleEndian(count)
  }
}
