import Publishing
import Testing

private let digest = String(repeating: "0a", count: 32)

@Suite struct SiteManifestTests {
  let manifest = SiteManifest(
    state: .complete, today: "2026-11-23", asOf: "2026-11-01",
    files: [
      .init(path: "é \"b\".html", bytes: 12, sha256: digest),
      .init(path: "a/index.html", bytes: 0, sha256: digest),
    ])

  @Test func writesOneFileALine() {
    #expect(
      String(decoding: manifest.json, as: UTF8.self) == """
        {"format":1,"state":"complete","today":"2026-11-23","as_of":"2026-11-01","files":[
        {"path":"a/index.html","bytes":0,"sha256":"\(digest)"},
        {"path":"é \\"b\\".html","bytes":12,"sha256":"\(digest)"}
        ]}

        """)
  }

  @Test func readsWhatItWrote() throws {
    #expect(try SiteManifest(json: manifest.json, at: "m") == manifest)
    let empty = SiteManifest(state: .writing, today: "a", asOf: "b", files: [])
    #expect(
      String(decoding: empty.json, as: UTF8.self) == """
        {"format":1,"state":"writing","today":"a","as_of":"b","files":[
        ]}

        """)
    #expect(try SiteManifest(json: empty.json, at: "m") == empty)
  }

  @Test(arguments: [
    ("", "it is not a list of written files in JSON"),
    ("{}", "it is not a list of written files in JSON"),
    (
      #"{"format":1,"state":"complete","today":"a","as_of":"b","files":["#,
      "it is not a list of written files in JSON"
    ),
    (
      #"{"format":1,"state":"half","today":"a","as_of":"b","files":[]}"#,
      "it is not a list of written files in JSON"
    ),
    (
      #"{"format":2,"state":"complete","today":"a","as_of":"b","files":[]}"#,
      "it was written by a newer Limpid"
    ),
  ])
  func refuses(json: String, reason: String) {
    #expect(throws: WritingError.unreadableManifest("m", reason: reason)) {
      try SiteManifest(json: Array(json.utf8), at: "m")
    }
  }

  @Test(arguments: [
    ["../a"], ["a/../../b"], ["/etc/passwd"], [""], ["a//b"], ["a/"], ["."],
    ["site-manifest.json"], ["a.html", "a.html"],
  ])
  func refusesEntries(paths: [String]) throws {
    let files = paths.map { SiteManifest.Entry(path: $0, bytes: 1, sha256: digest) }
    let json = SiteManifest(state: .complete, today: "a", asOf: "b", files: files).json
    let last = try #require(paths.last)
    #expect(
      throws: WritingError.unreadableManifest(
        "m", reason: "the entry '\(last)' is not possible")
    ) { try SiteManifest(json: json, at: "m") }
  }
}
