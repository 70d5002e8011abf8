import Parsing
import Testing

@Suite struct PictureTests {
  @Test(arguments: SamplePicture.all)
  func isPublishedWithoutWhatIsNotShown(sample: SamplePicture) throws {
    let picture = try Picture(reading: sample.bytes)
    #expect(picture.width == 640)
    #expect(picture.height == 480)
    #expect(picture.bytes == sample.clean)
    #expect(!picture.removed.hasLocation && !picture.removed.isTurned)
    #expect(try Picture(reading: picture.bytes).bytes == sample.clean)
  }

  /// A part of the Exif form with the place's latitude, one that only has the version of the form, and
  /// XMP, which is text.
  @Test(arguments: [
    ("eXIf", SamplePicture.exif(turned: 1, place: [0, 2]), true, false),
    ("eXIf", SamplePicture.exif(turned: 1, place: [0]), false, false),
    ("eXIf", SamplePicture.exif(turned: 6), false, true),
    ("iTXt", Array("XML:com.adobe.xmp\0 exif:GPSLatitude=\"52\"".utf8), true, false),
    ("iTXt", Array("GPSLatitud".utf8), false, false),
    ("eXIf", Array("II*\0\u{FF}".utf8), false, false),
  ])
  func tellsPlacesAndTurns(part: String, content: [UInt8], hasLocation: Bool, isTurned: Bool)
    throws
  {
    let picture = try Picture(reading: SamplePicture.png(with: part, content))
    #expect(picture.removed.hasLocation == hasLocation)
    #expect(picture.removed.isTurned == isTurned)
    #expect(picture.bytes == SamplePicture.png.clean)
  }

  @Test func readsTheSizeOfWebPWithoutLoss() throws {
    // 14 bits of the width less one, 14 of the height less one.
    let bits: UInt32 = 639 | 479 << 14
    let content = [0x2F] + (0..<4).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) } + [0]
    let bytes =
      "RIFF".utf8 + [18, 0, 0, 0] + "WEBPVP8L".utf8 + [6, 0, 0, 0] + content
    let picture = try Picture(reading: Array(bytes))
    #expect(picture.width == 640)
    #expect(picture.height == 480)
  }

  @Test(arguments: [
    ([], PictureFault.unknownFormat),
    (Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), .unknownFormat),
    (Array("GIF89a".utf8), .cut),
    (Array(SamplePicture.jpeg.bytes.prefix(40)), .cut),
    ([0xFF, 0xD8, 0xFF, 0xD9], .noSize),
    ([0xFF, 0xD8, 0xFF, 0x00], .broken),
    (SamplePicture.png.bytes.replacing("IHDR".utf8, with: "IDAT".utf8), .broken),
  ])
  func saysWhatIsWrong(bytes: [UInt8], expected: PictureFault) {
    #expect(throws: expected) { try Picture(reading: bytes) }
  }

  /// A picture that is cut anywhere before its end is told, whatever it is cut in.
  @Test(arguments: SamplePicture.all)
  func noticesEachCut(sample: SamplePicture) {
    for count in 0..<sample.clean.count {
      #expect(throws: PictureFault.self, "\(count)") {
        try Picture(reading: Array(sample.clean.prefix(count)))
      }
    }
  }

  /// 3,000 changed pictures of each form: nothing traps, and what is left can be read again.
  @Test(.timeLimit(.minutes(20)), arguments: SamplePicture.all)
  func survivesChangedBytes(sample: SamplePicture) throws {
    var numbers = NumberSequence(seed: UInt64(sample.bytes.count))
    for _ in 0..<3000 {
      var bytes = sample.bytes
      for _ in 0...numbers.below(4) {
        let index = numbers.below(bytes.count)
        switch numbers.below(4) {
        case 0: bytes[index] = UInt8(numbers.below(256))
        case 1: bytes.insert([0, 0xFF, 0x7F, 0x80][numbers.below(4)], at: index)
        case 2: bytes.removeSubrange(index..<min(bytes.count, index + 1 + numbers.below(8)))
        default: bytes.removeSubrange(index...)
        }
        if bytes.isEmpty { bytes = [0xFF] }
      }
      guard let picture = try? Picture(reading: bytes) else { continue }
      let again = try Picture(reading: picture.bytes)
      #expect(again.bytes == picture.bytes, "\(bytes)")
      #expect(again.width == picture.width && again.height == picture.height, "\(bytes)")
    }
  }
}
