import Foundation
import Preview
import Testing

@Suite(.timeLimit(.minutes(20))) struct PreviewServerTests {
  @Test func keepsAConnectionForManyRequests() async throws {
    try await serving(ServedSite()) { port in
      let socket = try PlainSocket(port: port)
      for _ in 0..<3 {
        try socket.send("GET /en/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(isPage("english", try socket.receive(until: "\r\n\r\nenglish")))
        try socket.send("HEAD /en/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let head = try socket.receive(until: "\r\n\r\n")
        #expect(head.contains("\r\nContent-Length: 7\r\n"))
      }
      try socket.send(
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      )
      let both = try socket.receiveAll()
      #expect(both.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(both.contains("\r\n\r\nhomeHTTP/1.1 200 OK\r\n"))
      #expect(both.hasSuffix("\r\nConnection: close\r\n\r\nenglish"))
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.0\r\n\r\n", "HTTP/1.0 200 OK", "home"),
    (
      "GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "HTTP/1.1 404 Not Found",
      "gone"
    ),
    (
      "GET /en HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "HTTP/1.1 301 Moved Permanently",
      "301 moved\n"
    ),
    (
      "GET /../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "HTTP/1.1 400 Bad Request", "400 bad request\n"
    ),
    (
      "GET /%2e%2e/secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "HTTP/1.1 400 Bad Request", "400 bad request\n"
    ),
    (
      "GET /..%2fsecret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "HTTP/1.1 400 Bad Request", "400 bad request\n"
    ),
    (
      "GET /outside.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "HTTP/1.1 404 Not Found",
      "gone"
    ),
    (
      "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc",
      "HTTP/1.1 405 Method Not Allowed", "405 method not allowed\n"
    ),
    ("nonsense\r\n\r\n", "HTTP/1.1 400 Bad Request", ""),
    (
      "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 400 Bad Request",
      ""
    ),
    ("GET / HTTP/1.1\r\nbroken field\r\n\r\n", "HTTP/1.1 400 Bad Request", ""),
  ])
  func answersOverASocket(request: String, status: String, body: String) async throws {
    try await serving(ServedSite()) { port in
      let socket = try PlainSocket(port: port)
      try socket.send(request)
      let answer = try socket.receiveAll()
      #expect(answer.hasPrefix(status + "\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n" + body))
    }
  }

  @Test(arguments: [
    (["/en/"], "english200"), (["--location", "/en"], "english200"),
    (["--head", "--output", "-", "/nothing"], "404"),
    (["--path-as-is", "/../secret.txt"], "400 bad request\n400"),
    (["--path-as-is", "/en/../../secret.txt"], "400 bad request\n400"),
    (["--request", "PUT", "--data", "x", "/"], "405 method not allowed\n405"),
  ])
  func answersCurl(arguments: [String], output: String) async throws {
    try await serving(ServedSite()) { port in
      let curl = Process()
      curl.executableURL = URL(filePath: "/usr/bin/env")
      let target = "http://127.0.0.1:\(port)\(try #require(arguments.last))"
      curl.arguments =
        ["curl", "--silent", "--noproxy", "*", "--max-time", "20", "--write-out", "%{http_code}"]
        + arguments.dropLast() + [target]
      let pipe = Pipe()
      curl.standardOutput = pipe
      try curl.run()
      let answer = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      curl.waitUntilExit()
      #expect(curl.terminationStatus == 0)
      #expect(arguments.contains("--head") ? answer.hasSuffix(output) : answer == output)
    }
  }

  @Test func boundsTheFieldsOfARequest() async throws {
    try await serving(ServedSite()) { port in
      let socket = try PlainSocket(port: port)
      try socket.send("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ")
      // The server may close before all of it is sent.
      try? socket.send(String(repeating: "x", count: 200_000) + "\r\n\r\n")
      let answer = (try? socket.receiveAll()) ?? ""
      #expect(!answer.contains("200 OK"))
      let next = try PlainSocket(port: port)
      try next.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(isPage("home", try next.receive(until: "\r\n\r\nhome")))
    }
  }

  @Test func halfARequestBlocksNobody() async throws {
    try await serving(ServedSite()) { port in
      let halves = try (0..<40).map { _ in try PlainSocket(port: port) }
      for half in halves { try half.send("GET / HTTP/1.1\r\nHost: local") }
      let whole = try PlainSocket(port: port)
      try whole.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(isPage("home", try whole.receive(until: "\r\n\r\nhome")))
      for half in halves { try half.send("host\r\n\r\n") }
      for half in halves { #expect(isPage("home", try half.receive(until: "\r\n\r\nhome"))) }
    }
  }

  @Test func manyIdleConnectionsBlockNobody() async throws {
    allowManyDescriptors()
    try await serving(ServedSite()) { port in
      let idle = try (0..<500).map { _ in try PlainSocket(port: port) }
      let socket = try PlainSocket(port: port)
      try socket.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(isPage("home", try socket.receive(until: "\r\n\r\nhome")))
      #expect(idle.count == 500)
    }
  }

  @Test func slowSendersGetTheirAnswer() async throws {
    try await serving(ServedSite()) { port in
      let socket = try PlainSocket(port: port)
      for letter in "GET /en/ HTTP/1.1\r\nHost: localhost\r\n\r\n" {
        try socket.send(String(letter))
      }
      #expect(isPage("english", try socket.receive(until: "\r\n\r\nenglish")))
    }
  }

  @Test func closesAConnectionOnWhichNothingMoves() async throws {
    try await serving(ServedSite(), idleSeconds: 1) { port in
      let socket = try PlainSocket(port: port)
      try socket.send("GET / HTTP/1.1\r\nHost: local")
      #expect(try socket.receiveAll() == "")
    }
  }

  @Test func sendsLargeFilesWhole() async throws {
    try await serving(ServedSite()) { port in
      let socket = try PlainSocket(port: port)
      try socket.send("GET /large.zip HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let answer = try socket.receiveAll()
      #expect(answer.contains("\r\nContent-Length: \(ServedSite.largeSize)\r\n"))
      let body = try #require(answer.range(of: "\r\n\r\n")).upperBound
      #expect(answer[body...].utf8.count == ServedSite.largeSize)
      #expect(answer[body...].utf8.allSatisfy { $0 == UInt8(ascii: "x") })
    }
  }

  @Test func survivesABrowserThatGoesInTheMiddle() async throws {
    try await serving(ServedSite()) { port in
      for _ in 0..<10 {
        let socket = try PlainSocket(port: port)
        try socket.send("GET /large.zip HTTP/1.1\r\nHost: localhost\r\n\r\n")
      }
      let socket = try PlainSocket(port: port)
      try socket.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(isPage("home", try socket.receive(until: "\r\n\r\nhome")))
    }
  }

  @Test func tellsThatThePortIsInUse() async throws {
    let site = try ServedSite()
    let taken = try PlainSocket.listening()
    let port = taken.port
    await #expect(throws: PreviewError.portInUse(port)) {
      try await PreviewServer(site.folder, port: port).run { _ in }
    }
  }

  @Test func tellsThatItCannotListen() async throws {
    let site = try ServedSite()
    await #expect(throws: PreviewError.self) {
      try await PreviewServer(site.folder, host: "192.0.2.1", port: 0).run { _ in }
    }
  }

  @Test func closesConnectionsWhenItStops() async throws {
    let held = try await serving(ServedSite()) { port in
      let socket = try PlainSocket(port: port)
      try socket.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(isPage("home", try socket.receive(until: "\r\n\r\nhome")))
      return socket
    }
    #expect(try held.receiveAll() == "")
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func stopsWhenAsked(by number: Int32) async {
    await #expect(processExitsWith: .success) { [number] in
      alarm(20)  // ends the process, and the test with it, should it not stop
      let site = try ServedSite()
      try await PreviewServer(site.folder, port: 0).runUntilStopped { _ in
        kill(getpid(), number)
      }
    }
  }

  /// Lets this process hold as many connections as the system allows it.
  private func allowManyDescriptors() {
    var limit = rlimit()
    #if canImport(Darwin)
      let descriptors = RLIMIT_NOFILE
    #else
      let descriptors = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    getrlimit(descriptors, &limit)
    limit.rlim_cur = min(limit.rlim_max, 8_192)
    setrlimit(descriptors, &limit)
  }

  /// Whether an answer is a whole page of the test's site.
  private func isPage(_ text: String, _ answer: String) -> Bool {
    answer.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n")
      && answer.contains("\r\nContent-Length: \(text.utf8.count)\r\n")
      && answer.hasSuffix("\r\n\r\n\(text)")
  }
}
