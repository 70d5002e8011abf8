import Preview
import Testing

/// A request, and what RFC 9110 and RFC 9112 have a server of files answer.
struct Exchange: Sendable, CustomTestStringConvertible {
  /// What the row is about.
  let about: String
  var method = "GET"
  let target: String
  var host: String? = "localhost:8080"

  /// Fields of the request; `{tag}` in a value stands for the tag that the target has.
  var fields: [HeaderField] = []
  let status: Int

  /// What fields of the answer must say; nil for a field that must not come.
  var told: [(name: String, value: String?)] = []

  /// What must come after the fields of the answer to `GET`; nil where that does not matter.
  var content: String?

  var testDescription: String { "\(about): \(method) \(target)" }

  /// The request, with the tag of its target.
  func request(tag: String) -> PreviewRequest {
    let all = [host.map { HeaderField("Host", $0) }].compactMap(\.self) + fields
    return PreviewRequest(
      method: method, target: target,
      headers: all.map { HeaderField($0.name, $0.value.replacing("{tag}", with: tag)) })
  }
}

extension Exchange {
  /// Requests for files and folders, in all spellings.
  static let places = placeRows.map { row in
    Exchange(about: row.about, target: row.target, status: row.status, content: row.content)
  }

  private static let placeRows: [(about: String, target: String, status: Int, content: String)] =
    [
      ("the site's page", "/", 200, "home"), ("its file", "/index.html", 200, "home"),
      ("a query", "/?q=1", 200, "home"), ("slashes at the start", "//", 200, "home"),
      ("a folder", "/en/", 200, "english"), ("an empty query", "/en/?", 200, "english"),
      ("an escaped space", "/en/a%20b.html", 200, "space"),
      ("steps in a query", "/en/a%20b.html?x=/../y", 200, "space"),
      ("an escaped letter", "/%65n/", 200, "english"),
      ("an accent", "/caf%C3%A9.html", 200, "accent"),
      ("small digits", "/caf%c3%a9.html", 200, "accent"),
      ("a name without an ending", "/plain", 200, "no ending"),
      ("a link within the site", "/inside.html", 200, "home"),
      ("what is for everyone", "/.well-known/security.txt", 200, "security"),
      ("an empty file", "/empty.txt", 200, ""),
      ("the absolute form", "http://localhost/en/", 200, "english"),
      ("the absolute form without a path", "http://localhost", 200, "home"),
      ("a missing page", "/nothing", 404, "gone"), ("a missing folder", "/nothing/", 404, "gone"),
      ("a folder without a page", "/en/empty/", 404, "gone"),
      ("a file as a folder", "/index.html/", 404, "gone"),
      ("below a file", "/index.html/x", 404, "gone"), ("another case", "/En/", 404, "gone"),
      ("a hidden file", "/.env", 404, "gone"), ("the same escaped", "/%2Eenv", 404, "gone"),
      ("a hidden folder", "/.hidden/secret.txt", 404, "gone"),
      ("a hidden folder further in", "/en/.well-known/x.txt", 404, "gone"),
      ("a link out of the site", "/outside.txt", 404, "gone"),
      ("a folder beside it", "/sibling/secret.txt", 404, "gone"),
      ("a link to nothing", "/nowhere.html", 404, "gone"),
      ("a link to itself", "/round.html", 404, "gone"), ("three dots", "/...", 404, "gone"),
      ("a host in the path", "//secret.txt", 404, "gone"),
      ("a host's rules", "/_headers", 404, "gone"), ("a host's moves", "/_redirects", 404, "gone"),
      ("up", "/..", 400, "400 bad request\n"),
      ("up to a file", "/../secret.txt", 400, "400 bad request\n"),
      ("up twice", "/en/../../secret.txt", 400, "400 bad request\n"),
      ("up, escaped", "/%2e%2e/secret.txt", 400, "400 bad request\n"),
      ("up, half escaped", "/%2E./secret.txt", 400, "400 bad request\n"),
      ("an escaped slash", "/..%2fsecret.txt", 400, "400 bad request\n"),
      ("the same within", "/en%2findex.html", 400, "400 bad request\n"),
      ("an escaped backslash", "/..%5csecret.txt", 400, "400 bad request\n"),
      ("a backslash", "/..\\secret.txt", 400, "400 bad request\n"),
      ("a dot", "/./index.html", 400, "400 bad request\n"),
      ("a dot at the end", "/en/.", 400, "400 bad request\n"),
      ("two slashes", "/en//index.html", 400, "400 bad request\n"),
      ("NUL", "/index.html%00.txt", 400, "400 bad request\n"),
      ("a line end", "/index.html%0a", 400, "400 bad request\n"),
      ("what is not UTF-8", "/%ff.html", 400, "400 bad request\n"),
      ("too long UTF-8", "/%c0%ae%c0%ae/secret.txt", 400, "400 bad request\n"),
      ("escaped twice", "/%252e%252e/secret.txt", 404, "gone"),
      ("a percent sign alone", "/%", 400, "400 bad request\n"),
      ("one digit", "/%4", 400, "400 bad request\n"),
      ("no digits", "/%zz", 400, "400 bad request\n"),
      ("a sign for a digit", "/%+1", 400, "400 bad request\n"),
      ("a very long name", "/" + String(repeating: "a", count: 5_000), 404, "gone"),
      ("a very long path", String(repeating: "/a", count: 3_000), 404, "gone"),
    ]

  /// Requests that lead on to another address.
  static let moves = moveRows.map { row in
    Exchange(
      about: row.about, target: row.target, status: row.status, told: [("Location", row.location)])
  }

  private static let moveRows: [(about: String, target: String, status: Int, location: String)] =
    [
      ("a folder's page", "/en", 301, "/en/"),
      ("with a query", "/en?q=a%20b&c", 301, "/en/?q=a%20b&c"),
      ("not to another host", "//en", 301, "/en/"),
      ("with a query of no value", "///en?x", 301, "/en/?x"),
      ("escaped", "/%65n", 301, "/en/"),
      ("a folder without a page", "/en/empty", 301, "/en/empty/"),
      ("a moved page", "/old/", 301, "/en/"),
      ("a moved page with a query", "/old/?a=b", 301, "/en/?a=b"),
      ("a moved file", "/old/atom.xml", 301, "/en/atom.xml"),
      ("everything in a folder", "/gone/a/b.html", 308, "/en/"),
      ("an escaped old address", "/%6Fld/", 301, "/en/"),
    ]

  /// Methods, and the lengths that they tell.
  static let methods: [Exchange] =
    refusedMethods + unknownMethods + heads + [noParts]

  private static let refusedMethods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"].map {
    Exchange(
      about: "a method for more than reading", method: $0, target: "/", status: 405,
      told: [("Allow", "GET, HEAD")])
  }

  private static let unknownMethods = ["PROPFIND", "LOCK", "SEARCH"].map {
    Exchange(about: "a method of others", method: $0, target: "/", status: 501)
  }

  private static let headRows: [(target: String, status: Int, length: String)] = [
    ("/en/", 200, "7"), ("/nothing", 404, "4"), ("/ten.txt", 200, "10"), ("/empty.txt", 200, "0"),
    ("/large.zip", 200, String(ServedSite.largeSize)), ("/en", 301, "10"), ("/..", 400, "16"),
  ]

  private static let heads = headRows.map { row in
    Exchange(
      about: "only the fields", method: "HEAD", target: row.target, status: row.status,
      told: [("Content-Length", row.length)], content: "")
  }

  private static let noParts = Exchange(
    about: "no parts without content", method: "HEAD", target: "/ten.txt",
    fields: [HeaderField("Range", "bytes=0-1")], status: 200,
    told: [("Content-Length", "10"), ("Content-Range", nil)])

  /// Hosts that the server answers for, and others.
  static let hosts: [Exchange] =
    hostRows.map {
      Exchange(about: "the host '\($0.host)'", target: "/", host: $0.host, status: $0.status)
    }
    + otherHosts

  private static let hostRows: [(host: String, status: Int)] = [
    ("localhost", 200), ("LocalHost:80", 200), ("127.0.0.1", 200), ("127.0.0.1:1", 200),
    ("[::1]", 200), ("[::1]:8080", 200), ("example.org", 421), ("example.org:8080", 421),
    ("localhost.example.org", 421), ("127.0.0.1.example.org", 421), ("localhost:x", 421),
    ("127.0.0.2", 421), ("192.168.1.2", 421), ("", 421), ("localhost@example.org", 421),
  ]

  private static let otherHosts = [
    Exchange(about: "no host", target: "/", host: nil, status: 400),
    Exchange(
      about: "two hosts", target: "/", fields: [HeaderField("Host", "localhost")], status: 400),
    Exchange(about: "the target's host", target: "http://example.org/", status: 421),
    Exchange(
      about: "the target's host before the field's", target: "http://localhost/",
      host: "example.org", status: 200),
  ]
}
