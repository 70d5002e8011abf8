/// A date as sources give it: a day, a month, a season, "by" a day, "between" two.
///
/// It always has an earliest and a latest day; what is open on one side ends at ``Day/first`` or
/// ``Day/last``.
package struct ApproximateDate: Sendable, Hashable {
  /// How the date was written.
  package let form: Form

  /// The first day that it may mean.
  package let earliest: Day

  /// The last day that it may mean.
  package let latest: Day

  /// The forms of MODEL section 3, for printing in any language.
  package indirect enum Form: Sendable, Hashable {
    case day(Day)
    case month(year: Int, month: Int)
    case year(Int)
    /// Northern hemisphere; 1 is spring, 4 the winter that begins in this year's December.
    case season(year: Int, season: Int)
    /// Thirds of a year: 1 early, 2 mid, 3 late.
    case third(year: Int, third: Int)
    case quarter(year: Int, quarter: Int)
    case by(ApproximateDate)
    case after(ApproximateDate)
    case between(ApproximateDate, ApproximateDate)
    case about(ApproximateDate)
    case unknown
  }

  /// The date that means just this day.
  package init(_ day: Day) {
    self.init(.day(day), day, day)
  }

  /// The date "by" a day, at some unknown time before or on it.
  package static func by(_ day: Day) -> ApproximateDate {
    ApproximateDate(.by(ApproximateDate(day)), .first, day)
  }

  /// Reads the forms of MODEL section 3; nil for anything else.
  package init?(_ text: String) {
    if let first = text.utf8.first, (0x30...0x39).contains(first) {
      self.init(plain: text)
    } else if text == "unknown" {
      self.init(.unknown, .first, .last)
    } else if let rest = text.dropping("by "), let date = ApproximateDate(plain: rest) {
      self.init(.by(date), .first, date.latest)
    } else if let rest = text.dropping("after "), let date = ApproximateDate(plain: rest) {
      self.init(.after(date), date.latest.adding(days: 1), .last)
    } else if let rest = text.dropping("about "), let date = ApproximateDate(plain: rest) {
      self.init(about: date)
    } else if let rest = text.dropping("between ") {
      let words = rest.split(separator: " ")
      guard let and = words.firstIndex(of: "and"),
        let start = ApproximateDate(plain: words[..<and].joined(separator: " ")),
        let end = ApproximateDate(plain: words[(and + 1)...].joined(separator: " ")),
        start.earliest < end.latest
      else { return nil }
      self.init(.between(start, end), start.earliest, end.latest)
    } else {
      self.init(plain: text)
    }
  }

  /// The same date with no day after `day`: a change that was seen on a day has happened by then.
  package func notAfter(_ day: Day) -> ApproximateDate {
    if form == .unknown { return .by(day) }
    guard case .after = form, latest > day, earliest <= day else { return self }
    return ApproximateDate(form, earliest, day)
  }

  /// The first day that it may mean; nil where it is open before.
  package var lowerBound: Day? { earliest == .first ? nil : earliest }

  /// The last day that it may mean; nil where it is open behind.
  package var upperBound: Day? { latest == .last ? nil : latest }

  /// The day that the date is listed by: its latest; its earliest where it is open behind.
  package var listingDay: Day { latest == .last ? earliest : latest }

  /// The year that the date is listed under; none where it is open on both sides.
  package var listingYear: Int? {
    earliest == .first && latest == .last ? nil : listingDay.parts.year
  }

  private init(_ form: Form, _ earliest: Day, _ latest: Day) {
    self.form = form
    self.earliest = earliest
    self.latest = latest
  }

  private init(about date: ApproximateDate) {
    let margin: (Day, Int) -> Day =
      switch date.form {
      case .day: { $0.adding(days: 7 * $1) }
      case .year: { $0.adding(months: 6 * $1) }
      default: { $0.adding(months: $1) }
      }
    // The day behind the end moves by whole months, so that a month's last day stays the last.
    let end = margin(date.latest.adding(days: 1), 1).adding(days: -1)
    self.init(.about(date), margin(date.earliest, -1), end)
  }

  private init?(plain text: String) {
    if let day = Day(text) {
      self.init(day)
      return
    }
    if text.utf8.contains(UInt8(ascii: " ")) {
      let words = text.split(separator: " ")
      guard words.count == 2, let year = ApproximateDate.year(words[1]) else { return nil }
      self.init(period: String(words[0]), of: year)
    } else {
      self.init(yearOrMonth: text)
    }
  }

  /// Reads `YYYY` and `YYYY-MM`.
  private init?(yearOrMonth text: String) {
    guard let year = ApproximateDate.year(text.prefix(4)) else { return nil }
    if text.utf8.count == 4 {
      self.init(.year(year), year, months: 1...12)
    } else {
      let digits = text.suffix(2)
      guard text.utf8.count == 7, text.dropFirst(4).first == "-",
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let month = Int(digits),
        (1...12).contains(month)
      else { return nil }
      self.init(.month(year: year, month: month), year, months: month...month)
    }
  }

  /// The words for seasons and for thirds of a year, in order.
  static let seasons = ["spring", "summer", "autumn", "winter"]
  static let thirds = ["early", "mid", "late"]

  private init?(period: String, of year: Int) {
    if let season = ApproximateDate.seasons.firstIndex(of: period) {
      let first = 3 + 3 * season
      self.init(.season(year: year, season: season + 1), year, months: first...(first + 2))
    } else if let third = ApproximateDate.thirds.firstIndex(of: period) {
      let first = 1 + 4 * third
      self.init(.third(year: year, third: third + 1), year, months: first...(first + 3))
    } else if let quarter = ["Q1", "Q2", "Q3", "Q4"].firstIndex(of: period) {
      let first = 1 + 3 * quarter
      self.init(.quarter(year: year, quarter: quarter + 1), year, months: first...(first + 2))
    } else {
      return nil
    }
  }

  /// Whole months; those beyond December belong to the next year.
  private init(_ form: Form, _ year: Int, months: ClosedRange<Int>) {
    let start = Day(year: year, month: 1, day: 1) ?? .first
    self.init(
      form, start.adding(months: months.lowerBound - 1),
      start.adding(months: months.upperBound).adding(days: -1))
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let year = Int(text), (1000...9998).contains(year)
    else { return nil }
    return year
  }
}

extension String {
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
