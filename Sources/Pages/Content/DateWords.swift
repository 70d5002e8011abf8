package import Model
import Templating

/// How a date stands in a text; the value begins the keys of its labels.
enum DatePhrase: String, Sendable {
  /// Alone.
  case date
  /// In a sentence, with a preposition.
  case on
  /// Behind a preposition.
  case dated
}

extension Writing {
  /// A day in words: "27 May 2025".
  package mutating func words(_ day: Day) -> String { words(ApproximateDate(day)) }

  /// A date in words, as it stands alone: "27 May 2025", "spring 2025", "by 27 May 2025".
  package mutating func words(_ date: ApproximateDate) -> String {
    phrase(of: date, .date)
  }

  /// A date in a sentence: "on 27 May 2025", "in spring 2025", "by 27 May 2025".
  package mutating func on(_ date: ApproximateDate) -> String {
    phrase(of: date, .on)
  }

  /// The beginning of a state in a sentence: "since 27 May 2025", "since 27 May 2025 at the latest".
  package mutating func since(_ date: ApproximateDate) -> String {
    switch date.form {
    case .by(let inner): label("since.by", ["dated": .text(dated(inner))])
    case .after(let inner): label("since.after", ["dated": .text(dated(inner))])
    case .between(let first, let last):
      label("since.between", ["first": .text(dated(first)), "last": .text(dated(last))])
    case .about(let inner): label("since.about", ["dated": .text(dated(inner))])
    case .unknown: label("since.unknown")
    default: label("since.simple", ["dated": .text(dated(date))])
    }
  }

  /// A date behind a preposition: "27 May 2025"; in French "le 27 mai 2025".
  package mutating func dated(_ date: ApproximateDate) -> String {
    phrase(of: date, .dated)
  }

  private mutating func phrase(of date: ApproximateDate, _ phrase: DatePhrase) -> String {
    shared(.phrase(phrase), .date(date)) { .text($0.newPhrase(of: date, phrase)) }.words
  }

  private mutating func newPhrase(of date: ApproximateDate, _ phrase: DatePhrase) -> String {
    switch date.form {
    case .day(let day):
      let (year, month, dayOfMonth) = day.parts
      let number = dayOfMonth == 1 ? label("date.first-day") : String(dayOfMonth)
      return label(
        "\(phrase.rawValue).day",
        [
          "day": .text(number), "month": .text(label("month.\(month)")),
          "year": .text(String(year)),
        ])
    case .month(let year, let month):
      return label(
        "\(phrase.rawValue).month",
        ["month": .text(label("month.\(month)")), "year": .text(String(year))])
    case .year(let year): return label("\(phrase.rawValue).year", ["year": .text(String(year))])
    case .season(let year, let season):
      return label("\(phrase.rawValue).season-\(season)", ["year": .text(String(year))])
    case .third(let year, let third):
      return label("\(phrase.rawValue).third-\(third)", ["year": .text(String(year))])
    case .quarter(let year, let quarter):
      return label("\(phrase.rawValue).quarter-\(quarter)", ["year": .text(String(year))])
    case .by(let inner): return label("on.by", ["dated": .text(dated(inner))])
    case .after(let inner): return label("on.after", ["dated": .text(dated(inner))])
    case .between(let first, let last):
      return label(
        "on.between", ["first": .text(dated(first)), "last": .text(dated(last))])
    case .about(let inner): return label("on.about", ["dated": .text(dated(inner))])
    case .unknown: return label("date.unknown")
    }
  }
}
