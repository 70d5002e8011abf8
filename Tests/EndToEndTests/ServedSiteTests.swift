import Foundation
import Testing

/// A site that was built for a folder of a host, as `limpid serve` shows it.
@Suite struct ServedSiteTests {
  @Test func pagesOfASubPathAreServedThere() throws {
    let site = try ReferenceSite.inFolder.get()
    let streams = try TemporaryFolder()
    let server = try Program.prepared(
      ["serve", "--output", "Public", "--port", "0", "--base-path", "/sub/path/"],
      in: site.folder.path, [:], output: streams)
    try server.run()
    defer {
      server.terminate()
      server.waitUntilExit()
    }
    let address = try address(toldIn: streams, by: server)
    let sheet = try #require(
      try site.output().keys.first { withoutFingerprint($0) == "assets/style.css" })
    for (path, file, status) in [
      ("/sub/path/", "index.html", "200"),
      ("/sub/path/en/platforms/instagram/fr/", "en/platforms/instagram/fr/index.html", "200"),
      ("/sub/path/\(sheet)", sheet, "200"),
      ("/sub/path/nowhere/", "404.html", "404"),
    ] {
      let got = try fetch(address + path, into: streams)
      #expect(got.status == status, "\(path)")
      #expect(got.body == (try Data(contentsOf: url(of: file, in: site))), "\(path)")
    }
    #expect(try fetch(address + "/en/", into: streams).status == "404")
  }

  private func url(of file: String, in site: TestedSite) -> URL {
    URL(filePath: "\(site.folder.path)/Public/\(file)")
  }

  /// `http://127.0.0.1:PORT`, once the server says that it listens there.
  private func address(toldIn streams: TemporaryFolder, by server: Process) throws -> String {
    let deadline = Date(timeIntervalSinceNow: 60)
    while server.isRunning, Date() < deadline {
      let told = try streams.text("output")
      if told.hasSuffix("/sub/path/\n"), let start = told.range(of: "http://") {
        return String(told[start.lowerBound...].dropLast("/sub/path/\n".count))
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
    throw ReferenceSite.Failure(told: try streams.text("errors"))
  }

  private func fetch(_ address: String, into folder: TemporaryFolder) throws
    -> (status: String, body: Data)
  {
    let body = "\(folder.path)/body"
    let curl = Process()
    let answer = Pipe()
    curl.executableURL = URL(filePath: "/usr/bin/env")
    curl.arguments = ["curl", "-s", "--noproxy", "*", "-o", body, "-w", "%{http_code}", address]
    curl.standardOutput = answer
    try curl.run()
    let status = try answer.fileHandleForReading.readToEnd() ?? Data()
    curl.waitUntilExit()
    return (String(decoding: status, as: UTF8.self), try Data(contentsOf: URL(filePath: body)))
  }
}
