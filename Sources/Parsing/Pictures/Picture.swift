/// A picture as it may be published: its size, and its bytes without what programs wrote beside it.
package struct Picture: Sendable, Hashable {
  /// The forms of pictures that are read, named as files of theirs end.
  package enum Format: String, Sendable, CaseIterable {
    /// Portable Network Graphics.
    case png
    /// What cameras write.
    case jpg
    /// Graphics Interchange Format.
    case gif
    /// The form of the WebM project.
    case webp
  }

  /// What the bytes are, whatever the file is called.
  package let format: Format

  /// How many pixels wide it is; at least 1.
  package let width: Int

  /// How many pixels high it is; at least 1.
  package let height: Int

  /// The picture's bytes without comments, dates, names of cameras, places, small copies and whatever
  /// stands behind its end.
  ///
  /// Every pixel and the colour profile are as they were.
  package let bytes: [UInt8]

  /// What the taken out parts said.
  package let removed: PictureMetadata

  /// Reads the bytes of a file.
  package init(reading bytes: [UInt8]) throws(PictureFault) {
    for reader in Picture.readers where reader.begins(bytes) {
      self = try reader.read(bytes)
      return
    }
    throw .unknownFormat
  }

  /// Puts together what a reader found; a picture has at least one pixel.
  init(
    _ format: Format, width: Int, height: Int, bytes: [UInt8], removed: PictureMetadata
  ) throws(PictureFault) {
    guard width > 0, height > 0 else { throw .noSize }
    self.format = format
    self.width = width
    self.height = height
    self.bytes = bytes
    self.removed = removed
  }

  private struct Reader: Sendable {
    let begins: @Sendable ([UInt8]) -> Bool
    let read: @Sendable ([UInt8]) throws(PictureFault) -> Picture
  }

  /// Every form of pictures: a new one is a file beside this one, and a line here.
  private static let readers = [
    Reader(begins: { $0.starts(with: pngSignature) }, read: readPNG),
    Reader(begins: { $0.starts(with: [0xFF, 0xD8, 0xFF]) }, read: readJPEG),
    Reader(begins: { $0.starts(with: "GIF8".utf8) }, read: readGIF),
    Reader(
      begins: { $0.starts(with: "RIFF".utf8) && $0.dropFirst(8).starts(with: "WEBP".utf8) },
      read: readWebP),
  ]
}

/// Why bytes are no picture.
package enum PictureFault: Error, Sendable, Hashable {
  /// They begin as no known form of pictures does.
  case unknownFormat
  /// They end before the picture does.
  case cut
  /// Something stands where it may not.
  case broken
  /// They name no width or no height.
  case noSize
}
