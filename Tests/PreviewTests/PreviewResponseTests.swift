import Preview
import Testing

@Suite struct PreviewResponseTests {
  /// Targets that no socket lets through, or that stand in the table in another form.
  @Test(arguments: [
    ("/café.html", 200, "accent"), ("/en?a\r\nX: y", 301, "/en/?a%0D%0AX:%20y"),
    ("HTTP://127.0.0.1?q", 200, "home"), ("", 400, "400 bad request\n"),
    ("*", 400, "400 bad request\n"), ("en/", 400, "400 bad request\n"),
  ])
  func answers(target: String, status: Int, content: String) throws {
    let site = try ServedSite()
    let response = answer("GET", target, in: site.folder)
    #expect(response.status == status)
    #expect((response.header("Location") ?? text(response.body)) == content)
    #expect(response.header("Content-Length") == String(length(response.body)))
    #expect(response.header("Cache-Control") == "no-cache")
    #expect(response.header("X-Content-Type-Options") == "nosniff")
    let head = answer("HEAD", target, in: site.folder)
    #expect(head.status == response.status)
    #expect(head.headers == response.headers)
    #expect(head.body == .none)
  }

  @Test(arguments: [
    ("/", 302, "/sub/dir/"),
    ("/?q", 302, "/sub/dir/?q"),
    ("/sub/dir", 301, "/sub/dir/"),
    ("/sub/dir/", 200, "home"),
    ("/sub/dir/en", 301, "/sub/dir/en/"),
    ("/sub/dir/en/", 200, "english"),
    ("/sub/dir/nothing", 404, "gone"),
    ("/sub/", 404, "gone"),
    ("/sub", 404, "gone"),
    ("/en/", 404, "gone"),
    ("/sub/directory/", 404, "gone"),
    ("/sub/dir/../../secret.txt", 400, "400 bad request\n"),
  ])
  func answersUnderABasePath(target: String, status: Int, content: String) throws {
    let site = try ServedSite()
    for basePath in ["/sub/dir/", "sub/dir"] {
      let response = answer("GET", target, in: site.folder(under: basePath))
      #expect(response.status == status)
      #expect((response.header("Location") ?? text(response.body)) == content)
    }
  }

  @Test(arguments: [
    ("POST", 405), ("PUT", 405), ("DELETE", 405), ("PATCH", 405), ("OPTIONS", 405), ("TRACE", 405),
    ("CONNECT", 405), ("get", 501), ("PROPFIND", 501), ("", 501),
  ])
  func refusesOtherMethods(method: String, status: Int) throws {
    let site = try ServedSite()
    for target in ["/", "/nothing", "*", "/../x"] {
      let response = answer(method, target, in: site.folder)
      #expect(response.status == status)
      #expect(response.header("Allow") == (status == 405 ? "GET, HEAD" : nil))
    }
  }

  /// A server for all machines of a network answers for every address, and for no other name.
  @Test(arguments: [
    ("192.168.1.2", 200), ("192.168.1.2:8080", 200), ("[fe80::1]:8080", 200), ("localhost", 200),
    ("example.org", 421), ("1.2.3", 421), ("1.2.3.256", 421), ("1.2.3.", 421),
    ("1.2.3.+4", 421), ("19.16.-0.-00", 421), ("::1", 421), ("::1:", 421),
  ])
  func answersForAddresses(host: String, status: Int) throws {
    let site = try ServedSite()
    for address in ["0.0.0.0", "::"] {
      let response = PreviewResponse.answering(
        PreviewRequest(method: "GET", target: "/", headers: [HeaderField("Host", host)]),
        from: site.folder, as: HostNames(listeningOn: address))
      #expect(response.status == status)
    }
  }

  @Test func answersInPlainTextWithoutAPageForIt() throws {
    let site = try ServedSite(with404: false)
    let response = answer("GET", "/nothing", in: site.folder)
    #expect(response.status == 404)
    #expect(text(response.body) == "404 not found\n")
    #expect(response.header("Content-Type") == "text/plain; charset=utf-8")
  }

  @Test func survivesAFolderThatIsGone() throws {
    let site = try ServedSite()
    let folder = ServedFolder(at: "\(site.path)/Absent")
    #expect(answer("GET", "/", in: folder).status == 404)
  }

  @Test func leavesLargeFilesOnTheDisk() throws {
    let site = try ServedSite()
    let response = answer("GET", "/large.zip", in: site.folder)
    guard case .file(let path, let range) = response.body else {
      Issue.record("read into memory")
      return
    }
    #expect(path.hasSuffix("/Public/large.zip"))
    #expect(range == 0..<ServedSite.largeSize)
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a.css", "text/css; charset=utf-8"),
    ("a.CSS", "text/css; charset=utf-8"), ("a.js", "text/javascript; charset=utf-8"),
    ("a.min.js", "text/javascript; charset=utf-8"),
    ("a.json", "application/json; charset=utf-8"), ("a.xml", "application/xml; charset=utf-8"),
    ("a.svg", "image/svg+xml; charset=utf-8"), ("a.txt", "text/plain; charset=utf-8"),
    ("a.csv", "text/csv; charset=utf-8"), ("a.ics", "text/calendar; charset=utf-8"),
    ("a.png", "image/png"), ("a.jpg", "image/jpeg"), ("a.webp", "image/webp"),
    ("a.avif", "image/avif"), ("a.gif", "image/gif"), ("a.ico", "image/vnd.microsoft.icon"),
    ("a.woff2", "font/woff2"), ("a.pdf", "application/pdf"), ("a.zip", "application/zip"),
    ("a.webmanifest", "application/manifest+json; charset=utf-8"),
    ("a.atom", "application/atom+xml; charset=utf-8"),
    ("a.rss", "application/rss+xml; charset=utf-8"), ("a.", "application/octet-stream"),
    ("a.unknown", "application/octet-stream"), ("html", "application/octet-stream"),
  ])
  func tellsWhatAFileIs(name: String, type: String) throws {
    let site = try ServedSite()
    try site.put("x", at: "Public/types/\(name)")
    #expect(answer("GET", "/types/\(name)", in: site.folder).header("Content-Type") == type)
  }
}

/// The answer to a request that comes to this machine's own name.
func answer(
  _ method: String, _ target: String, _ fields: [HeaderField] = [], in folder: ServedFolder
) -> PreviewResponse {
  PreviewResponse.answering(
    PreviewRequest(
      method: method, target: target, headers: [HeaderField("Host", "localhost:8080")] + fields),
    from: folder, as: HostNames(listeningOn: "127.0.0.1"))
}

func text(_ body: PreviewResponse.Body) -> String {
  guard case .bytes(let bytes) = body else { return "" }
  return String(decoding: bytes, as: UTF8.self)
}

func length(_ body: PreviewResponse.Body) -> Int {
  switch body {
  case .none, .events: 0
  case .bytes(let bytes): bytes.count
  case .file(_, let range): range.count
  }
}
