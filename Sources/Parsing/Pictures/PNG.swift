let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

/// Parts of a PNG file that a picture can do without and that change what is seen: colours,
/// transparency, sizes of pixels and animation.
private let shownParts: Set<String> = [
  "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs",
  "sPLT", "acTL", "fcTL", "fdAT",
]

/// Reads a PNG file: parts that each have a length, a name, content and a check sum.
func readPNG(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
  var reader = PictureBytes(bytes, from: pngSignature.count)
  var kept = pngSignature
  var removed = PictureMetadata()
  var size: (width: Int, height: Int)?
  while true {
    let start = reader.position
    let length = try reader.bigEndian(4)
    let name = String(decoding: bytes[try reader.take(4)], as: UTF8.self)
    let content = try reader.take(length)
    _ = try reader.take(4)
    if size == nil {
      guard name == "IHDR", length == 13 else { throw .broken }
      var header = PictureBytes(bytes, from: content.lowerBound)
      size = (try header.bigEndian(4), try header.bigEndian(4))
    }
    // A name that begins with a capital letter is of a part that no reader may pass over.
    if name.utf8.first.map({ $0 & 0x20 == 0 }) == true || shownParts.contains(name) {
      kept += bytes[start..<reader.position]
    } else {
      removed.note(content, of: bytes)
    }
    if name == "IEND" { break }
  }
  return try Picture(
    .png, width: size?.width ?? 0, height: size?.height ?? 0, bytes: kept, removed: removed)
}
