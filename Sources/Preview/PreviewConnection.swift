import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One browser's connection: requests come in one after the other, each gets its answer.
struct PreviewConnection: Sendable {
  typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  private typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

  private static let longestRequestBody = 1 << 16
  private static let chunk = 1 << 16
  private static let pauseOfSigns = Duration.seconds(10)

  private let channel: Channel
  private let site: any PreviewSite
  private let hosts: HostNames

  init(_ channel: Channel, site: any PreviewSite, hosts: HostNames) {
    self.channel = channel
    self.site = site
    self.hosts = hosts
  }

  /// Answers until the browser goes, asks for the end, or breaks the protocol.
  func serve() async {
    // What ends a connection early is the browser's doing; there is nobody to tell.
    try? await channel.executeThenClose { inbound, outbound in
      var head: HTTPRequestHead?
      var bodyLength = 0
      for try await part in inbound {
        switch part {
        case .head(let next):
          head = next
          bodyLength = 0
        case .body(let bytes):
          bodyLength += bytes.readableBytes
          if bodyLength > Self.longestRequestBody { return }
        case .end:
          guard let asked = head else { return }
          head = nil
          guard try await answer(asked, through: outbound) else { return }
        }
      }
    }
  }

  /// Sends the answer; tells whether the connection may go on.
  private func answer(_ head: HTTPRequestHead, through writer: Writer) async throws -> Bool {
    let request = PreviewRequest(
      method: head.method.rawValue, target: head.uri,
      headers: head.headers.map { HeaderField($0.name, $0.value) },
      needsHost: head.version != .http1_0)
    let response = try await answering(request)
    var answer = HTTPResponseHead(
      version: head.version, status: HTTPResponseStatus(statusCode: response.status))
    for header in response.headers { answer.headers.add(name: header.name, value: header.value) }
    if !head.isKeepAlive { answer.headers.add(name: "Connection", value: "close") }
    switch response.body {
    case .none:
      try await writer.write(contentsOf: [.head(answer), .end(nil)])
    case .bytes(let bytes):
      try await writer.write(
        contentsOf: [.head(answer), .body(.byteBuffer(ByteBuffer(bytes: bytes))), .end(nil)])
    case .file(let path, let range):
      try await writer.write(.head(answer))
      try await send(fileAt: path, range, through: writer)
      try await writer.write(.end(nil))
    case .events(let page):
      guard let live = site as? LivePreview else { return false }
      try await writer.write(.head(answer))
      try await tell(page, of: live, through: writer)
      return false
    }
    return head.isKeepAlive
  }

  /// The answer, made on this thread, or, while a site may be linked on such threads, on one of its own.
  private func answering(_ request: PreviewRequest) async throws -> PreviewResponse {
    guard site.isLive else {
      return PreviewResponse.answering(request, from: site, as: hosts)
    }
    return try await NIOThreadPool.singleton.runIfActive { [site, hosts] in
      PreviewResponse.answering(request, from: site, as: hosts)
    }
  }

  /// Sends a large file piece by piece, waiting until the browser has taken each of them.
  ///
  /// Throws when the file has become shorter: the promised length cannot be kept any more.
  private func send(fileAt path: String, _ range: Range<Int>, through writer: Writer) async throws {
    let pool = NIOThreadPool.singleton
    let descriptor = try await pool.runIfActive {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else { throw IOError(errnoCode: errno, reason: "open") }
      return descriptor
    }
    defer { close(descriptor) }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      let count = min(Self.chunk, range.upperBound - start)
      let piece = try await pool.runIfActive {
        try Self.bytes(of: descriptor, from: start, atMost: count)
      }
      offset += piece.count
      try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: piece))))
    }
  }

  /// Sends how a page fares whenever that may have changed, and in between signs that the stream is alive, until the browser goes.
  private func tell(_ page: String, of live: LivePreview, through writer: Writer) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await _ in live.news() {
          let event = try await NIOThreadPool.singleton.runIfActive { live.event(page: page) }
          try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: event))))
        }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: Self.pauseOfSigns)
          try await writer.write(.body(.byteBuffer(ByteBuffer(string: ":\n\n"))))
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private static func bytes(
    of descriptor: Int32, from offset: Int, atMost count: Int
  ) throws -> [UInt8] {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
    }
    guard !bytes.isEmpty else { throw IOError(errnoCode: EIO, reason: "the file became shorter") }
    return bytes
  }
}
