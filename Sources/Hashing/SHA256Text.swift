/// The SHA-256 of some bytes in lowercase hexadecimal digits: 64 characters.
package func sha256Hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var hex: [UInt8] = []
  hex.reserveCapacity(64)
  for byte in SHA256.hash(bytes) {
    hex.append(digits[Int(byte >> 4)])
    hex.append(digits[Int(byte & 15)])
  }
  return String(decoding: hex, as: UTF8.self)
}

/// The SHA-256 of some bytes in Base64 (RFC 4648), as browsers compare it: 44 characters.
package func sha256Base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var base64: [UInt8] = []
  base64.reserveCapacity(44)
  var bits = 0
  var count = 0
  // 32 bytes and two of no bits make eleven groups of three; the last sign stands for no bits.
  for byte in SHA256.hash(bytes) + [0] {
    bits = bits << 8 | Int(byte)
    count += 8
    while count >= 6 {
      count -= 6
      base64.append(digits[bits >> count & 63])
    }
  }
  return String(decoding: base64.prefix(43), as: UTF8.self) + "="
}
