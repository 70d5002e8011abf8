import Diagnostics
import Pages
import Testing

@Suite struct LinkDestinationTests {
  private let place = TextRange(path: "a.md", bytes: 3..<9)

  @Test(
    arguments: [
      ("platform:facebook", .record(scheme: "platform", parts: ["facebook"])),
      ("law:gdpr", .record(scheme: "law", parts: ["gdpr"])),
      ("article:what-changed", .record(scheme: "article", parts: ["what-changed"])),
      ("letter:gdpr-objection", .record(scheme: "letter", parts: ["gdpr-objection"])),
      (
        "answer:facebook/posts/fr",
        .record(scheme: "answer", parts: ["facebook", "posts", "fr"])
      ),
      ("finding:i-can-refuse/gb", .record(scheme: "finding", parts: ["i-can-refuse", "gb"])),
      (
        "reach:goodbye-meta-ai/shares",
        .record(scheme: "reach", parts: ["goodbye-meta-ai", "shares"])
      ),
      ("https://a.example/b?c#d", .web("https://a.example/b?c#d")),
      ("HTTPS://a.example", .web("HTTPS://a.example")),
      ("mailto:a@b.example?subject=c", .mail("mailto:a@b.example?subject=c")),
      ("other.en.md", .file(path: "other.en.md", fragment: nil)),
      ("../é/a.md#b", .file(path: "../é/a.md", fragment: "b")),
      ("/a/", .file(path: "/a/", fragment: nil)),
      ("a/b:c", .file(path: "a/b:c", fragment: nil)),
      ("#é", .fragment("é")),
    ] as [(String, LinkDestination)])
  func reads(address: String, expected: LinkDestination) {
    let checked = LinkDestination.parsing(address, at: place)
    #expect(checked.value == expected)
    #expect(checked.diagnostics == [])
  }

  @Test(arguments: [
    ("", "bad-link", "write it in the round brackets"),
    ("#", "bad-link", "write '#' and the heading's id"),
    ("answer:facebook", "bad-link", "write it like 'answer:facebook/posts/fr'"),
    ("answer:a//c", "bad-link", "write it like 'answer:facebook/posts/fr'"),
    ("platform:", "bad-link", "write it like 'platform:facebook'"),
    ("platform:a/b", "bad-link", "write it like 'platform:facebook'"),
    ("reach:a", "bad-link", "write it like 'reach:goodbye-meta-ai/shares'"),
    ("http://a.example/b", "bad-link", "write 'https://a.example/b'"),
    (
      "http://www.a.example/b", "bad-link",
      "write 'https://www.a.example/b'; 'www.' without a scheme is read as 'http:'"
    ),
    ("https:a", "bad-link", "write 'https://example.org/page'"),
    ("https://", "bad-link", "write 'https://example.org/page'"),
    ("//a.example", "bad-link", "write 'https://a.example'"),
    ("mailto:a", "bad-link", "write 'mailto:name@example.org'"),
    ("platfrom:facebook", "unknown-link-scheme", "did you mean 'platform:'?"),
    ("Region:fr", "unknown-link-scheme", "did you mean 'region:'?"),
    (
      "javascript:alert(1)", "unknown-link-scheme",
      "links begin with 'https:', 'mailto:', a path, or a kind of record"
    ),
    (
      "data:text/html,x", "unknown-link-scheme",
      "links begin with 'https:', 'mailto:', a path, or a kind of record"
    ),
  ])
  func refuses(address: String, id: String, help: String) {
    let checked = LinkDestination.parsing(address, at: place)
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.rule.id) == [id])
    #expect(checked.diagnostics.map(\.help) == [help])
    #expect(checked.diagnostics.map(\.place) == [place])
  }
}
