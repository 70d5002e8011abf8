import Preview
import Testing

/// What pages of a site that is being worked on get beside what a build writes.
@Suite struct LiveReloadTests {
  @Test(arguments: [
    ("<html><head></head><body><p>a</p></body></html>\n", "<p>a</p>", "</body></html>\n"),
    ("<p>no body", "<p>no body", ""),
    ("", "", ""),
    ("<body>“</body>” </body>\n", "<body>“</body>” ", "</body>\n"),
  ])
  func thePageStaysButForTheScript(page: String, before: String, after: String) throws {
    let live = String(decoding: LiveReload.page(Array(page.utf8)), as: UTF8.self)
    let start = try #require(live.firstRange(of: "<script src=\"/_limpid/reload.js\""))
    let end = try #require(live[start.upperBound...].firstRange(of: "</script>\n"))
    #expect(live[..<start.lowerBound].hasSuffix(before))
    #expect(live[end.upperBound...] == after)
    #expect(live[..<start.lowerBound] + live[end.upperBound...] == page)
  }

  @Test(arguments: [
    ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'"),
    (
      "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'",
      "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'"
    ),
    (
      "script-src 'none'; connect-src https://example.org",
      "script-src 'self'; connect-src https://example.org 'self'"
    ),
  ])
  func thePolicyLetsItRun(policy: String, live: String) {
    let start = "<meta http-equiv=\"Content-Security-Policy\" content=\""
    let page = LiveReload.page(Array("\(start)\(policy)\">".utf8))
    #expect(String(decoding: page, as: UTF8.self).hasPrefix("\(start)\(live)\">"))
  }

  @Test func theVersionChangesWithThePageAndNotWithItsSheet() {
    func version(_ page: String) -> Substring {
      String(decoding: LiveReload.page(Array(page.utf8)), as: UTF8.self)
        .split(separator: "data-page=\"")[1].prefix { $0 != "\"" }
    }
    let sheet = "<link rel=\"stylesheet\" href=\"/a.css\">"
    let other = "<link rel=\"stylesheet\" href=\"/b.css\">"
    #expect(version("<p>a\(sheet)") == version("<p>a\(other)"))
    #expect(version("<p>a\(sheet)") != version("<p>b\(sheet)"))
  }
}
