/// What a browser gets, without anything of the network.
package struct PreviewResponse: Sendable, Hashable {
  /// What follows the header fields.
  package enum Body: Sendable, Hashable {
    /// Nothing: `HEAD` was asked, or the status has no content.
    case none
    /// These bytes.
    case bytes([UInt8])
    /// A part of the file at this absolute path, too large to be held in memory.
    case file(path: String, range: Range<Int>)
    /// How the page at a path of the site fares, told again whenever that changes, until the browser
    /// goes.
    case events(page: String)
  }

  /// The status code, such as 200.
  package let status: Int

  /// The fields in the order of sending; `Content-Length` is among them where the length is known and
  /// the status allows content.
  package let headers: [HeaderField]

  /// What follows.
  package let body: Body

  /// The answer to a request from what `site` holds now, for a server that answers for `hosts`.
  ///
  /// It follows RFC 9110. Nothing outside the site is ever told, not even whether it exists.
  package static func answering(
    _ request: PreviewRequest, from site: any PreviewSite, as hosts: HostNames
  ) -> PreviewResponse {
    let response = Answering(request, site, hosts).response()
    guard request.method == "HEAD" else { return response }
    return PreviewResponse(status: response.status, headers: response.headers, body: .none)
  }

  /// The first value of a field.
  package func header(_ name: String) -> String? { headers.values(of: name).first }

  init(status: Int, headers: [HeaderField], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// A line of text.
  static func plain(_ status: Int, _ words: String, _ fields: [HeaderField] = [])
    -> PreviewResponse
  {
    let bytes = Array("\(status) \(words)\n".utf8)
    return PreviewResponse(
      status: status,
      headers: [
        HeaderField("Content-Type", "text/plain; charset=utf-8"),
        HeaderField("Content-Length", String(bytes.count)),
        HeaderField("Cache-Control", "no-cache"),
        HeaderField("X-Content-Type-Options", "nosniff"),
      ] + fields,
      body: .bytes(bytes))
  }

  /// The way to another address.
  static func redirect(_ status: Int, to location: String) -> PreviewResponse {
    plain(status, "moved", [HeaderField("Location", location)])
  }
}
