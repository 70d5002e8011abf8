import Templating

/// Prints an address into an attribute in double quotation marks.
///
/// Bytes that an address cannot have are percent-encoded, reserved ones stay; `&` and `'` become
/// character references, as libcmark writes them.
func appendAddress(_ address: some Sequence<UInt8>, to html: inout [UInt8]) {
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in address {
    switch byte {
    case UInt8(ascii: "&"): appendEscaped(CollectionOfOne(byte), to: &html)
    case UInt8(ascii: "'"): html += "&#x27;".utf8
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: html.append(byte)
    case _ where isReserved(byte): html.append(byte)
    default:
      html.append(UInt8(ascii: "%"))
      html.append(digits[Int(byte >> 4)])
      html.append(digits[Int(byte & 15)])
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
  let start = String(decoding: address.prefix(16), as: UTF8.self).lowercased()
  if ["png", "gif", "jpeg", "webp"].contains(where: { start.hasPrefix("data:image/\($0)") }) {
    return false
  }
  return ["javascript:", "vbscript:", "file:", "data:"].contains { start.hasPrefix($0) }
}
