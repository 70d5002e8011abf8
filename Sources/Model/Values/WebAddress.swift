/// An absolute `https` address without credentials and without tracking parameters.
package struct WebAddress: Sendable, Hashable, Comparable {
  /// The address as it was written.
  package let text: String

  package static func < (left: WebAddress, right: WebAddress) -> Bool { left.text < right.text }

  /// What forbids an address.
  package enum Fault: Error, Hashable {
    /// Not `https://` followed by a host; `http` is a fault of this kind as well.
    case notHTTPS
    /// Characters that an address may not hold, such as spaces.
    case malformed
    /// A user name or password before the host.
    case credentials
    /// A parameter that follows readers around.
    case tracking(String)
  }

  /// Reads an address; `http` passes only where `allowsHTTP`.
  package init(_ text: String, allowsHTTP: Bool = false) throws(Fault) {
    let lowercase = text.lowercased()
    let scheme =
      lowercase.hasPrefix("https://")
      ? 8 : (allowsHTTP && lowercase.hasPrefix("http://") ? 7 : 0)
    guard scheme > 0 else { throw .notHTTPS }
    guard text.utf8.allSatisfy(WebAddress.isAllowed) else {
      throw .malformed
    }
    let rest = text.dropFirst(scheme)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !authority.contains("@") else { throw .credentials }
    let host = authority.prefix { $0 != ":" }
    guard host.contains("."), !host.hasPrefix("."), !host.hasSuffix("."), !host.contains("..")
    else { throw .malformed }
    if let parameter = WebAddress.trackingParameter(in: rest) { throw .tracking(parameter) }
    self.text = text
  }

  /// Whether nobody can read or change on the way what readers get.
  package var isSecure: Bool { text.lowercased().hasPrefix("https:") }

  /// The host in lower case, without `www.`.
  package var host: String {
    let afterScheme = text.drop { $0 != "/" }.drop { $0 == "/" }
    let host = afterScheme.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: false
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: true
    }
  }

  private static func trackingParameter(in rest: Substring) -> String? {
    guard let question = rest.firstIndex(of: "?") else { return nil }
    let query = rest[rest.index(after: question)...].prefix { $0 != "#" }
    let known: Set<String> = [
      "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "twclid",
    ]
    for part in query.split(separator: "&") {
      let name = part.prefix { $0 != "=" }.lowercased()
      if name.hasPrefix("utm_") || known.contains(name) { return name }
    }
    return nil
  }
}
