import Diagnostics
import Templating
import Testing

private let values: TemplateObject = [
  "title": .text("T"), "flag": .flag(true), "list": .list([.number(1)]), "gone": .absent,
  "book": .object(["writer": .object(["name": .text("W")]), "editor": .absent]),
]

@Suite struct ValueTests {
  @Test(
    arguments: [
      ("«{{titel}}»", "no value here is named 'titel'", "did you mean 'title'?"),
      ("«{{unlike}}»", "no value here is named 'unlike'", nil),
      (
        "«{{#titel}}»{{other}}{{/titel}}", "no value here is named 'titel'", "did you mean 'title'?"
      ),
      ("«{{^titel}}»a{{/titel}}", "no value here is named 'titel'", "did you mean 'title'?"),
      ("«{{book.writr}}»", "'book' has no 'writr'", "did you mean 'book.writer'?"),
      ("«{{book.writer.nam}}»", "'book.writer' has no 'nam'", "did you mean 'book.writer.name'?"),
      (
        "«{{title.length}}»", "'title' is text and has no 'length'",
        "only objects have values of their own"
      ),
      ("{{#book}}«{{titel}}»{{/book}}", "no value here is named 'titel'", "did you mean 'title'?"),
      ("{{#list}}«{{nothing}}»{{/list}}", "no value here is named 'nothing'", nil),
    ] as [(String, String, String?)])
  func refusesUnknownNames(template: String, message: String, help: String?) {
    let site = TestSite(page: template)
    expectFaults(site, "unknown-name", values)
    #expect(site.printed(values).diagnostics.map(\.message) == [message])
    #expect(site.printed(values).diagnostics.map(\.help) == [help])
  }

  @Test func findsNamesOnlyInSectionsThatAreTaken() {
    expectPrinted("{{#gone}}{{unknown}}{{/gone}}{{^flag}}{{unknown}}{{/flag}}a", values, "a")
  }

  @Test func tellsOnceWhatHappensForEachItem() {
    let numbers = TemplateObject([("list", .list((1...9).map { .number($0) }))])
    expectFaults(TestSite(page: "{{#list}}«{{unknown}}»{{/list}}"), "unknown-name", numbers)
  }

  @Test func pointsIntoThePartialThatAsks() {
    expectFaults(
      TestSite(page: "words {{> part}}", [("part", "more «{{unknown}}»")]), "unknown-name", values)
  }

  @Test(arguments: [
    ("«{{gone}}»", "'gone' is absent, which cannot be printed"),
    ("«{{flag}}»", "'flag' is a condition, which cannot be printed"),
    ("«{{list}}»", "'list' is a list, which cannot be printed"),
    ("«{{book}}»", "'book' is an object, which cannot be printed"),
    ("«{{.}}»", "'.' is an object, which cannot be printed"),
    ("«{{gone.inner}}»", "'gone.inner' is absent, which cannot be printed"),
    ("<a href=\"«{{gone}}»\">", "'gone' is absent, which cannot be printed"),
    ("<a class=\"«{{list}}»\">", "'list' is a list, which cannot be printed"),
  ])
  func refusesToPrintWhatHasNoWords(template: String, message: String) {
    let site = TestSite(page: template)
    expectFaults(site, "unprintable-value", values)
    #expect(site.printed(values).diagnostics.map(\.message) == [message])
  }

  @Test func keepsTheLastOfEqualNames() {
    let object = TemplateObject([("a", .text("1")), ("b", .text("2")), ("a", .text("3"))])
    #expect(object.names == ["a", "b"])
    expectPrinted("{{a}}{{b}}", object, "32")
    expectPrinted("{{a}}{{b}}", object.adding("b", .text("4")), "34")
    expectPrinted(
      "{{a}}{{b}}{{c}}", object.merging(["a": .text("5"), "c": .text("6")]), "526")
    #expect(object["c"] == nil)
  }

  @Test func givesEqualNamesOneNumber() {
    #expect(TemplateName("one.two") == "one.two")
    #expect(TemplateName("one") != TemplateName("One"))
    #expect(TemplateName("one").text == "one")
  }
}
