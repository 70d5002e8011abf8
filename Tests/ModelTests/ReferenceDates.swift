/// A day as three numbers, compared in their order; all that the reference knows of the calendar.
struct PlainDay: Hashable, Comparable, CustomStringConvertible {
  var year: Int
  var month: Int
  var day: Int

  static func < (left: PlainDay, right: PlainDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  var description: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  static func lastDay(of month: Int, in year: Int) -> Int {
    if [4, 6, 9, 11].contains(month) { return 30 }
    if month != 2 { return 31 }
    if year % 400 == 0 { return 29 }
    return year % 100 != 0 && year % 4 == 0 ? 29 : 28
  }

  var next: PlainDay {
    if day < PlainDay.lastDay(of: month, in: year) {
      return PlainDay(year: year, month: month, day: day + 1)
    }
    if month < 12 { return PlainDay(year: year, month: month + 1, day: 1) }
    return PlainDay(year: year + 1, month: 1, day: 1)
  }

  var previous: PlainDay {
    if day > 1 { return PlainDay(year: year, month: month, day: day - 1) }
    if month > 1 {
      return PlainDay(
        year: year, month: month - 1, day: PlainDay.lastDay(of: month - 1, in: year))
    }
    return PlainDay(year: year - 1, month: 12, day: 31)
  }

  /// The first day of a month; months beyond December belong to the next year.
  static func first(of month: Int, in year: Int) -> PlainDay {
    month > 12
      ? first(of: month - 12, in: year + 1)
      : month < 1
        ? first(of: month + 12, in: year - 1) : PlainDay(year: year, month: month, day: 1)
  }
}

/// A date as authors write it, with the bounds that MODEL section 3 gives it.
indirect enum WrittenDate: Hashable {
  case day(PlainDay)
  case month(Int, Int)
  case year(Int)
  case season(Int, Int)
  case third(Int, Int)
  case quarter(Int, Int)
  case by(WrittenDate)
  case after(WrittenDate)
  case between(WrittenDate, WrittenDate)
  case about(WrittenDate)
  case unknown

  /// The earliest and latest day; nil on a side that is open.
  var bounds: (earliest: PlainDay?, latest: PlainDay?) {
    switch self {
    case .day(let day): (day, day)
    case .month(let year, let month): months(month...month, year)
    case .year(let year): months(1...12, year)
    // Mar–May, Jun–Aug, Sep–Nov, Dec–Feb.
    case .season(let year, 1): months(3...5, year)
    case .season(let year, 2): months(6...8, year)
    case .season(let year, 3): months(9...11, year)
    case .season(let year, _): months(12...14, year)
    case .third(let year, let third): months((4 * third - 3)...(4 * third), year)
    case .quarter(let year, let quarter): months((3 * quarter - 2)...(3 * quarter), year)
    case .by(let date): (nil, date.bounds.latest)
    case .after(let date): (date.bounds.latest?.next, nil)
    case .between(let first, let last): (first.bounds.earliest, last.bounds.latest)
    // A day by 7 days, a month by 1 month, a year by 6 months, each way.
    case .about(.day(let day)):
      (
        (1...7).reduce(day) { earlier, _ in earlier.previous },
        (1...7).reduce(day) { later, _ in later.next }
      )
    case .about(.month(let year, let month)): months((month - 1)...(month + 1), year)
    case .about(.year(let year)): months(-5...18, year)
    case .about(let other): other.bounds
    case .unknown: (nil, nil)
    }
  }

  private func months(_ months: ClosedRange<Int>, _ year: Int) -> (PlainDay?, PlainDay?) {
    (
      PlainDay.first(of: months.lowerBound, in: year),
      PlainDay.first(of: months.upperBound + 1, in: year).previous
    )
  }

  /// The bounds of something that was seen to hold on a day.
  func bounds(seenOn checked: PlainDay) -> (earliest: PlainDay?, latest: PlainDay) {
    (bounds.earliest, bounds.latest ?? checked)
  }

  var text: String {
    switch self {
    case .day(let day): "\(day)"
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .year(let year): "\(year)"
    case .season(let year, let season):
      "\(["spring", "summer", "autumn", "winter"][season - 1]) \(year)"
    case .third(let year, let third): "\(["early", "mid", "late"][third - 1]) \(year)"
    case .quarter(let year, let quarter): "Q\(quarter) \(year)"
    case .by(let date): "by \(date.text)"
    case .after(let date): "after \(date.text)"
    case .between(let first, let last): "between \(first.text) and \(last.text)"
    case .about(let date): "about \(date.text)"
    case .unknown: "unknown"
    }
  }
}
