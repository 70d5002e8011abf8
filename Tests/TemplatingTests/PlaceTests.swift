import Diagnostics
import Templating
import Testing

private let values: TemplateObject = [
  "x": .text("t"), "yes": .flag(true), "link": .url("/a"), "markup": .html(Array("<b></b>".utf8)),
  "list": .list([.url("/1"), .url("/2")]), "n": .number(2),
]

@Suite struct PlaceTests {
  @Test(arguments: [
    "<script>«{{x}}»</script>", "<SCRIPT type=\"a\">let x = \"«{{x}}»\"</SCRIPT>{{x}}",
    "<script>if (a </script2) «{{x}}»</script >{{x}}", "<style>a { b: «{{x}}» }</style>",
    "<script>«{{#yes}}»a{{/yes}}</script>", "<script>«{{> part}}»</script>",
    "<iframe>«{{x}}»</iframe>", "<script src=\"{{link}}\">«{{x}}»</script>",
    "<!-- «{{x}}» -->{{x}}", "<!-- a > -- «{{x}}» --> <p>{{x}}</p>", "<!doctype «{{x}}»>",
    "<!-- «{{#yes}}»a{{/yes}} -->", "<?xml «{{x}}»?>", "<!---->{{x}}<!-- «{{x}}»-->",
    "<«{{x}}»>", "</«{{x}}»>", "<h«{{x}}»>", "<a«{{x}}»>", "<a «{{x}}»>", "<a «{{x}}»=\"b\">",
    "<a b«{{x}}»>", "<a b=\"c\"«{{x}}»>", "<a b «{{x}}»>", "</a «{{x}}»>", "<a/«{{x}}»>",
    "<a b=«{{x}}»>", "<a b= «{{x}}»>", "<a b=c«{{x}}»>", "<a b=«{{#yes}}»c{{/yes}}>",
    "<a b='«{{x}}»'>", "<a\n b='c'\n d='«{{x}}»'>{{x}}",
    "<a onclick=\"«{{x}}»\">", "<a ONLOAD = \"a(«{{x}}»)\">", "<a onclick=\"«{{#yes}}»a{{/yes}}\">",
    "<p style=\"width: «{{n}}»\">", "<iframe srcdoc=\"«{{x}}»\"></iframe>",
    "<a «{{> part}}»>", "<a b=\"«{{> part}}»\">", "<a b=\"«{{<part}}»{{/part}}\">",
  ])
  func refusesTagsInUnsafePlaces(template: String) {
    expectFaults(TestSite(page: template, [("part", "p")]), "unsafe-place", values)
  }

  @Test(arguments: [
    "«{{#yes}}»<a{{/yes}}>", "<a «{{#yes}}»b=\"{{/yes}}c\">", "<a b=\"«{{#yes}}»\"{{/yes}}>",
    "«{{#yes}}»<!-- {{/yes}} -->", "«{{#yes}}»<script>{{/yes}}</script>",
    "<a b=\"«{{#yes}}»\" c=\"{{/yes}}\">",
    "<title>«{{#yes}}»</title>{{/yes}}</title>", "«{{^yes}}»<title>{{/yes}}</title>",
    "«{{$a}}»<p {{/a}}>", "<p «{{#yes}}»><p{{/yes}}>",
    "<p «{{#yes}}»on{{/yes}}click=\"a\">", "<p b«{{#yes}}»c=\"d\"{{/yes}}>",
    "<h«{{#yes}}»r{{/yes}}>", "<p «{{#yes}}»b{{/yes}}=\"c\">",
  ])
  func refusesSectionsAcrossPlaces(template: String) {
    expectFaults(TestSite(page: template), "unsafe-place", values)
  }

  @Test(arguments: [
    ("«<»p b=\"", "the template ends in the value of 'b'"),
    ("a «<»p b", "the template ends in the tag '<p>'"),
    ("«<»!-- a --", "the template ends in a comment"),
    ("<p>«<»script>", "the template ends in '<script>'"),
    ("«<»title>a", "the template ends in the text of '<title>'"),
  ])
  func refusesTemplatesThatEndWithinATag(template: String, message: String) {
    let site = TestSite(page: template)
    expectFaults(site, "unsafe-place", values)
    #expect(site.library.diagnostics.map(\.message) == [message])
  }

  @Test func tellsOfAnOpenPartialInThePartial() {
    expectFaults(
      TestSite(page: "{{> part}}{{x}}", [("part", "«<»p class=\"")]), "unsafe-place", values)
  }

  @Test func refusesAPartialThatLeavesATitle() {
    expectFaults(
      TestSite(page: "<title>«{{> part}}»</title>", [("part", "a</title>")]), "unsafe-place", values
    )
  }

  @Test(arguments: [
    ("a < {{x}} & b <3 {{x}}", "a < t & b <3 t"),
    ("<p>{{x}}</p ><br/>{{x}}", "<p>t</p ><br/>t"),
    ("<title>a <b> {{x}}</title>{{markup}}", "<title>a <b> t</title><b></b>"),
    ("<textarea>{{x}}</textarea>", "<textarea>t</textarea>"),
    ("<a b=\"{{x}}\" c = \"d {{x}}\" e='f'>{{x}}", "<a b=\"t\" c = \"d t\" e='f'>t"),
    ("<a b=\"'{{x}}>\">", "<a b=\"'t>\">"),
    ("<a data-onclick=\"{{x}}\" once=\"\">", "<a data-onclick=\"t\" once=\"\">"),
    ("<p{{#yes}} hidden{{/yes}}>", "<p hidden>"),
    ("<p {{#yes}}hidden{{/yes}}>", "<p hidden>"),
    ("<p a=\"b\"{{#yes}} c=\"{{x}}\"{{/yes}} d>", "<p a=\"b\" c=\"t\" d>"),
    ("<p class=\"a{{#yes}} b{{/yes}}{{^yes}} {{x}}{{/yes}}\">", "<p class=\"a b\">"),
    ("<script>a < b && c</script>{{x}}", "<script>a < b && c</script>t"),
    ("<!doctype html>\n<!-- a -- b --->{{x}}", "<!doctype html>\n<!-- a -- b --->t"),
    ("<!-- a {{! not printed }} -->{{x}}", "<!-- a  -->t"),
    ("<!-->{{x}}<!--->{{x}}<!-- a --!>{{x}}", "<!-->t<!--->t<!-- a --!>t"),
    ("<svg:a xlink:href=\"{{link}}\"/>{{x}}", "<svg:a xlink:href=\"/a\"/>t"),
    ("<img srcset=\"{{#list}}{{.}} {{n}}x, {{/list}}\">", "<img srcset=\"/1 2x, /2 2x, \">"),
  ])
  func allowsSafePlaces(template: String, expected: String) {
    expectPrinted(template, values, expected)
  }

  @Test(arguments: [
    "<p class=\"«{{markup}}»\">", "<title>«{{markup}}»</title>", "<a href=\"#«{{markup}}»\">",
    "<textarea>a{{#markup}}«{{.}}»{{/markup}}</textarea>",
  ])
  func refusesMarkupAmongWords(template: String) {
    expectFaults(TestSite(page: template), "html-in-attribute", values)
  }
}
