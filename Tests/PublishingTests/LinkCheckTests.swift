import Diagnostics
import Pages
import Testing

/// What is told of the links of all pages, whoever wrote them.
@Suite struct LinkCheckTests {
  /// The findings for pages that a template `page` printed, in the order given.
  private func findings(
    _ pages: [(path: String, html: String)], templates: [InputFile] = [], basePath: String = "/"
  ) -> [Diagnostic] {
    let check = LinkCheck(basePath: basePath)
    for (position, page) in pages.enumerated() {
      check.add(
        OutputFile(path: page.path, bytes: Array(page.html.utf8)), template: "page",
        position: position)
    }
    return check.diagnostics(templates: templates)
  }

  private func messages(_ html: String) -> [String] {
    findings([("a/index.html", html), ("b/index.html", "<p id=\"x\">")]).map(\.message)
  }

  @Test func aLinkOfManyPagesIsToldOnceWhereItIsWritten() {
    let template = InputFile(
      path: "Templates/page.html", bytes: Array("<p>\n<a href=\"/nothing/\">".utf8))
    let pages = ["a", "b", "c"].map {
      (path: "\($0)/index.html", html: "<a href=\"/nothing/\"><a href=\"/nothing/\">")
    }
    let found = findings(pages, templates: [template])
    #expect(
      found.map(\.message) == [
        "'/nothing/' on the page 'a/index.html' and 2 more leads nowhere: the site has no such page"
      ])
    #expect(found.map(\.place) == [TextRange(path: "Templates/page.html", bytes: 13..<22)])
    #expect(findings(pages).map(\.place) == [.start(of: "Templates/page.html")])
  }

  @Test(arguments: [
    ("/b/#none", "'/b/#none' on the page 'a/index.html' leads nowhere: nothing there has that id"),
    ("#none", "'#none' on the page 'a/index.html' leads nowhere: nothing there has that id"),
    (
      "other/",
      "'other/' on the page 'a/index.html' leads nowhere: it is no address within this site"
    ),
    (
      "//b/", "'//b/' on the page 'a/index.html' leads nowhere: it is no address within this site"
    ),
    (
      "/c/?q=1#x", "'/c/?q=1#x' on the page 'a/index.html' leads nowhere: the site has no such page"
    ),
  ])
  func tellsWhy(link: String, message: String) {
    #expect(messages("<a href=\"\(link)\">") == [message])
  }

  @Test(arguments: [
    "/b/", "/b/#x", "/b/?q=1#x", "/b/index.html", "/%62/#%78", "#", "#top", "", "https://e.org/no",
    "mailto:a@example.org",
  ])
  func followsWhatLeadsSomewhere(link: String) {
    #expect(messages("<p id=\"top\"><a href=\"\(link)\"><img src=\"\(link)\">") == [])
  }

  /// Ids are compared as browsers read them, fragments after that without percent-encoding.
  @Test func readsCharacterReferencesAndPercentEncoding() {
    let own = "<p id=\"a&amp;b\"><a href=\"#a&amp;b\"><a href=\"#a%26b\">"
    let other =
      "<p id=\"50%25\"><a href=\"/a/#a%26b\"><a href=\"/a/#a&amp;b\"><a href=\"#50%2525\">"
    #expect(findings([("a/index.html", own), ("b/index.html", other)]) == [])
    #expect(messages("<p id=\"50%25\"><a href=\"#50%25\">").count == 1)
    #expect(messages("<p id=\"é\"><a href=\"#%C3%A9\"><a href=\"#é\">") == [])
  }

  @Test func oneLinkInTwoSpellingsIsToldOnce() {
    let found = findings([
      ("a/index.html", "<a href=\"/it's/\">"), ("b/index.html", "<a href=\"/it&#x27;s/\">"),
    ])
    #expect(
      found.map(\.message) == [
        "'/it's/' on the page 'a/index.html' and 1 more leads nowhere: the site has no such page"
      ])
  }

  @Test func tellsIDsThatStandTwice() {
    #expect(
      messages("<p id=\"a&quot;b\"><p id='a&quot;b'><p id=\"c\"><p id=\"c\"><p id=\"d\">") == [
        "two parts of the page 'a/index.html' have the id 'a\"b'",
        "two parts of the page 'a/index.html' have the id 'c'",
      ])
  }

  @Test func aSiteInAFolderOfItsHostLinksWithinIt() {
    let found = findings(
      [("a/index.html", "<a href=\"/sub/a/\"><a href=\"/a/\">")], basePath: "/sub/")
    #expect(
      found.map(\.message) == [
        "'/a/' on the page 'a/index.html' leads nowhere: it is no address within this site"
      ])
  }
}
