import Parsing
import Testing

@Suite struct SHA256DigestTests {
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
}
