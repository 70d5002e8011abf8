/// Reads a GIF file: a size, then pictures and extensions, each in blocks of at most 255 bytes.
func readGIF(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
  var reader = PictureBytes(bytes, from: 6)
  var removed = PictureMetadata()
  let width = try reader.littleEndian(2)
  let height = try reader.littleEndian(2)
  try takeColours(flags: reader.byte(), behind: 2, &reader)
  var kept = Array(bytes[..<reader.position])
  while true {
    let start = reader.position
    let sign = try reader.byte()
    var isShown = true
    switch sign {
    case 0x3B:
      return try Picture(
        .gif, width: width, height: height, bytes: kept + [0x3B], removed: removed)
    case 0x2C:
      _ = try reader.take(8)
      try takeColours(flags: reader.byte(), behind: 0, &reader)
      _ = try reader.byte()
    case 0x21: isShown = try isShownExtension(&reader)
    default: throw .broken
    }
    try takeBlocks(&reader)
    if isShown {
      kept += bytes[start..<reader.position]
    } else {
      removed.note(start..<reader.position, of: bytes)
    }
  }
}

/// Passes over a table of colours, if the flags announce one.
private func takeColours(
  flags: Int, behind count: Int, _ reader: inout PictureBytes
) throws(PictureFault) {
  _ = try reader.take(count)
  if flags & 0x80 != 0 { _ = try reader.take(3 << (flags & 7 + 1)) }
}

/// Passes over blocks up to the empty one.
private func takeBlocks(_ reader: inout PictureBytes) throws(PictureFault) {
  while true {
    let length = try reader.byte()
    if length == 0 { return }
    _ = try reader.take(length)
  }
}

/// Whether an extension changes what is seen: how a picture is drawn, drawn words, how often an
/// animation is played, and colours.
private func isShownExtension(_ reader: inout PictureBytes) throws(PictureFault) -> Bool {
  switch try reader.byte() {
  case 0xF9, 0x01: return true
  case 0xFF:
    var rest = reader
    let name = try rest.take(rest.byte())
    return ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"].contains {
      reader.bytes.begin(name, with: $0)
    }
  default: return false
  }
}
