/// A site in memory, of which some files look like what a host or an attacker asks for.
struct MemorySite: PreviewSite {
  let basePath: [String]
  let isLive: Bool

  private static let files: [String: String] = [
    "index.html": "<body>home</body>", "en/index.html": "<p>english", "404.html": "gone",
    "ten.txt": "0123456789", "ten.txt.br": "br", "ten.txt.gz": "gz", "empty.txt": "",
    "_headers": "/*\n  X-A: b\n/:a/*\n  Content-Security-Policy: default-src 'none'\n",
    "_redirects": "/old/ /en/ 301\n/moved/* /en/ 308\n",
  ]

  func item(at names: [String]) -> PreviewItem {
    for name in names {
      precondition(!name.isEmpty && name != "." && name != "..", "a name that leads elsewhere")
      precondition(!name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }, "not a name")
    }
    if let text = MemorySite.files[names.joined(separator: "/")] {
      return .file(.small(Array(text.utf8)))
    }
    return names.isEmpty || names == ["en"] ? .folder : .missing
  }
}

/// Takes bytes for a request: the first line is method and target, each other line a field.
@_cdecl("LLVMFuzzerTestOneInput")
public func answerRequest(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = String(decoding: bytes, as: UTF8.self)
  let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  let first = (lines.first ?? "").split(
    separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
  let fields = lines.dropFirst().map { line in
    let name = line.prefix { $0 != ":" }
    return HeaderField(String(name), String(line.dropFirst(name.count + 1)))
  }
  let request = PreviewRequest(
    method: String(first.first ?? ""), target: first.count > 1 ? String(first[1]) : "",
    headers: [HeaderField("Host", "localhost")] + fields)
  for site in [
    MemorySite(basePath: [], isLive: false), MemorySite(basePath: ["sub"], isLive: true),
  ] {
    check(PreviewResponse.answering(request, from: site, as: HostNames(listeningOn: "::1")), request)
  }
  return 0
}

/// What holds of every answer, whatever was asked.
private func check(_ response: PreviewResponse, _ request: PreviewRequest) {
  let known: Set = [200, 206, 301, 302, 304, 308, 400, 404, 405, 412, 416, 421, 501]
  precondition(known.contains(response.status), "an unknown status")
  for field in response.headers {
    let isClean = (field.name + field.value).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    precondition(isClean, "a field that breaks the answer")
  }
  if let location = response.header("Location") {
    precondition(location.hasPrefix("/") && !location.hasPrefix("//"), "leads to another host")
  }
  switch response.body {
  case .bytes(let bytes):
    precondition(response.header("Content-Length") == String(bytes.count), "another length")
    precondition(request.method != "HEAD", "content for HEAD")
  case .events:
    precondition(response.status == 200, "events without success")
  case .none:
    precondition(request.method == "HEAD" || response.status == 304, "no content")
  case .file:
    preconditionFailure("no file lies on the disk")
  }
  if response.status == 206 {
    precondition(response.header("Content-Range") != nil, "a part of unknown place")
  }
}
