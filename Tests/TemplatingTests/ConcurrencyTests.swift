import Diagnostics
import Templating
import Testing

@Suite struct ConcurrencyTests {
  /// The same page from eight tasks, which make the same and different names meanwhile.
  @Test func printsTheSameBytesFromEightTasks() async {
    let site = TestSite(
      [
        (
          "page",
          "{{< layout}}{{$body}}{{#rows}}<p>{{n}} {{label.row}}</p>{{/rows}}{{/body}}{{/layout}}"
        ),
        ("layout", "<title>{{title}}</title>{{$body}}{{/body}}"),
      ], labels: [("row", "row {{n}} of {{title}}")])
    let expected =
      "<title>T&amp;</title>"
      + (0..<200).map { "<p>\($0) row \($0) of T&amp;</p>" }.joined()
    let pages = await withTaskGroup(of: [String].self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<20).map { round in
            let object: TemplateObject = [
              "title": .text("T&"), TemplateName("unused-\(task)-\(round)"): .absent,
              "rows": .list((0..<200).map { .object(["n": .number($0)]) }),
            ]
            return site.printed(object).value
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(pages.count == 160)
    #expect(Set(pages) == [expected])
  }

  @Test func addsToWhatIsThere() {
    let site = TestSite(page: "b{{x}}")
    var html: [UInt8] = Array("a".utf8)
    #expect(
      site.library.value.render("page", ["x": .number(1)], labels: site.labels.value, into: &html)
        == [])
    #expect(html == Array("ab1".utf8))
  }
}
