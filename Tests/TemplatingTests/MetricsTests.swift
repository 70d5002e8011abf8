import Diagnostics
import Synchronization
import Templating
import Testing

/// What is noted of templates, by a clock that goes on by one each time that it is looked at.
@Suite struct MetricsTests {
  private static let templates = [
    (name: "page", text: "{{< layout}}{{$main}}{{#items}}{{> row}}{{/items}}{{/main}}{{/layout}}"),
    (name: "layout", text: "<p>{{$main}}{{/main}}</p>"), (name: "row", text: "<i>{{name}}</i>"),
  ]
  private static let values: TemplateObject = [
    "items": .list([.object(["name": .text("a")]), .object(["name": .text("bc")])])
  ]

  private final class Ticks: Sendable {
    private let count = Mutex<UInt64>(0)
    func next() -> UInt64 {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }

  @Test func countsCallsTimeAndBytesOfTemplatesAndPartials() {
    var site = TestSite(Self.templates)
    let plain = site.printed(Self.values)
    let ticks = Ticks()
    let metrics = TemplateMetrics { ticks.next() }
    site.library = Checked(site.library.value.measured(by: metrics), site.library.diagnostics)
    #expect(site.printed(Self.values).value == plain.value)
    // Ticks: page 1, layout 2, row 3 to 4, row 5 to 6, then layout 7 and page 8.
    let expected: [(String, Int, UInt64, Int)] = [
      ("page", 1, 7, 24), ("layout", 1, 5, 24), ("row", 2, 2, 17),
    ]
    #expect(metrics.all.map(\.name) == expected.map(\.0))
    for ((_, use), (name, calls, time, bytes)) in zip(metrics.all, expected) {
      #expect(use.calls == calls, Comment(rawValue: name))
      #expect(use.nanoseconds == time, Comment(rawValue: name))
      #expect(use.bytes == bytes, Comment(rawValue: name))
    }
  }

  @Test func addsUpOverPages() {
    var site = TestSite(Self.templates)
    let metrics = TemplateMetrics { 0 }
    site.library = Checked(site.library.value.measured(by: metrics), site.library.diagnostics)
    for _ in 0..<3 { _ = site.printed(Self.values) }
    #expect(metrics.all.map(\.use.calls) == [3, 3, 6])
  }
}
