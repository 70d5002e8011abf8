/// Which part of a content a `Range` field asks for (RFC 9110, section 14).
enum ByteRange: Sendable, Hashable {
  /// The whole content: nothing else was asked for, or in a way that a server may ignore, such as
  /// several parts at once.
  case whole
  /// These bytes.
  case part(Range<Int>)
  /// No byte of it.
  case unsatisfiable

  /// Reads a field's value for a content of `length` bytes.
  init(_ field: String?, of length: Int) {
    guard let field, let equals = field.firstIndex(of: "="),
      field[..<equals].withoutOuterSpace.lowercased() == "bytes"
    else {
      self = .whole
      return
    }
    let bounds = field[field.index(after: equals)...].withoutOuterSpace
      .split(separator: "-", omittingEmptySubsequences: false)
    guard bounds.count == 2, bounds.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else {
      self = .whole
      return
    }
    let (first, last) = (number(bounds[0]), number(bounds[1]))
    switch (first, last) {
    case (let first?, let last?) where first <= last:
      self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
    case (let first?, nil) where bounds[1].isEmpty:
      self = first < length ? .part(first..<length) : .unsatisfiable
    case (nil, let count?) where bounds[0].isEmpty:
      self = count > 0 && length > 0 ? .part(max(0, length - count)..<length) : .unsatisfiable
    default:
      self = .whole
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// The number that digits write, as large as one can be where they write a larger one; nil for none.
private func number(_ digits: Substring) -> Int? {
  digits.isEmpty ? nil : Int(digits) ?? Int.max - 1
}
