/// What a browser asks for, without anything of the network.
package struct PreviewRequest: Sendable, Hashable {
  /// The method as it was written: `GET`.
  package let method: String

  /// The target as it was written, percent-encoded, with its query: `/en/a%20b/?q=1`.
  package let target: String

  /// Makes a request.
  package init(method: String, target: String) {
    self.method = method
    self.target = target
  }
}
