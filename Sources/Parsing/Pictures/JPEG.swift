/// Reads a JPEG file: segments that each begin with FF and a sign, between them the coded pixels.
func readJPEG(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
  var reader = PictureBytes(bytes, from: 2)
  var kept: [UInt8] = [0xFF, 0xD8]
  var removed = PictureMetadata()
  var size: (width: Int, height: Int)?
  while true {
    guard try reader.byte() == 0xFF else { throw .broken }
    var sign = try reader.byte()
    while sign == 0xFF { sign = try reader.byte() }
    if sign == 0xD9 { break }
    guard sign >= 0xC0, !(0xD0...0xD8 ~= sign) else { throw .broken }
    let content = try reader.take(max(0, reader.bigEndian(2) - 2))
    if isFrame(sign), size == nil {
      var frame = PictureBytes(bytes, from: content.lowerBound + 1, to: content.upperBound)
      let height = try frame.bigEndian(2)
      size = (try frame.bigEndian(2), height)
    }
    guard isShown(sign, content, bytes) else {
      removed.note(content, of: bytes)
      continue
    }
    let written = sign == 0xE0 ? withoutSmallCopy(bytes[content]) : Array(bytes[content])
    let length = written.count + 2
    kept += [0xFF, UInt8(sign), UInt8(length >> 8), UInt8(length & 255)] + written
    if sign == 0xDA { kept += bytes[try codedPixels(&reader)] }
  }
  return try Picture(
    .jpg, width: size?.width ?? 0, height: size?.height ?? 0, bytes: kept + [0xFF, 0xD9],
    removed: removed)
}

/// Whether a segment begins a frame, which names the size.
private func isFrame(_ sign: Int) -> Bool {
  0xC0...0xCF ~= sign && ![0xC4, 0xC8, 0xCC].contains(sign)
}

/// Whether a segment changes what is seen: of those for programs, the density, the colour profile and
/// Adobe's kind of colours do.
private func isShown(_ sign: Int, _ content: Range<Int>, _ bytes: [UInt8]) -> Bool {
  switch sign {
  case 0xE0: bytes.begin(content, with: "JFIF\0")
  case 0xE2: bytes.begin(content, with: "ICC_PROFILE\0")
  case 0xEE: bytes.begin(content, with: "Adobe")
  case 0xE0...0xEF, 0xFE: false
  default: true
  }
}

/// The segment with the density, without the small copy of the picture that it may hold.
private func withoutSmallCopy(_ content: ArraySlice<UInt8>) -> [UInt8] {
  content.count < 14 ? Array(content) : content.prefix(12) + [0, 0]
}

/// The pixels behind the segment that begins a scan, up to the next segment.
private func codedPixels(_ reader: inout PictureBytes) throws(PictureFault) -> Range<Int> {
  let start = reader.position
  while true {
    try reader.skip(to: 0xFF)
    _ = try reader.byte()
    let sign = try reader.byte()
    // A zero means that the FF is a pixel's; the other signs count stretches of pixels.
    if sign == 0 || 0xD0...0xD7 ~= sign { continue }
    reader.goBack(sign == 0xFF ? 1 : 2)
    guard sign != 0xFF else { continue }
    // More than one FF may stand before a sign.
    let pixels = reader.bytes[start..<reader.position]
    return start..<(pixels.lastIndex { $0 != 0xFF }.map { $0 + 1 } ?? start)
  }
}
