import Model
import Templating

extension Writing {
  /// A period in words: "one month".
  mutating func words(_ period: ReviewPeriod) -> String {
    let (count, unit) = period.counted
    return label("period.\(unit.rawValue)", ["count": .number(count)])
  }

  /// A whole number with its digits in groups of three: "600,000".
  mutating func number(_ number: Int) -> String { grouped(String(number)) }

  /// A number with all the digits that were written: "−1,234.50".
  mutating func number(_ number: ExactNumber) -> String {
    let whole = (number.isNegative ? "−" : "") + grouped(number.whole)
    return number.fraction.isEmpty ? whole : whole + label("number.decimal") + number.fraction
  }

  private mutating func grouped(_ digits: String) -> String {
    guard digits.count > 4 else { return digits }
    let separator = label("number.group")
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }

  /// A count with its bound: "at least 500,000".
  mutating func words(_ reach: Reach) -> String {
    label("bound.\(reach.bound.rawValue)", ["number": .text(number(reach.number))])
  }

  /// Counts of one measure as a range over all sources, with what was counted: "at least 100,000 to
  /// about 600,000 shares, depending on the source".
  mutating func range(of counts: [Reach]) -> String {
    let sorted = counts.sorted { $0.number < $1.number }
    guard let first = sorted.first, let last = sorted.last else { return "" }
    let unit: TemplateValue = .text(
      label("measure.\(first.what.rawValue)", ["number": .number(last.number)]))
    guard first.number < last.number else {
      return label("reach.single", ["number": .text(words(first)), "unit": unit])
    }
    return label(
      "reach.range",
      ["first": .text(words(first)), "last": .text(words(last)), "unit": unit])
  }
}
