import Diagnostics
import Templating
import Testing

/// Values that the tables of this file share.
private let values: TemplateObject = [
  "name": .text("Ann"), "empty": .text(""), "zero": .number(0), "many": .number(-42),
  "yes": .flag(true), "no": .flag(false), "none": .absent, "nothing": .list([]),
  "markup": .html(Array("<b>x</b>".utf8)), "plain": .html([]), "home": .url("/a?b&c"),
  "letters": .list([.text("a"), .text("b")]),
  "people": .list([
    .object(["name": .text("Bo"), "age": .number(3)]), .object(["age": .number(4)]),
  ]),
  "book": .object([
    "title": .text("T"), "writer": .object(["name": .text("W")]), "editor": .absent,
  ]),
  "rows": .list([.list([.number(1), .number(2)]), .list([.number(3)])]),
]

@Suite struct SyntaxTests {
  @Test(arguments: [
    ("", ""),
    ("words { } }} { {", "words { } }} { {"),
    ("{{name}}|{{ name }}|{{\tname}}", "Ann|Ann|Ann"),
    (" {{name}} \n {{name}} \n", " Ann \n Ann \n"),
    ("{{zero}} {{many}}", "0 -42"),
    ("{{markup}}{{home}}", "<b>x</b>/a?b&amp;c"),
    ("{{book.title}} {{book.writer.name}}", "T W"),
    ("{{#book}}{{title}} {{name}} {{writer.name}}{{/book}}", "T Ann W"),
    ("{{empty}}.", "."),
    ("é{{name}}ü", "éAnnü"),
    ("\u{FEFF}a", "a"),
  ])
  func prints(template: String, expected: String) { expectPrinted(template, values, expected) }

  @Test(arguments: [
    ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}", "a"),
    ("{{#name}}{{.}}{{/name}}{{#empty}}b{{/empty}}", "Ann"),
    ("{{#zero}}{{.}}{{/zero}}", "0"),
    ("{{#home}}{{.}}{{/home}}", "/a?b&amp;c"),
    ("{{#markup}}{{.}}{{/markup}}{{#plain}}b{{/plain}}", "<b>x</b>"),
    (
      "{{#none}}a{{/none}}{{#none.inner}}b{{/none.inner}}{{#book.editor.name}}c{{/book.editor.name}}",
      ""
    ),
    ("{{#letters}}{{.}},{{/letters}}", "a,b,"),
    ("{{#letters}}{{.}}{{name}} {{/letters}}", "aAnn bAnn "),
    ("{{#people}}{{name}}{{age}} {{/people}}", "Bo3 Ann4 "),
    ("{{#people}}{{#yes}}{{name}}{{/yes}}{{/people}}", "BoAnn"),
    ("{{#people}}{{#name}}{{.}}{{/name}}{{age}}{{/people}}", "Bo3Ann4"),
    ("{{#rows}}{{#.}}{{.}}{{/.}};{{/rows}}", "12;3;"),
    ("{{#book.writer}}{{name}}{{/book.writer}}{{name}}", "WAnn"),
    ("{{#nothing}}a{{/nothing}}", ""),
    ("{{#yes}}{{#yes}}a{{/yes}}{{#no}}b{{/no}}c{{/yes}}", "ac"),
    ("{{#letters}}{{#letters}}{{.}}{{/letters}}{{.}} {{/letters}}", "aba abb "),
  ])
  func repeatsSections(template: String, expected: String) {
    expectPrinted(template, values, expected)
  }

  @Test(arguments: [
    ("yes", ""), ("no", "x"), ("name", ""), ("empty", "x"), ("zero", ""), ("home", ""),
    ("markup", ""), ("plain", "x"), ("none", "x"), ("none.inner", "x"), ("letters", ""),
    ("nothing", "x"), ("book", ""), ("book.title", ""), ("book.editor", "x"),
  ])
  func invertsSections(name: String, expected: String) {
    expectPrinted("{{^\(name)}}x{{/\(name)}}", values, expected)
  }

  @Test(arguments: [
    ("a{{! words }}b", "ab"),
    ("a{{! {{name}}", "a"),
    ("a\n{{! words }}\nb", "a\nb"),
    ("a\n  {{! two\n lines }}  \nb", "a\nb"),
    ("{{! first }}\na", "a"),
    ("a\n{{! last }}", "a\n"),
    ("a {{! not alone }}\nb", "a \nb"),
    ("{{! one }}{{! two }}\n", "\n"),
    ("a\r\n{{! words }}\r\nb", "a\r\nb"),
  ])
  func leavesCommentsOut(template: String, expected: String) {
    expectPrinted(template, values, expected)
  }

  @Test(arguments: [
    ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#yes}}\t\nb\n  {{/yes}}\nc", "a\nb\nc"),
    ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"),
    ("{{#yes}}\nb\n{{/yes}}", "b\n"),
    (
      "<ul>\n{{#letters}}\n  <li>{{.}}</li>\n{{/letters}}\n</ul>\n",
      "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n"
    ),
    ("{{#yes}} a {{/yes}}\n", " a \n"),
    ("{{#yes}}a\n{{/yes}}b", "a\nb"),
    ("{{^no}}\na\n{{/no}}\n", "a\n"),
    (" {{name}}\n", " Ann\n"),
    ("\n\n{{#no}}\n{{/no}}\n\n", "\n\n\n"),
  ])
  func leavesNoBlankLines(template: String, expected: String) {
    expectPrinted(template, values, expected)
  }

  @Test(arguments: [
    ("{{> part}}", "<i>Ann</i>\n"),
    ("a {{>part}} b", "a <i>Ann</i>\n b"),
    ("a\n  {{> part}}\nb\n", "a\n<i>Ann</i>\nb\n"),
    ("{{#people}}{{> dir/inner.html}}{{/people}}", "BoAnn"),
    ("{{> outer}}", "[Ann]"),
    ("<title>{{> dir/inner.html}}</title>", "<title>Ann</title>"),
  ])
  func takesPartialsIn(template: String, expected: String) {
    expectPrinted(
      template, values, expected,
      with: [
        ("part", "<i>{{name}}</i>\n"), ("dir/inner.html", "{{name}}"),
        ("outer", "[{{> dir/inner.html}}]"),
      ])
  }

  @Test(arguments: [
    "«{{name»", "a «{{name»\nb", "«{{name» {{name}}", "«{{#yes }»\n", "«{{! words»",
    "«{{{name}}}»", "«{{&name}}»", "«{{& name }}» b", "«{{=<% %>=}}»", "«{{}}»", "«{{ }}»",
    "«{{#}}»", "«{{na me}}»", "«{{name | upper}}»", "«{{.name}}»", "«{{name.}}»", "«{{a..b}}»",
    "«{{@name}}»", "«{{nämé}}»", "«{{name}»",
    "«{{#yes}}»a", "«{{#yes}}»{{#no}}b{{/no}}", "«{{^yes}}»a", "a«{{/yes}}»",
    "{{#yes}}«{{/no}}»{{/yes}}", "{{#yes}}{{#no}}«{{/yes}}»{{/no}}", "{{#yes}}{{#no}}«{{/yes}}»",
    "«{{$a}}»b", "{{#yes}}{{$a}}b«{{/yes}}»", "«{{<part}}»",
    "{{<part}}«words»{{/part}}", "{{<part}} «{{name}}»{{$a}}b{{/a}}{{/part}}",
    "{{<part}}{{$a}}b{{/a}}«{{$a}}»c{{/a}}{{/part}}",
  ])
  func refusesMalformedTags(template: String) {
    expectFaults(
      TestSite(page: template, [("part", "{{$a}}{{/a}}")]), "template-syntax", values)
  }

  @Test func refusesTextThatIsNotUTF8() {
    let library = TemplateLibrary.compiling(
      [(name: "page", file: .init(path: "page", bytes: [0x61, 0xFF, 0x62]))], labelKeys: nil)
    #expect(
      library.diagnostics.map(Fault.init)
        == [Fault("template-syntax", .init(path: "page", bytes: 1..<2))])
  }

  @Test func refusesTwoTemplatesOfOneName() {
    let library = TemplateLibrary.compiling(
      [
        (name: "page", file: .init(path: "a", bytes: [])),
        (name: "page", file: .init(path: "b", bytes: [])),
      ], labelKeys: nil)
    #expect(library.diagnostics.map(Fault.init) == [Fault("template-syntax", .start(of: "b"))])
    #expect(library.value.names == ["page"])
  }

  @Test(arguments: [
    ("{{name", "the tag is not closed", "close it with '}}'"),
    (
      "{{{name}}}", "no tag prints without escaping",
      "write '{{name}}'; values made as HTML are printed as they are"
    ),
    ("{{#name}}", "'{{#name}}' is never ended", "write '{{/name}}' where it ends"),
    (
      "{{#name}}{{/nane}}{{/name}}", "'{{/nane}}' ends nothing that is open",
      "did you mean '{{/name}}'?"
    ),
  ])
  func saysHowToMendTags(template: String, message: String, help: String) {
    let found = TestSite(page: template).printed(values).diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.help) == [help])
  }
}
