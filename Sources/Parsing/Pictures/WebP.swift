/// Parts of a WebP file that change what is seen.
private let shownParts: Set<String> = [
  "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP",
]

/// Reads a WebP file: parts in a RIFF container, each with a name, a length and content.
func readWebP(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
  var outer = PictureBytes(bytes, from: 4)
  let length = try outer.littleEndian(4)
  guard length >= 4, length <= bytes.count - 8 else { throw .cut }
  var reader = PictureBytes(bytes, from: 12, to: 8 + length)
  var kept: [UInt8] = []
  var removed = PictureMetadata()
  var size: (width: Int, height: Int)?
  while !reader.isAtEnd {
    let start = reader.position
    let name = String(decoding: bytes[try reader.take(4)], as: UTF8.self)
    let content = try reader.take(reader.littleEndian(4))
    if content.count % 2 == 1 { _ = try reader.take(1) }
    if size == nil { size = try frameSize(of: name, content, bytes) }
    guard shownParts.contains(name) else {
      removed.note(content, of: bytes)
      continue
    }
    let written = kept.count
    kept += bytes[start..<reader.position]
    // The flags that announce Exif and XMP.
    if name == "VP8X", !content.isEmpty { kept[written + 8] &= ~0x0C }
  }
  let count = kept.count + 4
  let head = "RIFF".utf8 + (0..<4).map { UInt8(count >> ($0 * 8) & 255) } + "WEBP".utf8
  return try Picture(
    .webp, width: size?.width ?? 0, height: size?.height ?? 0, bytes: head + kept,
    removed: removed)
}

/// The size that the first part of a file names.
private func frameSize(
  of name: String, _ content: Range<Int>, _ bytes: [UInt8]
) throws(PictureFault) -> (width: Int, height: Int) {
  var reader = PictureBytes(bytes, from: content.lowerBound, to: content.upperBound)
  switch name {
  case "VP8X":
    _ = try reader.take(4)
    return (try reader.littleEndian(3) + 1, try reader.littleEndian(3) + 1)
  case "VP8L":
    guard try reader.byte() == 0x2F else { throw .broken }
    let bits = try reader.littleEndian(4)
    return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
  case "VP8 ":
    _ = try reader.take(3)
    guard bytes[try reader.take(3)].elementsEqual([0x9D, 0x01, 0x2A]) else { throw .broken }
    return (try reader.littleEndian(2) & 0x3FFF, try reader.littleEndian(2) & 0x3FFF)
  default: throw .broken
  }
}
