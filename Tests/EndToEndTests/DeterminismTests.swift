import Foundation
import Testing

/// The same content on the same two days gives the same bytes, on whatever machine.
@Suite struct DeterminismTests {
  @Test func twoBuildsAreEqualInEveryByte() throws {
    let first = try ReferenceSite.atRoot.get()
    let second = try TestedSite.reference { $0 > $1 }
    let outcome = try second.build(
      "--jobs", "1",
      environment: ["TZ": "America/Adak", "LC_ALL": "fr_FR.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let (left, right) = (try first.output(), try second.output())
    #expect(left["site-manifest.json"] != nil)
    #expect(left.keys.sorted() == right.keys.sorted())
    #expect(left.filter { right[$0.key] != $0.value }.keys.sorted() == [])
  }

  /// The day of a build is told in UTC, whatever the clock on the wall says.
  @Test(arguments: ["Pacific/Kiritimati", "America/Adak", "UTC"])
  func aDayOfTheEpochIsTheSameEverywhere(zone: String) throws {
    let site = try TestedSite(fixture: "five-pages")
    let outcome = try site.build(
      today: nil, environment: ["SOURCE_DATE_EPOCH": "1727352000", "TZ": zone])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("built on 2024-09-26, facts as of 2024-09-26\n"))
    #expect(try site.page("index.html").html.contains("Facts as they stood on 26 September 2024."))
  }
}
