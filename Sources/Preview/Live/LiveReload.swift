/// How pages of a site that is being worked on learn that they changed.
///
/// Each page gets a script that listens to a stream of events (Server-Sent Events). Everything else of
/// the page stays as a build writes it.
package enum LiveReload {
  /// The folder of the server's own addresses, outside of the site.
  private static let folder = "_limpid"

  /// The answer to a request for what the script needs; nil for other addresses.
  static func answer(to target: RequestTarget) -> PreviewResponse? {
    guard target.segments.first == folder, !target.isFolder else { return nil }
    switch target.segments.dropFirst() {
    case ["reload.js"]:
      return Representation(ServedFile(Array(reloadScript.utf8)), named: "reload.js", [])
        .response(status: 200)
    case ["events"]:
      return PreviewResponse(
        status: 200,
        headers: [
          HeaderField("Content-Type", "text/event-stream"),
          HeaderField("Cache-Control", "no-store"),
          HeaderField("X-Content-Type-Options", "nosniff"),
        ],
        body: .events(page: target.value(of: "page") ?? "/"))
    default: return nil
    }
  }

  /// A page with the script at its end, and with a policy that lets it run.
  package static func page(_ html: [UInt8]) -> [UInt8] {
    let version = PageVersion(of: html)
    let script =
      "<script src=\"/\(folder)/reload.js\" data-page=\"\(version.content)\" async></script>\n"
    var page = allowingScript(html)
    let end = page[...].lastRange(of: Array("</body>".utf8))?.lowerBound ?? page.endIndex
    page.insert(contentsOf: script.utf8, at: end)
    return page
  }

  /// A header field that lets the script run, where it says what may run.
  static func allowing(_ field: HeaderField) -> HeaderField {
    guard field.name.lowercased() == "content-security-policy" else { return field }
    return HeaderField(field.name, allowingScript(inPolicy: field.value))
  }

  /// The policy in the head of a page, widened.
  private static func allowingScript(_ html: [UInt8]) -> [UInt8] {
    let start = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    guard let range = html[...].firstRange(of: start),
      let end = html[range.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return html }
    let policy = String(decoding: html[range.upperBound..<end], as: UTF8.self)
    return Array(html[..<range.upperBound]) + allowingScript(inPolicy: policy).utf8 + html[end...]
  }

  /// A Content-Security-Policy under which the site's own host may run scripts and send events.
  private static func allowingScript(inPolicy policy: String) -> String {
    var directives = policy.split(separator: ";").map { String($0.withoutOuterSpace) }
    for name in ["script-src", "connect-src"] {
      let index = directives.firstIndex { $0 == name || $0.hasPrefix(name + " ") }
      guard let index else {
        directives.append("\(name) 'self'")
        continue
      }
      let sources = directives[index].split(separator: " ").dropFirst().filter { $0 != "'none'" }
      guard !sources.contains("'self'") else { continue }
      directives[index] = ([name[...]] + sources + ["'self'"]).joined(separator: " ")
    }
    return directives.joined(separator: "; ")
  }
}
