import Diagnostics
import Templating
import Testing

private let layouts: [(name: String, text: String)] = [
  ("base", "<title>{{$title}}Site{{/title}}</title>{{$body}}base{{/body}}"),
  ("article", "{{< base}}{{$body}}<p>{{$text}}none{{/text}}</p>{{/body}}{{/base}}\n"),
  ("card", "<div>{{$title}}card{{/title}}:{{$body}}{{/body}}</div>"),
  ("list", "{{#items}}{{$item}}-{{/item}}{{/items}}"),
  ("head", "{{$title}}head{{/title}}"),
  ("withHead", "{{> head}} {{$title}}mine{{/title}}"),
  ("attribute", "<p class=\"{{$class}}a{{/class}}\">{{$class}}b{{/class}}</p>"),
  ("frame", "a\n{{$body}}\ndefault\n{{/body}}\nb\n"),
]

@Suite struct InheritanceTests {
  @Test(arguments: [
    ("{{$a}}default{{/a}}", "default"),
    ("{{$a}}{{name}}{{/a}}", "Ann"),
    ("{{< base}}{{/base}}", "<title>Site</title>base"),
    ("{{< base}}{{$title}}{{name}}{{/title}}{{/base}}", "<title>Ann</title>base"),
    ("{{< base}}\n{{$body}}\nx\n{{/body}}\n{{! why }}\n{{/base}}\n", "<title>Site</title>x\n"),
    ("{{< article}}{{/article}}", "<title>Site</title><p>none</p>"),
    (
      "{{< article}}{{$text}}t{{/text}}{{$title}}h{{/title}}{{/article}}",
      "<title>h</title><p>t</p>"
    ),
    ("{{< article}}{{$body}}b{{/body}}{{/article}}", "<title>Site</title>b"),
    ("{{< list}}{{$item}}[{{.}}]{{/item}}{{/list}}", "[1][2]"),
    (
      "{{#items}}{{< card}}{{$body}}{{.}}{{/body}}{{/card}}{{/items}}",
      "<div>card:1</div><div>card:2</div>"
    ),
    ("{{< attribute}}{{$class}}{{name}}{{/class}}{{/attribute}}", "<p class=\"Ann\">Ann</p>"),
    ("{{< frame}}\n{{$body}}\nmine\n{{/body}}\n{{/frame}}\n", "a\nmine\nb\n"),
    ("{{< frame}}{{/frame}}", "a\ndefault\nb\n"),
  ])
  func fillsBlocks(template: String, expected: String) {
    expectPrinted(
      template, ["name": .text("Ann"), "items": .list([.number(1), .number(2)])], expected,
      with: layouts)
  }

  @Test(arguments: [
    (
      "a layout within a block keeps its own blocks",
      "{{< base}}{{$title}}T{{/title}}{{$body}}{{< card}}{{$body}}x{{/body}}{{/card}}{{/body}}{{/base}}",
      "<title>T</title><div>card:x</div>"
    ),
    (
      "a layout within itself ends",
      "{{< card}}{{$body}}{{< card}}{{$body}}x{{/body}}{{/card}}{{/body}}{{/card}}",
      "<div>card:<div>card:x</div></div>"
    ),
    (
      "a partial's blocks are its own",
      "{{< withHead}}{{$title}}page{{/title}}{{/withHead}}", "head page"
    ),
  ])
  func keepsBlocksApart(why: String, template: String, expected: String) {
    expectPrinted(template, [:], expected, with: layouts)
  }

  @Test(
    arguments: [
      ("{{< base}}«{{$tilte}}»a{{/tilte}}{{/base}}", "did you mean 'title'?"),
      ("{{< article}}«{{$texts}}»a{{/texts}}{{/article}}", "did you mean 'text'?"),
      ("{{< list}}«{{$unlike}}»a{{/unlike}}{{/list}}", "its blocks are item"),
      ("{{< withHead}}«{{$head}}»a{{/head}}{{/withHead}}", "its blocks are title"),
    ] as [(String, String?)])
  func refusesBlocksThatTheLayoutLacks(template: String, help: String?) {
    let site = TestSite(page: template, layouts)
    expectFaults(site, "unknown-block", ["items": .list([])])
    #expect(site.library.diagnostics.map(\.help) == [help])
  }

  @Test(
    arguments: [
      ("«{{> haed}}»", "did you mean 'head'?"),
      ("«{{< bass}}»{{/bass}}", "did you mean 'base'?"),
      (
        "{{< base}}{{$body}}«{{> layouts/none}}»{{/body}}{{/base}}",
        "write the file 'layouts/none.html', or take the tag out"
      ),
    ] as [(String, String?)])
  func refusesTemplatesThatAreMissing(template: String, help: String?) {
    let site = TestSite(page: template, layouts)
    expectFaults(site, "missing-partial")
    #expect(site.library.diagnostics.map(\.help) == [help])
  }

  @Test func tellsOfAMissingPartialOnceForAllWhoTakeItIn() {
    expectFaults(
      TestSite(page: "{{> a}}{{> b}}", [("a", "{{> b}}"), ("b", "x «{{> none}}»")]),
      "missing-partial")
  }

  @Test func tellsOfAPageWithoutTemplate() {
    var html: [UInt8] = []
    let site = TestSite(page: "x")
    let found = site.library.value.render("pgae", [:], labels: site.labels.value, into: &html)
    #expect(found.map(\.rule.id) == ["missing-partial"])
    #expect(found.map(\.help) == ["did you mean 'page'?"])
    #expect(html == [])
  }

  @Test(
    arguments: [
      ("«{{> page}}»", []),
      ("{{#none}}«{{> a}}»{{/none}}", [("a", "«{{> page}}»")]),
      ("{{> a}}", [("a", "«{{> b}}»"), ("b", "«{{> a}}»")]),
      ("«{{< page}}»{{/page}}", []),
      ("«{{< a}}»{{/a}}", [("a", "«{{< page}}»{{/page}}")]),
    ] as [(String, [(name: String, text: String)])])
  func refusesTemplatesThatContainThemselves(
    template: String, others: [(name: String, text: String)]
  ) {
    expectFaults(TestSite(page: template, others), "circular-partial", ["none": .absent])
  }

  @Test func tellsTheWayOfACircle() {
    let site = TestSite(page: "{{> a}}", [("a", "{{> b}}"), ("b", "{{> a}}")])
    #expect(
      site.library.diagnostics.map(\.message) == [
        "'b' contains itself: 'b' > 'a' > 'b'", "'a' contains itself: 'a' > 'b' > 'a'",
      ])
  }

  @Test func partialsThatDoubleAtEachLevelEnd() {
    let levels = (0..<40).map { (name: "p\($0)", text: "{{> p\($0 + 1)}}{{> p\($0 + 1)}}") }
    let site = TestSite(page: "{{> p0}}", levels + [(name: "p40", text: "x")])
    let rules = Set(site.library.diagnostics.map(\.rule.id))
    #expect(rules == ["template-syntax"])
  }

  @Test func depthHasAnEnd() {
    let pairs =
      (0..<5000).map { "{{#a\($0)}}" }.joined() + "x"
      + (0..<5000).reversed().map { "{{/a\($0)}}" }.joined()
    let chain = (0..<5000).map { (name: "p\($0)", text: "{{> p\($0 + 1)}}") }
    for site in [TestSite(page: pairs), TestSite([("page", "{{> p4900}}")] + chain)] {
      #expect(Set(site.library.diagnostics.map(\.rule.id)).contains("template-syntax"))
    }
  }
}
