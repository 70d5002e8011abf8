/// Marks on an axis at round numbers: 1, 2 or 5 with zeros.
package struct Ticks: Sendable {
  /// A round number: `digits` with as many zeros behind it, or places behind the point, as `zeros` says.
  package struct Tick: Sendable {
    let digits: Int
    let zeros: Int

    /// The number.
    package var value: Double { Ticks.scaled(Double(digits), by: zeros) }
  }

  /// The marks, the lowest first; the first and the last enclose all values.
  package let ticks: [Tick]

  /// The marks around these values and zero, at most `most` steps apart.
  package init(around values: [Double], atMost most: Int = 5) {
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    let (step, zeros) = Ticks.step(for: (high - low) / Double(most))
    let size = Ticks.scaled(Double(step), by: zeros)
    let first = Int((low / size).rounded(.down))
    let last = max(first + 1, Int((high / size).rounded(.up)))
    ticks = (first...last).map { Tick(digits: $0 * step, zeros: zeros) }
  }

  /// Where a value stands between the first mark and the last, from 0 to 1.
  package func position(of value: Double) -> Double {
    guard let low = ticks.first?.value, let high = ticks.last?.value, low < high else { return 0 }
    return (value - low) / (high - low)
  }

  /// The smallest round number that is not below a length.
  private static func step(for length: Double) -> (digits: Int, zeros: Int) {
    guard length > 0, length.isFinite else { return (1, 0) }
    var zeros = 0
    while scaled(10, by: zeros) < length { zeros += 1 }
    while scaled(1, by: zeros) >= length { zeros -= 1 }
    let digits = [1, 2, 5, 10].first { scaled(Double($0), by: zeros) >= length } ?? 10
    return digits == 10 ? (1, zeros + 1) : (digits, zeros)
  }

  /// A number with so many zeros more.
  private static func scaled(_ number: Double, by zeros: Int) -> Double {
    var factor = 1.0
    for _ in 0..<abs(zeros) { factor *= 10 }
    return zeros < 0 ? number / factor : number * factor
  }
}
