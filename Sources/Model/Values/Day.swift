/// A day of the Gregorian calendar, without a time or a zone.
package struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before.
  package let ordinal: Int

  /// The day so many days after 1970-01-01.
  package init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// The day of this year, month and day of the month; nil where the calendar has none.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    self.init(ordinal: Day.ordinal(year, month, day))
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  package init?(_ text: String) {
    guard text.utf8.count == 10 else { return nil }
    var parts = [0, 0, 0]
    var part = 0
    for (position, byte) in text.utf8.enumerated() {
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        parts[part] = parts[part] * 10 + Int(byte - 0x30)
      }
    }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }

  /// The earliest day that can be told.
  package static let first = Day(ordinal: ordinal(1, 1, 1))

  /// The latest day that can be told.
  package static let last = Day(ordinal: ordinal(9999, 12, 31))

  package static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }

  /// The day so many days later; earlier where `count` is negative.
  package func adding(days count: Int) -> Day { Day(ordinal: ordinal + count) }

  /// The same day of another month, or that month's last day where it is shorter.
  package func adding(months count: Int) -> Day {
    let (year, month, day) = parts
    let months = year * 12 + month - 1 + count
    let newYear = months / 12
    let newMonth = months % 12 + 1
    return Day(
      ordinal: Day.ordinal(newYear, newMonth, min(day, Day.length(ofMonth: newMonth, in: newYear))))
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  package var parts: (year: Int, month: Int, day: Int) {
    // Counts in eras of 400 years that begin on 1 March, so that leap days come last.
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The number of days in a month.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = parts
    let zeros = year < 10 ? "000" : year < 100 ? "00" : year < 1000 ? "0" : ""
    return "\(zeros)\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

/// The two days that a build is told; the libraries read no clock.
package struct Days: Sendable, Hashable {
  /// The day of the build: check days may not lie after it, and staleness counts to it.
  package let today: Day

  /// The day for which facts are told.
  package let asOf: Day

  /// Takes the two days.
  package init(today: Day, asOf: Day) {
    self.today = today
    self.asOf = asOf
  }
}
