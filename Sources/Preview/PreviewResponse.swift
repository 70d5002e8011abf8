/// What a browser gets, without anything of the network.
package struct PreviewResponse: Sendable, Hashable {
  /// A header field.
  package struct Header: Sendable, Hashable {
    /// The field's name, as it is sent.
    package let name: String

    /// The field's value.
    package let value: String
  }

  /// What follows the header fields.
  package enum Body: Sendable, Hashable {
    /// Nothing is sent, because `HEAD` was asked.
    case none
    /// These bytes.
    case bytes([UInt8])
    /// The file at this absolute path, too large to be held in memory, and its length.
    case file(path: String, size: Int)
  }

  /// The status code, such as 200.
  package let status: Int

  /// The fields in the order of sending; `Content-Length` is always among them.
  package let headers: [Header]

  /// What follows.
  package let body: Body

  /// The answer to a request from what stands in `folder` now.
  ///
  /// Nothing outside the folder is ever told, not even whether it exists.
  package static func answering(
    _ request: PreviewRequest, in folder: ServedFolder
  ) -> PreviewResponse {
    let response = answeringGet(request, in: folder)
    guard request.method == "HEAD" else { return response }
    return PreviewResponse(status: response.status, headers: response.headers, body: .none)
  }

  /// The first value of a field, whose name must be spelled as it is sent.
  package func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }

  private static func answeringGet(
    _ request: PreviewRequest, in folder: ServedFolder
  ) -> PreviewResponse {
    guard request.method == "GET" || request.method == "HEAD" else {
      return plain(405, "method not allowed", [Header(name: "Allow", value: "GET, HEAD")])
    }
    guard let target = RequestTarget(request.target) else {
      return plain(400, "bad request")
    }
    guard !target.isHidden else { return missing(in: folder) }
    let base = folder.basePath
    if target.segments.isEmpty, !base.isEmpty {
      return redirect(302, to: RequestTarget(segments: base, isFolder: true, query: target.query))
    }
    guard target.segments.starts(with: base) else { return missing(in: folder) }
    let names = Array(target.segments.dropFirst(base.count))
    switch folder.item(at: names) {
    case .file(let file) where !target.isFolder:
      return ok(file, named: names.last ?? "", status: 200)
    case .folder where target.isFolder:
      guard case .file(let index) = folder.item(at: names + ["index.html"]) else {
        return missing(in: folder)
      }
      return ok(index, named: "index.html", status: 200)
    case .folder:
      return redirect(
        301, to: RequestTarget(segments: target.segments, isFolder: true, query: target.query))
    case .file, .missing:
      return missing(in: folder)
    }
  }

  private static func ok(_ file: ServedFile, named name: String, status: Int) -> PreviewResponse {
    switch file {
    case .small(let bytes):
      PreviewResponse(
        status: status, type: contentType(ofFileNamed: name), length: bytes.count,
        body: .bytes(bytes))
    case .large(let path, let size):
      PreviewResponse(
        status: status, type: contentType(ofFileNamed: name), length: size,
        body: .file(path: path, size: size))
    }
  }

  /// The site's own page for what is not there, or a line of text.
  private static func missing(in folder: ServedFolder) -> PreviewResponse {
    guard case .file(let page) = folder.item(at: ["404.html"]) else {
      return plain(404, "not found")
    }
    return ok(page, named: "404.html", status: 404)
  }

  private static func redirect(_ status: Int, to target: RequestTarget) -> PreviewResponse {
    plain(status, "moved", [Header(name: "Location", value: target.text)])
  }

  private static func plain(
    _ status: Int, _ words: String, _ headers: [Header] = []
  ) -> PreviewResponse {
    let bytes = Array("\(status) \(words)\n".utf8)
    return PreviewResponse(
      status: status, type: "text/plain; charset=utf-8", length: bytes.count,
      body: .bytes(bytes), headers)
  }

  private init(
    status: Int, type: String, length: Int, body: Body, _ headers: [Header] = []
  ) {
    self.init(
      status: status,
      headers: [
        Header(name: "Content-Type", value: type),
        Header(name: "Content-Length", value: String(length)),
        Header(name: "Cache-Control", value: "no-cache"),
        Header(name: "X-Content-Type-Options", value: "nosniff"),
      ] + headers,
      body: body)
  }

  private init(status: Int, headers: [Header], body: Body) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
