import Preview
import Testing

/// The table of exchanges, on the function alone and through a socket.
@Suite(.timeLimit(.minutes(20))) struct ConformanceTests {
  @Test func theTableIsLong() {
    #expect(Exchange.all.count >= 120)
  }

  @Test(arguments: Exchange.all)
  func holdsForTheFunction(exchange: Exchange) throws {
    let site = try ServedSite()
    let tag = answer("GET", exchange.target, in: site.folder).header("ETag") ?? ""
    let response = PreviewResponse.answering(
      exchange.request(tag: tag), from: site.folder, as: HostNames(listeningOn: "127.0.0.1"))
    #expect(response.status == exchange.status)
    for (name, value) in exchange.told {
      #expect(response.header(name) == value?.replacing("{tag}", with: tag), "\(name)")
    }
    if exchange.method != "HEAD", let content = exchange.content {
      #expect(text(response.body) == content)
      let length = response.header("Content-Length")
      #expect(length == (exchange.status == 304 ? nil : String(content.utf8.count)))
    }
    #expect(response.header("Cache-Control") == "no-cache")
    #expect(response.header("X-Content-Type-Options") == "nosniff")
    if exchange.method == "HEAD" { #expect(response.body == .none) }
  }

  @Test func holdsThroughASocket() async throws {
    let site = try ServedSite()
    let tags = Dictionary(
      Exchange.all.map { ($0.target, answer("GET", $0.target, in: site.folder).header("ETag")) },
      uniquingKeysWith: { first, _ in first })
    try await serving(site) { port in
      for exchange in Exchange.all {
        let tag = (tags[exchange.target] ?? nil) ?? ""
        let request = exchange.request(tag: tag)
        let fields = request.headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        let socket = try PlainSocket(port: port)
        try socket.send(
          "\(request.method) \(request.target) HTTP/1.1\r\n\(fields)Connection: close\r\n\r\n")
        let answer = try ReceivedAnswer(socket.receiveAll())
        let about = Comment(rawValue: exchange.testDescription)
        #expect(answer.status == exchange.status, about)
        for (name, value) in exchange.told {
          #expect(
            answer.fields.values(of: name).first == value?.replacing("{tag}", with: tag), about)
        }
        if let content = exchange.content { #expect(answer.content == content, about) }
      }
    }
  }
}

/// An answer as it came through a socket.
struct ReceivedAnswer {
  let status: Int
  let fields: [HeaderField]
  let content: String

  init(_ text: String) throws {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = try #require(parts.first).split(separator: "\r\n")
    status = try #require(lines.first.flatMap { Int($0.split(separator: " ")[1]) })
    fields = lines.dropFirst().map { line in
      let name = line.prefix { $0 != ":" }
      return HeaderField(
        String(name), line.dropFirst(name.count + 1).trimmingPrefix(" ").description)
    }
    content = parts.count > 1 ? String(parts[1]) : ""
  }
}
