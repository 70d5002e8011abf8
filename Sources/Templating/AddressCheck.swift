/// The schemes that an address may have.
private let allowedSchemes = ["https".utf8, "http".utf8, "mailto".utf8]

/// Why text cannot be printed as an address, or nil if it can.
///
/// An address is relative or of a scheme that cannot run script. Spaces and control characters are
/// refused because browsers drop some of them before they read the scheme.
func faultOfAddress(_ address: String) -> String? {
  var length = 0
  var mayBeScheme = true
  for byte in address.utf8 {
    guard byte > 0x20, byte != 0x7F else { return "it has a space or a control character" }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): mayBeScheme = false
    case UInt8(ascii: ":") where mayBeScheme:
      let scheme = address.utf8.prefix(length)
      guard isAllowedScheme(scheme) else { return "its scheme is '\(String(scheme) ?? "")'" }
      mayBeScheme = false
    default: break
    }
    length += 1
  }
  return nil
}

/// Whether these bytes name a scheme that cannot run script.
func isAllowedScheme(_ scheme: some Sequence<UInt8>) -> Bool {
  allowedSchemes.contains { $0.elementsEqual(scheme.lazy.map(\.lowercased)) }
}
