/// The hosts that a server answers for.
///
/// A page of another site could give its own name this machine's address and then read what is served
/// here (DNS rebinding). So a request for any other host is refused.
package struct HostNames: Sendable, Hashable {
  private let names: Set<String>

  /// Whether other machines reach the server by whatever address it has there.
  private let listensEverywhere: Bool

  /// Answers for this machine's own names, and for the address that the server listens on.
  ///
  /// In a request, IPv6 addresses stand in brackets (RFC 3986, section 3.2.2).
  package init(listeningOn host: String) {
    let own = host.lowercased()
    names = ["localhost", "127.0.0.1", "[::1]", own.contains(":") ? "[\(own)]" : own]
    listensEverywhere = host == "0.0.0.0" || host == "::"
  }

  /// Whether a request for `authority`, a host with or without a port, is for this server.
  func include(_ authority: String) -> Bool {
    var host = authority.lowercased()[...]
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      guard host[host.index(after: colon)...].allSatisfy({ $0.isASCII && $0.isNumber }) else {
        return false
      }
      host = host[..<colon]
    }
    return names.contains(String(host)) || listensEverywhere && isAddress(host)
  }

  /// Whether a host is written as an address: no name can be made to lead here.
  ///
  /// Signs before a number make a name of it, such as `10.0.0.+1`.
  private func isAddress(_ host: Substring) -> Bool {
    let isIPv6 = host.hasPrefix("[") && host.hasSuffix("]") && host.contains(":")
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return isIPv6
      || parts.count == 4 && parts.allSatisfy { $0.first?.isNumber == true && UInt8($0) != nil }
  }
}
