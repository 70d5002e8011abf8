/// The schemes that an address may have.
let allowedSchemes = ["https", "http", "mailto"]

/// Why text cannot be printed as an address, or nil if it can.
///
/// An address is relative or of a scheme that cannot run script. Spaces and control characters are
/// refused because browsers drop some of them before they read the scheme.
func faultOfAddress(_ address: String) -> String? {
  var scheme: [UInt8]? = []
  for byte in address.utf8 {
    guard byte > 0x20, byte != 0x7F else { return "it has a space or a control character" }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): scheme = nil
    case UInt8(ascii: ":"):
      guard let found = scheme else { continue }
      guard isAllowedScheme(found) else {
        return "its scheme is '\(String(decoding: found, as: UTF8.self))'"
      }
      scheme = nil
    default: scheme?.append(byte)
    }
  }
  return nil
}

/// Whether these bytes name a scheme that cannot run script.
func isAllowedScheme(_ scheme: [UInt8]) -> Bool {
  let lowercase = String(decoding: scheme, as: UTF8.self).lowercased()
  return allowedSchemes.contains(lowercase)
}
