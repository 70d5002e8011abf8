import Foundation
import Testing

/// What pages load, and what browsers are told of it.
@Suite struct AssetsTests {
  @Test func pagesLoadOnlyOwnFilesThatAreWhatTheySay() throws {
    let site = try ReferenceSite.inFolder.get()
    let output = try site.output()
    var seen: Set<String> = []
    for page in try site.pages() {
      let loaded =
        page.all("link").filter { $0["rel"] == "stylesheet" }.map { ($0["href"], $0["integrity"]) }
        + page.all("script").filter { $0["type"] == nil }.map { ($0["src"], $0["integrity"]) }
      for (address, integrity) in loaded {
        let address = try #require(address, "a script stands on \(page.path)")
        let file = String(address.dropFirst("/sub/path/".count))
        #expect(address.hasPrefix("/sub/path/assets/") && output[file] != nil, "\(address)")
        guard seen.insert(file).inserted else { continue }
        let digits = try sha256(of: "\(site.folder.path)/Public/\(file)")
        #expect(file.split(separator: ".").dropLast().last == digits.prefix(16))
        let named = try #require(integrity)
        #expect(named.hasPrefix("sha256-"))
        let bytes = try #require(Data(base64Encoded: String(named.dropFirst(7))))
        #expect(bytes.map { String(format: "%02x", $0) }.joined() == digits)
      }
    }
    #expect(seen.contains { $0.hasPrefix("assets/style.") && $0.hasSuffix(".css") })
    let plain = output.keys.filter { $0.hasPrefix("assets/") && !hasFingerprint($0) }
    #expect(plain == [])
  }

  @Test func pagesHaveNoInlineScriptOrStyle() throws {
    for page in try ReferenceSite.atRoot.get().pages() {
      #expect(page.all("style") == [], "\(page.path)")
      for tag in page.tags {
        let inline = tag.attributes.keys.filter { $0.hasPrefix("on") || $0 == "style" }
        #expect(inline == [], "\(page.path)")
      }
    }
  }

  /// The page itself and the header of its part of the site say the same.
  @Test func pagesAndHeadersNameOnePolicy() throws {
    let site = try ReferenceSite.inFolder.get()
    let rules = headers(try site.folder.text("Public/_headers"))
    #expect(
      rules["/sub/path/*"] == ["Referrer-Policy: same-origin", "X-Content-Type-Options: nosniff"])
    #expect(
      rules["/sub/path/assets/*"] == ["Cache-Control: public, max-age=31536000, immutable"])
    for page in try site.pages() where page.path.hasSuffix("index.html") {
      let meta = page.all("meta").filter { $0["http-equiv"] == "Content-Security-Policy" }
      if page.all("meta").contains(where: { $0["http-equiv"] == "refresh" }) { continue }
      let policy = try #require(meta.first?["content"], "\(page.path)")
      #expect(policy.hasPrefix("default-src 'none'; style-src 'self'; "), "\(page.path)")
      let hasScript = page.all("script").contains { $0["src"] != nil }
      #expect(policy.contains("script-src") == hasScript, "\(page.path)")
      let names = page.path.split(separator: "/").dropLast()
      let pattern =
        "/sub/path/"
        + (names.isEmpty
          ? "" : ":language/" + (names.count > 1 ? names[names.startIndex + 1] + "/*" : ""))
      let header = try #require(rules[pattern]?.first, "\(pattern)")
      #expect(header.hasPrefix("Content-Security-Policy: " + policy), "\(page.path)")
      let framing = pattern.hasSuffix("/embed/*") ? "frame-ancestors *" : "frame-ancestors 'none'"
      #expect(header.hasSuffix("; " + framing), "\(pattern)")
    }
  }

  /// The lines below each pattern of a `_headers` file.
  private func headers(_ text: String) -> [String: [String]] {
    var rules: [String: [String]] = [:]
    var pattern = ""
    for line in text.split(separator: "\n") {
      if line.hasPrefix("  ") {
        rules[pattern, default: []].append(String(line.dropFirst(2)))
      } else {
        pattern = String(line)
      }
    }
    return rules
  }

  private func sha256(of path: String) throws -> String {
    let program = Process()
    let answer = Pipe()
    program.executableURL = URL(filePath: "/usr/bin/env")
    program.arguments = ["shasum", "-a", "256", path]
    program.standardOutput = answer
    try program.run()
    let told = try answer.fileHandleForReading.readToEnd() ?? Data()
    program.waitUntilExit()
    return String(decoding: told.prefix(64), as: UTF8.self)
  }
}

/// Whether a file's name has the digits of its content before its ending.
private func hasFingerprint(_ path: String) -> Bool {
  let parts = path.split(separator: ".")
  guard parts.count > 2 else { return false }
  let digits = parts[parts.count - 2]
  return digits.count == 16 && digits.allSatisfy(\.isHexDigit)
}

/// The path as it was before the digits of the content came into it.
func withoutFingerprint(_ path: String) -> String {
  guard hasFingerprint(path) else { return path }
  var parts = path.split(separator: ".")
  parts.remove(at: parts.count - 2)
  return parts.joined(separator: ".")
}
