import Diagnostics
import Templating
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    ("<a href=\"{{u}}\">", "<a href=\"/a?b&amp;c\">"),
    ("<a href=\" {{u}}\">", "<a href=\" /a?b&amp;c\">"),
    ("<a href=\"{{u}}#{{t}}\">", "<a href=\"/a?b&amp;c#&lt;&quot;\">"),
    ("<a href=\"#{{t}}\">", "<a href=\"#&lt;&quot;\">"),
    ("<a href=\"/{{t}}/{{t}}\">", "<a href=\"/&lt;&quot;/&lt;&quot;\">"),
    ("<a href=\"a/{{t}}\">", "<a href=\"a/&lt;&quot;\">"),
    ("<a href=\"?q={{t}}\">", "<a href=\"?q=&lt;&quot;\">"),
    ("<a href=\"https://example.org/{{t}}\">", "<a href=\"https://example.org/&lt;&quot;\">"),
    ("<a href=\"mailto:{{t}}\">", "<a href=\"mailto:&lt;&quot;\">"),
    ("<a href=\"HTTPS:{{t}}\">", "<a href=\"HTTPS:&lt;&quot;\">"),
    ("<a href=\"{{#yes}}{{u}}{{/yes}}{{^yes}}{{u}}{{/yes}}\">", "<a href=\"/a?b&amp;c\">"),
    (
      "<a title=\"{{t}}\" href=\"{{u}}\" cite=\"{{u}}\">",
      "<a title=\"&lt;&quot;\" href=\"/a?b&amp;c\" cite=\"/a?b&amp;c\">"
    ),
    ("<meta content=\"{{u}}\">{{u}}", "<meta content=\"/a?b&amp;c\">/a?b&amp;c"),
  ])
  func printsAddresses(template: String, expected: String) {
    expectPrinted(
      template, ["u": .url("/a?b&c"), "t": .text("<\""), "yes": .flag(true)], expected)
  }

  @Test(arguments: [
    "href", "SRC", "action", "formaction", "cite", "poster", "data", "srcset", "xlink:href",
    "imagesrcset", "ping", "manifest", "background",
  ])
  func takesOnlyAddresses(attribute: String) {
    for value in ["t", "n", "h"] {
      expectFaults(
        TestSite(page: "<a \(attribute)=\"«{{\(value)}}»\">"), "not-an-address",
        ["t": .text("/a"), "n": .number(1), "h": .html([0x61])])
    }
  }

  @Test(arguments: [
    "<a href=\"java«{{t}}»\">", "<a href=\"javascript:«{{t}}»\">", "<a href=\"data:,«{{u}}»\">",
    "<a href=\" vbscript:a/«{{t}}»\">", "<a href=\"{{u}}script«{{t}}»\">",
    "<a href=\"{{u}}:«{{t}}»\">", "<a href=\"{{#yes}}java{{/yes}}«{{t}}»\">",
  ])
  func refusesWordsThatCouldBecomeAScheme(template: String) {
    expectFaults(
      TestSite(page: template), "unsafe-place",
      ["u": .url("a"), "t": .text("b"), "yes": .flag(true)])
  }

  @Test func refusesWordsBehindAPathThatMayBeSkipped() {
    expectFaults(
      TestSite(page: "<a href=\"{{#yes}}/a/{{/yes}}«{{t}}»\">"), "not-an-address",
      ["t": .text("b"), "yes": .flag(true)])
  }

  @Test(arguments: [
    "", "a", "/a:b", "a/b:c", "?a:b", "#a:b", "//example.org", "../a", "https://example.org",
    "HTTP://example.org:80", "mailto:a@example.org", "/%20é",
  ])
  func allowsHarmlessAddresses(address: String) {
    expectPrinted("<a href=\"{{u}}\">", ["u": .url(address)], "<a href=\"\(address)\">")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "data:text/html,a", "vbscript:a", "file:///etc", "blob:a", ":a",
    "a:b", "/a b", "\u{7F}", "java\tscript:a", "ｊavascript:a",
  ])
  func refusesAddressesThatRunScript(address: String) {
    let site = TestSite(page: "<a href=\"«{{u}}»\">")
    expectFaults(site, "not-an-address", ["u": .url(address)])
    #expect(site.printed(["u": .url(address)]).value == "<a href=\"\">")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"><img src=x onerror=a>", "&quot;&gt;&lt;img src=x onerror=a&gt;"),
    ("\" onclick=\"a", "&quot; onclick=&quot;a"),
    ("</title><b>", "&lt;/title&gt;&lt;b&gt;"),
    ("&lt;&#60;&", "&amp;lt;&amp;#60;&amp;"),
    ("{{name}}", "{{name}}"),
    ("it's", "it's"),
    ("\u{0}é<😀", "\u{0}é&lt;😀"),
    (
      String(repeating: "long text ", count: 9) + "<",
      String(repeating: "long text ", count: 9) + "&lt;"
    ),
  ])
  func escapesHostileWords(words: String, escaped: String) {
    let object: TemplateObject = ["w": .text(words), "l": .list([.text(words)])]
    expectPrinted("<p>{{w}}</p>", object, "<p>\(escaped)</p>")
    expectPrinted("<p title=\"{{w}}\">", object, "<p title=\"\(escaped)\">")
    expectPrinted("<title>{{w}}</title>", object, "<title>\(escaped)</title>")
    expectPrinted("<a href=\"/{{w}}\">", object, "<a href=\"/\(escaped)\">")
    expectPrinted("{{#l}}{{.}}{{/l}}", object, escaped)
    var html: [UInt8] = []
    appendEscaped(words.utf8.lazy.map { $0 }, to: &html)
    #expect(html == Array(escaped.utf8))
  }
}
