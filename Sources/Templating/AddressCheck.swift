/// The schemes that an address may have.
private let allowedSchemes = ["https".utf8, "http".utf8, "mailto".utf8]

/// Why text cannot be printed as an address, or nil if it can.
///
/// An address is relative or of a scheme that cannot run script. Spaces and control characters are
/// refused because browsers drop some of them before they read the scheme.
func faultOfAddress(_ address: String) -> String? {
  let fault: String?? = address.utf8.withContiguousStorageIfAvailable { faultOfAddress($0) }
  return fault ?? Array(address.utf8).withUnsafeBufferPointer { faultOfAddress($0) }
}

private func faultOfAddress(_ address: UnsafeBufferPointer<UInt8>) -> String? {
  for index in 0..<address.count where address[index] <= 0x20 || address[index] == 0x7F {
    return "it has a space or a control character"
  }
  for index in 0..<address.count {
    switch address[index] {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
    case UInt8(ascii: ":"):
      let scheme = address[..<index]
      return isAllowedScheme(scheme)
        ? nil : "its scheme is '\(String(decoding: scheme, as: UTF8.self))'"
    default: break
    }
  }
  return nil
}

/// Whether these bytes name a scheme that cannot run script.
func isAllowedScheme(_ scheme: some Sequence<UInt8>) -> Bool {
  allowedSchemes.contains { $0.elementsEqual(scheme.lazy.map(\.lowercased)) }
}
