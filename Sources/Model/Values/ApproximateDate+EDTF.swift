extension ApproximateDate {
  /// The date in the Extended Date/Time Format of ISO 8601-2 (levels 0 to 2).
  ///
  /// Seasons are those of the northern hemisphere (25 to 28), quarters 33 to 36, thirds of a year the
  /// quadrimesters 37 to 39. An open side is `..`. The standard's seasons cannot be approximate nor
  /// end an interval; there the days stand that they begin and end with.
  package var edtf: String {
    switch form {
    case .day, .month, .year: calendarForm ?? "\(earliest)"
    case .season(let year, let season): "\(padded(year, 4))-\(24 + season)"
    case .third(let year, let third): "\(padded(year, 4))-\(36 + third)"
    case .quarter(let year, let quarter): "\(padded(year, 4))-\(32 + quarter)"
    case .by(let date): "../\(date.calendarForm ?? "\(latest)")"
    case .after: "\(earliest)/\(latest == .last ? ".." : "\(latest)")"
    case .between(let first, let last):
      "\(first.calendarForm ?? "\(earliest)")/\(last.calendarForm ?? "\(latest)")"
    case .about(let date): date.calendarForm.map { $0 + "~" } ?? "\(earliest)/\(latest)"
    case .unknown: "XXXX"
    }
  }

  /// A day, month or year as ISO 8601 writes it; nil for other forms.
  package var calendarForm: String? {
    switch form {
    case .day(let day): "\(day)"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .year(let year): padded(year, 4)
    default: nil
    }
  }
}

extension ApproximateDate: CustomStringConvertible {
  /// The date as authors write it; reading it again gives the same date, unless a check day ended it.
  package var description: String {
    switch form {
    case .day(let day): "\(day)"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .year(let year): padded(year, 4)
    case .season(let year, let season): "\(ApproximateDate.seasons[season - 1]) \(padded(year, 4))"
    case .third(let year, let third): "\(ApproximateDate.thirds[third - 1]) \(padded(year, 4))"
    case .quarter(let year, let quarter): "Q\(quarter) \(padded(year, 4))"
    case .by(let date): "by \(date)"
    case .after(let date): "after \(date)"
    case .between(let first, let last): "between \(first) and \(last)"
    case .about(let date): "about \(date)"
    case .unknown: "unknown"
    }
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
