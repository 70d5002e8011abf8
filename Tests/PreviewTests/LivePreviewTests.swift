import Diagnostics
import Foundation
import Pages
import Preview
import Publishing
import Synchronization
import Testing

/// A site that is being worked on, through sockets.
@Suite(.timeLimit(.minutes(20))) struct LivePreviewTests {
  @Test func pagesAreServedWithTheScriptUnderTheirBasePath() async throws {
    let preview = try await preview()
    try await serving(preview) { port in
      #expect(try get("/", port).fields.values(of: "Location") == ["/sub/"])
      #expect(try get("/sub", port).fields.values(of: "Location") == ["/sub/"])
      let home = try get("/sub/", port)
      #expect(home.status == 200)
      #expect(home.content.contains("<h1>Welcome</h1>"))
      #expect(home.content.contains("<script src=\"/_limpid/reload.js\""))
      #expect(try get("/sub/about", port).fields.values(of: "Location") == ["/sub/about/"])
      #expect(try get("/sub/nothing/", port).status == 404)
      #expect(try get("/sub/_headers", port).status == 404)
      let script = try get("/_limpid/reload.js", port)
      #expect(script.fields.values(of: "Content-Type") == ["text/javascript; charset=utf-8"])
      #expect(script.content.contains("EventSource"))
      #expect(try get("/_limpid/nothing", port).status == 404)
    }
  }

  @Test func listenersAreToldOfChangesAndFaults() async throws {
    let told = Mutex<[String]>([])
    let preview = try await preview { path, findings, _ in
      told.withLock { told in told += findings.map { "\(path) \($0.rule.id)" } }
    }
    let mended = try await state()
    let broken = try await state(page: "---\ntitel: Welcome\n---\n\nWords.\n")
    let changed = try await state(page: "---\ntitle: Changed\n---\n\nWords.\n")
    let odd = try await state(page: "---\ntitle: Odd\n---\n\n[a](platform:nowhere)\n")
    try await serving(preview) { port in
      let socket = try PlainSocket(port: port)
      try socket.send(
        "GET /_limpid/events?page=%2Fsub%2F HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let first = try event(from: socket)
      #expect(first.faults == [])
      preview.show(broken)
      let second = try event(from: socket)
      // A key that is not known, and one that is missing.
      #expect(second.faults.count == 2)
      #expect(second.faults.allSatisfy { $0.hasPrefix("Content/pages/index.md:2:1: error: ") })
      #expect(Set(second.editors) == ["vscode://file/a%20b/Content/pages/index.md:2:1"])
      preview.show(mended)
      #expect(try event(from: socket) == first)
      preview.show(changed)
      let third = try event(from: socket)
      #expect(third.page != first.page)
      #expect(try get("/sub/", port).content.contains("data-page=\"\(third.page ?? "")\""))
      preview.show(odd)
      #expect(try event(from: socket).faults.count == 1)
    }
    #expect(told.withLock { Set($0) } == ["index.html broken-link"])
  }

  @Test func eachFileIsMadeOnceForAllWhoAskAndBeforeANewStateIsShown() async throws {
    let made = Mutex<[String: Int]>([:])
    let preview = try await preview { path, _, _ in made.withLock { $0[path, default: 0] += 1 } }
    let changed = try await state(page: "---\ntitle: Changed\n---\n\nWords.\n")
    try await serving(preview) { port in
      let sockets = try (0..<10).map { _ in try PlainSocket(port: port) }
      for socket in sockets {
        try socket.send("GET /sub/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      }
      for socket in sockets { _ = try socket.receiveAll() }
      #expect(made.withLock { $0["index.html"] } == 1)
      preview.show(changed)
      #expect(made.withLock { $0["index.html"] } == 2)
      #expect(try get("/sub/", port).content.contains("<h1>Changed</h1>"))
      #expect(made.withLock { $0["index.html"] } == 2)
      #expect(made.withLock { $0["about/index.html"] } == nil)
    }
  }

  @Test func itStopsWithOpenStreams() async throws {
    let preview = try await preview()
    let sockets = try await serving(preview) { port in
      try (0..<20).map { _ in
        let socket = try PlainSocket(port: port)
        try socket.send("GET /_limpid/events?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = try event(from: socket)
        return socket
      }
    }
    for socket in sockets { _ = try socket.receiveAll() }
  }

  private struct Event: Equatable {
    let page: String?
    let faults: [String]
    let editors: [String]
  }

  private func event(from socket: PlainSocket) throws -> Event {
    let text = try socket.receive(until: "\n\n\r\n")
    let data = try #require(text.split(separator: "data: ").last?.split(separator: "\n").first)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let faults = try #require(json["faults"] as? [[String: String]])
    return Event(
      page: json["page"] as? String, faults: faults.compactMap { $0["text"] },
      editors: faults.compactMap { $0["editor"] })
  }

  private func get(_ target: String, _ port: Int) throws -> ReceivedAnswer {
    let socket = try PlainSocket(port: port)
    try socket.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    return try ReceivedAnswer(socket.receiveAll())
  }

  private func preview(telling tell: @escaping LivePreview.Telling = { _, _, _ in }) async throws
    -> LivePreview
  {
    let editor = try #require(EditorLink(pattern: EditorLink.usual, folder: "/a b"))
    return LivePreview(try await state(), editor: editor, telling: tell)
  }

  /// A site of two pages, of which one is this.
  private func state(page: String = "---\ntitle: Welcome\n---\n\nWords.\n") async throws
    -> LiveState
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "limpid-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let settings = """
      format: 1
      name: Small
      languages: [en]
      base_url: https://example.org/sub/
      publisher: {name: Somebody}
      ai_use: {reserve: none}
      """
    for (path, text) in [
      ("Content/site.yml", settings), ("Content/pages/index.md", page),
      ("Content/pages/about.md", "---\ntitle: About\n---\n\nWords.\n"),
    ] {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = SiteFolders(
      site: folder.path(percentEncoded: false), standard: repository.path(percentEncoded: false))
    return try await LiveSite(folders, try BuildSettings(today: "2026-11-24")).state
  }
}
