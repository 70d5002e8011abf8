import Templating

/// Prints an address into an attribute in double quotation marks.
///
/// Bytes that an address cannot have are percent-encoded, reserved ones stay; `&` and `'` become
/// character references, as libcmark writes them.
func appendAddress(_ address: some Sequence<UInt8>, to html: inout [UInt8]) {
  let isPrinted: Bool? = address.withContiguousStorageIfAvailable { bytes in
    for byte in bytes where !isAlphanumeric(byte) && !isReserved(byte) { return false }
    html.append(contentsOf: bytes)
    return true
  }
  if isPrinted == true { return }
  for byte in address {
    switch byte {
    case UInt8(ascii: "&"): appendEscaped(CollectionOfOne(byte), to: &html)
    case UInt8(ascii: "'"): html += "&#x27;".utf8
    case _ where isAlphanumeric(byte) || isReserved(byte): html.append(byte)
    default:
      html.append(UInt8(ascii: "%"))
      html.append(hexDigit(byte >> 4))
      html.append(hexDigit(byte & 15))
    }
  }
}

/// Prints an id as the fragment of an address: what a browser decodes is the id again.
func appendFragment(_ id: some Sequence<UInt8>, to html: inout [UInt8]) {
  for byte in id {
    if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "#") {
      html += byte == UInt8(ascii: "%") ? "%25".utf8 : "%23".utf8
    } else {
      appendAddress(CollectionOfOne(byte), to: &html)
    }
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// Whether a byte is a letter or a digit of ASCII.
func isAlphanumeric(_ byte: UInt8) -> Bool {
  0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
}

private func isReserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
    UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","),
    UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="),
    UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
    true
  default: false
  }
}

/// Whether a browser would run an address, or open what is on the reader's machine.
///
/// libcmark's list: `javascript:`, `vbscript:`, `file:`, and `data:` unless it is a picture.
func isDangerous(_ address: some Collection<UInt8>) -> Bool {
  // All that is dangerous begins with one of these letters.
  guard let first = address.first, "dfjv".utf8.contains(first | 0x20) else { return false }
  let start = String(decoding: address.prefix(16), as: UTF8.self).lowercased()
  if ["png", "gif", "jpeg", "webp"].contains(where: { start.hasPrefix("data:image/\($0)") }) {
    return false
  }
  return ["javascript:", "vbscript:", "file:", "data:"].contains { start.hasPrefix($0) }
}
