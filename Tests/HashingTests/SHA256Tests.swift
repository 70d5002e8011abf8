import Hashing
import Testing

@Suite struct SHA256Tests {
  /// The first two from FIPS 180-4's examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func hashes(text: String, expected: String) {
    #expect(sha256Hex(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func hashesInBase64(text: String, expected: String) {
    #expect(sha256Base64(Array(text.utf8)) == expected)
  }

  /// Digests of whole texts, of their pieces and of collections without storage of their own are one.
  @Test func piecesAreAsGoodAsTheWhole() {
    let bytes = (0..<1000).map { UInt8($0 & 255) }
    var pieces = SHA256()
    pieces.update(bytes.prefix(1))
    pieces.update([])
    pieces.update(bytes.dropFirst().lazy.map { $0 })
    #expect(pieces.finalize() == SHA256.hash(bytes))
  }
}
