import Testing

/// The smallest pictures that have every part of interest, put together by hand.
struct SamplePicture: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]

  /// The bytes that are left.
  let clean: [UInt8]

  var testDescription: String { name }

  static let all = [png, jpeg, gif, webp]

  static let png: SamplePicture = {
    func part(_ name: String, _ content: [UInt8]) -> [UInt8] {
      bigEndian(content.count, 4) + name.utf8 + content + [9, 9, 9, 9]
    }
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let header = part("IHDR", bigEndian(640, 4) + bigEndian(480, 4) + [8, 2, 0, 0, 0])
    let (profile, pixels) = (part("iCCP", [1, 2]), part("IDAT", [3, 4, 5]))
    let comment = part("tEXt", Array("Comment\0me".utf8))
    return SamplePicture(
      name: "PNG",
      bytes: start + header + profile + part("eXIf", exif(turned: 1)) + comment + pixels
        + part("tIME", [1]) + part("IEND", []) + [7, 7],
      clean: start + header + profile + pixels + part("IEND", []))
  }()

  static let jpeg: SamplePicture = {
    func segment(_ sign: UInt8, _ content: [UInt8]) -> [UInt8] {
      [0xFF, sign] + bigEndian(content.count + 2, 2) + content
    }
    func density(_ rest: [UInt8]) -> [UInt8] {
      segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 72, 0, 72] + rest)
    }
    let profile = segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 8])
    let colours = segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
    let frame = segment(0xC2, [8] + bigEndian(480, 2) + bigEndian(640, 2) + [1, 1, 17, 0])
    let scan = segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 0xFF, 0, 2, 0xFF, 0xD0, 3]
    let tables = segment(0xC4, [0, 1])
    return SamplePicture(
      name: "JPEG",
      bytes: [0xFF, 0xD8] + density([1, 1, 9, 9, 9])
        + segment(0xE1, Array("Exif\0\0".utf8) + exif(turned: 1))
        + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8)) + profile
        + segment(0xED, Array("Photoshop 3.0\0".utf8)) + [0xFF] + colours
        + segment(0xFE, Array("me".utf8)) + segment(0xE2, Array("MPF\0".utf8)) + frame + scan
        + tables + scan + [0xFF, 0xFF, 0xD9] + [0xFF, 0xD8, 1],
      clean: [0xFF, 0xD8] + density([0, 0]) + profile + colours + frame + scan + tables + scan
        + [0xFF, 0xD9])
  }()

  static let gif: SamplePicture = {
    func blocks(_ contents: [UInt8]...) -> [UInt8] {
      contents.flatMap { [UInt8($0.count)] + $0 } + [0]
    }
    let start = "GIF89a".utf8 + [0x80, 2, 0xE0, 1, 0x80, 0, 0] + [0, 0, 0, 255, 255, 255]
    let again = [0x21, 0xFF] + blocks(Array("NETSCAPE2.0".utf8), [1, 0, 0])
    let drawing = [0x21, 0xF9] + blocks([0, 0, 0, 0])
    let picture: [UInt8] =
      [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x80] + [1, 1, 1, 2, 2, 2, 2] + blocks([0x44, 1])
    return SamplePicture(
      name: "GIF",
      bytes: start + again + [0x21, 0xFE] + blocks(Array("me".utf8), [1]) + [0x21, 0xFF]
        + blocks(Array("XMP DataXMP".utf8), Array("<x/>".utf8)) + drawing + picture + [0x3B, 5],
      clean: start + again + drawing + picture + [0x3B])
  }()

  static let webp: SamplePicture = {
    func file(_ parts: [UInt8]) -> [UInt8] {
      "RIFF".utf8 + bigEndian(parts.count + 4, 4).reversed() + "WEBP".utf8 + parts
    }
    func part(_ name: String, _ content: [UInt8]) -> [UInt8] {
      name.utf8 + bigEndian(content.count, 4).reversed() + content
        + (content.count % 2 == 1 ? [0] : [])
    }
    func head(_ flags: UInt8) -> [UInt8] {
      part("VP8X", [flags, 0, 0, 0] + [0x7F, 2, 0] + [0xDF, 1, 0])
    }
    let pixels = part("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1, 5])
    return SamplePicture(
      name: "WebP",
      bytes: file(
        head(0x2C) + part("ICCP", [1]) + pixels + part("EXIF", exif(turned: 1))
          + part("XMP ", Array("<x/>".utf8))) + [4],
      clean: file(head(0x20) + part("ICCP", [1]) + pixels))
  }()

  /// An Exif part: how the picture is turned, and the names of two values of a place if it has one.
  static func exif(turned: Int, place: [Int] = []) -> [UInt8] {
    func entry(_ tag: Int, _ value: [UInt8]) -> [UInt8] {
      bigEndian(tag, 2) + bigEndian(3, 2) + bigEndian(1, 4) + value
    }
    let places = bigEndian(place.count, 2) + place.flatMap { entry($0, [0, 0, 0, 0]) }
    return Array("MM\0*".utf8) + bigEndian(8, 4) + bigEndian(2, 2)
      + entry(0x0112, bigEndian(turned, 2) + [0, 0]) + entry(0x8825, bigEndian(34, 4)) + places
  }

  /// A PNG picture with one more part.
  static func png(with name: String, _ content: [UInt8]) -> [UInt8] {
    Array(png.bytes.prefix(33)) + bigEndian(content.count, 4) + name.utf8 + content
      + [9, 9, 9, 9] + png.bytes.dropFirst(33)
  }

  private static func bigEndian(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(number >> ($0 * 8) & 255) }
  }
}
