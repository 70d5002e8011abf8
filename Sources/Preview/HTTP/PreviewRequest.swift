/// What a browser asks for, without anything of the network.
package struct PreviewRequest: Sendable, Hashable {
  /// The method as it was written: `GET`.
  package let method: String

  /// The target as it was written, percent-encoded, with its query: `/en/a%20b/?q=1`.
  package let target: String

  /// The header fields in the order of their coming.
  package let headers: [HeaderField]

  /// Whether the protocol is HTTP/1.1, in which every request names its host.
  package let needsHost: Bool

  /// Makes a request.
  package init(
    method: String, target: String, headers: [HeaderField] = [], needsHost: Bool = true
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.needsHost = needsHost
  }

  /// The host that is asked, and the rest of the target (RFC 9112, section 3.2); nil for a host where
  /// an old client names none, and nil altogether where the request breaks the rules.
  var place: (host: String?, target: String)? {
    let hosts = headers.values(of: "Host")
    guard hosts.count == 1 || hosts.isEmpty && !needsHost else { return nil }
    let scheme = "http://"
    guard target.lowercased().hasPrefix(scheme) else { return (hosts.first, target) }
    let rest = target.dropFirst(scheme.count)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let path = rest[end...]
    return (String(rest[..<end]), path.hasPrefix("/") ? String(path) : "/" + path)
  }
}
