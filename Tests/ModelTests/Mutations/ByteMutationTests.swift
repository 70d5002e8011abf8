import Diagnostics
import Model
import Parsing
import Testing

/// Files of the content, cut off anywhere and with bytes changed anywhere.
@Suite struct ByteMutationTests {
  private let content = MutatedContent.whole

  /// Nothing crashes, and what is found stands in a file of the site, within its bytes.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func placesStayWithinTheirFiles(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let files = content.documents.map { document in
      InputFile(path: document.path, bytes: ByteMutationTests.broken(document.file.bytes, &numbers))
    }
    var found: [Diagnostic] = []
    let documents = files.map { parse($0).collecting(into: &found) }
    let days = Days(today: MutatedContent.today, asOf: MutatedContent.today)
    found += Catalog.validating(documents, on: days).diagnostics
    let sizes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes.count) })
    let places = found.map(\.place) + found.flatMap { $0.related.map(\.place) }
    let outside = places.filter { place in
      // A site without settings is told at the file that it lacks.
      guard let size = sizes[place.path] else { return place != .start(of: "Content/site.yml") }
      return place.bytes.upperBound > size
    }
    #expect(outside == [])
    #expect(found.count { $0.severity == .error } > files.count / 2)
    #expect(files.count > 100)
    print("broken files: \(files.count)")
  }

  /// The bytes cut off, or some of them overwritten, left out or doubled.
  private static func broken(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var bytes = bytes
    if numbers.happens(40) { return Array(bytes.prefix(numbers.number(0..<bytes.count))) }
    let signs = Array("{}[]:,-#|>&*!%@`\"'\\\n\t \u{0}".utf8) + [0x80, 0xC3, 0xE2, 0xFF]
    for _ in 0..<numbers.number(1..<4) {
      let place = numbers.number(0..<bytes.count)
      switch numbers.number(0..<4) {
      case 0: bytes[place] = signs[numbers.number(0..<signs.count)]
      case 1: bytes.insert(signs[numbers.number(0..<signs.count)], at: place)
      case 2 where bytes.count > 1: bytes.remove(at: place)
      default: bytes[place] = UInt8(numbers.number(0..<256))
      }
    }
    return bytes
  }
}
