import Model
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
    ("1900-03-01", -25_508), ("2024-09-26", 19_992), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func counts(text: String, ordinal: Int) {
    #expect(Day(text)?.ordinal == ordinal)
    #expect(Day(ordinal: ordinal).description == text)
  }

  @Test(arguments: [
    "", "2024", "2024-09", "2024-9-01", "2024-09-1", "24-09-01", "2024-09-31", "2024-02-30",
    "2023-02-29", "1900-02-29", "2024-00-01", "2024-01-00", "0000-01-01", "2024-09-01 ",
    "+024-09-01", "2024-+9-01", "2024-09-011", "-2024-09-01", "2024–09–01",
  ])
  func refuses(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyDayOfFourCenturiesIsItself() throws {
    var expected = try #require(Day(year: 1800, month: 1, day: 1))
    for year in 1800..<2200 {
      for month in 1...12 {
        for number in 1...Day.length(ofMonth: month, in: year) {
          let found = try #require(Day(year: year, month: month, day: number))
          guard found == expected, found.parts == (year, month, number) else {
            Issue.record("\(year)-\(month)-\(number) is \(found)")
            return
          }
          expected = expected.adding(days: 1)
        }
      }
    }
    #expect(expected == Day("2200-01-01"))
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-12-15", 1, "2025-01-15"),
    ("2024-01-15", -1, "2023-12-15"), ("2024-03-31", -1, "2024-02-29"),
    ("2024-05-31", 0, "2024-05-31"), ("2024-05-31", -24, "2022-05-31"),
  ])
  func addsMonths(start: String, months: Int, end: String) {
    #expect(day(start).adding(months: months) == Day(end))
  }

  @Test(arguments: [
    ("P90D", 1, "2024-04-30"), ("P90D", 2, "2024-07-29"), ("P1D", 1, "2024-02-01"),
    ("P2W", 1, "2024-02-14"), ("P1M", 1, "2024-02-29"), ("P1M", 2, "2024-03-31"),
    ("P3M", 1, "2024-04-30"), ("P1Y", 1, "2025-01-31"), ("P9999D", 1, "2051-06-17"),
  ])
  func periods(text: String, times: Int, end: String) {
    #expect(ReviewPeriod(text)?.after(day("2024-01-31"), times: times) == Day(end))
  }

  @Test(arguments: [
    "", "P", "D", "P0D", "P-1D", "P+1D", "P1", "1D", "P1H", "PT1H", "P1Y6M", "P1.5M", "p1d",
    "P10000D", " P1D",
  ])
  func refusesPeriods(text: String) {
    #expect(ReviewPeriod(text) == nil)
  }
}
