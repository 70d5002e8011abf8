/// A number with the digits that were written: `1.10` keeps its zero.
package struct ExactNumber: Sendable, Hashable {
  /// Whether it lies below zero.
  package let isNegative: Bool

  /// The digits before the point.
  package let whole: String

  /// The digits behind the point; empty where there is none.
  package let fraction: String

  /// Reads digits, at most 30, with at most one point between them and a `-` before them.
  package init?(_ text: String) {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, digits.utf8.count <= 31,
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }), parts[0] == "0" || parts[0].first != "0"
    else { return nil }
    isNegative = text.hasPrefix("-")
    whole = String(parts[0])
    fraction = parts.count == 2 ? String(parts[1]) : ""
  }
}
