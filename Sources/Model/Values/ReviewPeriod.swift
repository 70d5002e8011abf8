/// A positive duration in ISO 8601's short forms: `P90D`, `P3M`, `P1Y`.
package struct ReviewPeriod: Sendable, Hashable {
  private let days: Int
  private let months: Int

  /// Ninety days: how long an answer counts as fresh where nothing else is said.
  package static let ninetyDays = ReviewPeriod(days: 90, months: 0)

  /// Reads a duration of days, weeks, months or years.
  package init?(_ text: String) {
    guard text.first == "P", let unit = text.last, let count = Int(text.dropFirst().dropLast()),
      (1...9999).contains(count), text.dropFirst().first != "+"
    else { return nil }
    switch unit {
    case "D": self.init(days: count, months: 0)
    case "W": self.init(days: 7 * count, months: 0)
    case "M": self.init(days: 0, months: count)
    case "Y": self.init(days: 0, months: 12 * count)
    default: return nil
    }
  }

  private init(days: Int, months: Int) {
    self.days = days
    self.months = months
  }

  /// Units that people count periods in.
  package enum Unit: String, Sendable { case day, month, year }

  /// The period in the largest unit that it is whole numbers of.
  package var counted: (count: Int, unit: Unit) {
    guard months > 0 else { return (days, .day) }
    return months % 12 == 0 ? (months / 12, .year) : (months, .month)
  }

  /// The day that lies this period after `day`, `times` over.
  package func after(_ day: Day, times: Int = 1) -> Day {
    day.adding(months: months * times).adding(days: days * times)
  }
}
