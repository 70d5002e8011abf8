/// A file with the header fields that it is sent with (RFC 9110, section 8).
struct Representation {
  private let file: ServedFile
  private let fields: [HeaderField]

  /// A file called `name`, with these fields beside its own.
  init(_ file: ServedFile, named name: String, _ fields: [HeaderField]) {
    self.file = file
    let own = [
      HeaderField("Content-Type", contentType(ofFileNamed: name)),
      HeaderField("Cache-Control", "no-cache"),
      HeaderField("X-Content-Type-Options", "nosniff"),
    ]
    self.fields = own.filter { fields.values(of: $0.name).isEmpty } + fields
  }

  /// The whole file, whatever the request said of conditions and parts.
  func response(status: Int) -> PreviewResponse { whole(status, []) }

  /// The file, a part of it, or word that the browser has it already (RFC 9110, sections 13 and 14).
  func response(to request: PreviewRequest) -> PreviewResponse {
    // A file that changes while it is read has no tag, and gets no conditions.
    guard let tag = file.tag else { return whole(200, []) }
    let fields = [HeaderField("ETag", tag.text), HeaderField("Accept-Ranges", "bytes")]
    if let list = request.headers.list("If-Match"), !tag.isNamed(in: list, isWeak: false) {
      return .plain(412, "the file is another one now")
    }
    if let list = request.headers.list("If-None-Match"), tag.isNamed(in: list, isWeak: true) {
      return PreviewResponse(
        status: 304, headers: self.fields.filter { $0.name != "Content-Type" } + fields,
        body: .none)
    }
    // A date cannot be compared, because files have none here: the browser gets the whole (section 13.1.5).
    let isUnchanged = request.headers.values(of: "If-Range").allSatisfy {
      $0.withoutOuterSpace == tag.text
    }
    let range = request.method == "GET" && isUnchanged ? request.headers.list("Range") : nil
    switch ByteRange(range, of: file.size) {
    case .whole:
      return whole(200, fields)
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
      return part(range, 206, fields + [HeaderField("Content-Range", place)])
    case .unsatisfiable:
      return .plain(
        416, "no such part", [HeaderField("Content-Range", "bytes */\(file.size)")])
    }
  }

  private func whole(_ status: Int, _ fields: [HeaderField]) -> PreviewResponse {
    part(0..<file.size, status, fields)
  }

  private func part(_ range: Range<Int>, _ status: Int, _ fields: [HeaderField])
    -> PreviewResponse
  {
    let body: PreviewResponse.Body =
      switch file.content {
      case .small(let bytes): .bytes(range.count == bytes.count ? bytes : Array(bytes[range]))
      case .large(let path, _): .file(path: path, range: range)
      }
    return PreviewResponse(
      status: status,
      headers: self.fields + fields + [HeaderField("Content-Length", String(range.count))],
      body: body)
  }
}
