import Model
import Testing

@Suite struct ApproximateDateTests {
  @Test(
    arguments: [
      ("2024-09-13", "2024-09-13", "2024-09-13"),
      ("2024-02-29", "2024-02-29", "2024-02-29"),
      ("2024-02", "2024-02-01", "2024-02-29"),
      ("2023-02", "2023-02-01", "2023-02-28"),
      ("2024-12", "2024-12-01", "2024-12-31"),
      ("2024", "2024-01-01", "2024-12-31"),
      ("spring 2025", "2025-03-01", "2025-05-31"),
      ("summer 2025", "2025-06-01", "2025-08-31"),
      ("autumn 2025", "2025-09-01", "2025-11-30"),
      ("winter 2025", "2025-12-01", "2026-02-28"),
      ("winter 2027", "2027-12-01", "2028-02-29"),
      ("early 2025", "2025-01-01", "2025-04-30"),
      ("mid 2025", "2025-05-01", "2025-08-31"),
      ("late 2025", "2025-09-01", "2025-12-31"),
      ("Q1 2025", "2025-01-01", "2025-03-31"),
      ("Q2 2025", "2025-04-01", "2025-06-30"),
      ("Q3 2025", "2025-07-01", "2025-09-30"),
      ("Q4 2025", "2025-10-01", "2025-12-31"),
      ("by 2024-09-11", "0001-01-01", "2024-09-11"),
      ("by 2024-09", "0001-01-01", "2024-09-30"),
      ("by spring 2025", "0001-01-01", "2025-05-31"),
      ("after 2024-10-03", "2024-10-04", "9999-12-31"),
      ("after 2024", "2025-01-01", "9999-12-31"),
      ("between 2024-12 and 2025-05-22", "2024-12-01", "2025-05-22"),
      ("between spring 2024 and Q1 2025", "2024-03-01", "2025-03-31"),
      ("about 2024-09-13", "2024-09-06", "2024-09-20"),
      ("about 2024-01-03", "2023-12-27", "2024-01-10"),
      ("about 2024-09", "2024-08-01", "2024-10-31"),
      ("about 2024-01", "2023-12-01", "2024-02-29"),
      ("about 2024-02", "2024-01-01", "2024-03-31"),
      ("about 2024", "2023-07-01", "2025-06-30"),
      ("unknown", "0001-01-01", "9999-12-31"),
    ])
  func reads(text: String, earliest: String, latest: String) throws {
    let date = try #require(ApproximateDate(text))
    #expect([date.earliest.description, date.latest.description] == [earliest, latest])
  }

  @Test(
    arguments: [
      "", " ", "2024-9-13", "2024-09-3", "2023-02-29", "2024-02-30", "2024-04-31", "2024-00",
      "2024-13", "2024-+1", "+202", "24", "0999", "9999", "10000", "2024-09-13T00:00", "2024/09/13",
      "13.09.2024", "spring", "Spring 2025", "fall 2025", "2025 spring", "Q0 2025", "Q5 2025",
      "q1 2025", "Q1-2025", "by", "by ", "by by 2024", "by unknown", "after", "after after 2024",
      "about", "about unknown", "about by 2024", "between 2024", "between 2024 and",
      "between and 2024", "between 2025 and 2024", "between 2024-01-01 and 2024-01-01",
      "2024 and 2025", "unknown 2024", "Unknown", "no", "２０２４",
    ])
  func refuses(text: String) {
    #expect(ApproximateDate(text) == nil)
  }

  @Test(arguments: [
    ("unknown", "2024-06-01", "0001-01-01", "2024-06-01"),
    ("after 2024-01-31", "2024-06-01", "2024-02-01", "2024-06-01"),
    ("after 2024-06-01", "2024-06-01", "2024-06-02", "9999-12-31"),
    ("2024-05", "2024-06-01", "2024-05-01", "2024-05-31"),
    ("2024-06", "2024-06-01", "2024-06-01", "2024-06-30"),
  ])
  func endsByTheCheckDay(text: String, checked: String, earliest: String, latest: String) throws {
    let date = try #require(ApproximateDate(text)).notAfter(day(checked))
    #expect([date.earliest.description, date.latest.description] == [earliest, latest])
  }

  @Test func anAnswerWithoutDateHoldsByItsCheckDay() throws {
    let site = TextSite(
      site(answers: ["region: world, answer: used, checked: 2024-03-05, source: report"]))
    #expect(try site.platform("p").answers.first?.since == .by(day("2024-03-05")))
  }
}

/// Dates as ISO 8601-2 writes them, and as authors do.
@Suite struct DateWritingTests {
  @Test(
    arguments: [
      ("2024-09-13", "2024-09-13"),
      ("2024-02", "2024-02"),
      ("2024", "2024"),
      ("spring 2025", "2025-25"),
      ("summer 2025", "2025-26"),
      ("autumn 2025", "2025-27"),
      ("winter 2025", "2025-28"),
      ("early 2025", "2025-37"),
      ("mid 2025", "2025-38"),
      ("late 2025", "2025-39"),
      ("Q1 2025", "2025-33"),
      ("Q4 2025", "2025-36"),
      ("by 2024-09-11", "../2024-09-11"),
      ("by 2024-09", "../2024-09"),
      ("by spring 2025", "../2025-05-31"),
      ("after 2024-10-03", "2024-10-04/.."),
      ("after 2024", "2025-01-01/.."),
      ("between 2024-12 and 2025-05-22", "2024-12/2025-05-22"),
      ("between spring 2024 and Q1 2025", "2024-03-01/2025-03-31"),
      ("about 2024-09-13", "2024-09-13~"),
      ("about 2024-09", "2024-09~"),
      ("about 2024", "2024~"),
      ("about spring 2025", "2025-02-01/2025-06-30"),
      ("unknown", "XXXX"),
    ])
  func asISO(text: String, edtf: String) throws {
    #expect(try #require(ApproximateDate(text)).edtf == edtf)
  }

  @Test func endsWithTheCheckDay() throws {
    let date = try #require(ApproximateDate("after 2024-01-31")).notAfter(day("2024-06-01"))
    #expect(date.edtf == "2024-02-01/2024-06-01")
    #expect(date.description == "after 2024-01-31")
  }

  /// What is written is read as the same date, with the bounds that the reference gives it.
  @Test func readsBackWhatItWrites() throws {
    var numbers = SeededNumbers(seed: 8601)
    for _ in 0..<5_000 {
      let written = WrittenDate.random(&numbers)
      let date = try #require(ApproximateDate(written.text))
      #expect(date.description == written.text)
      #expect(ApproximateDate(date.description) == date)
      let bounds = written.bounds
      #expect(date.earliest.description == (bounds.earliest?.description ?? "0001-01-01"))
      #expect(date.latest.description == (bounds.latest?.description ?? "9999-12-31"))
    }
  }
}
