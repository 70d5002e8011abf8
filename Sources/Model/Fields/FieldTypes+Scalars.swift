import Diagnostics
import Parsing

extension FieldType where Value == String {
  /// Text that no reader sees as it is: a code, a name of a program.
  static var text: FieldType {
    scalar(.text) { text in text.contains { !$0.isWhitespace } ? text : nil }
  }

  /// An id of a record that has no kind of its own.
  static var identifier: FieldType {
    scalar(
      .identifier, help: "an id has at most 64 characters, and single hyphens between them"
    ) { isIdentifier($0) ? $0 : nil }
  }
}

extension FieldType where Value == Int {
  /// A whole number, 0 or more.
  static var integer: FieldType {
    scalar(.wholeNumber) { text in
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count <= 15 else {
        return nil
      }
      return Int(text)
    }
  }
}

extension FieldType where Value == Bool {
  /// `true` or `false`.
  static var truth: FieldType {
    scalar(.truth) { $0 == "true" ? true : $0 == "false" ? false : nil }
  }
}

extension FieldType where Value == Day {
  /// `YYYY-MM-DD`, a real calendar day.
  static var day: FieldType {
    scalar(
      .day, rule: { .badDate },
      help: "write year, month and day as digits, and a day that the calendar has"
    ) { Day($0) }
  }
}

extension FieldType where Value == ApproximateDate {
  /// A day, month, year, season, third, quarter, or `by`, `after`, `between`, `about` of one.
  static var date: FieldType {
    scalar(
      .date, rule: { .badDate },
      help: "other forms are 2025, Q1 2025, mid 2025, after D, about D, between D and D, unknown"
    ) { ApproximateDate($0) }
  }
}

extension FieldType where Value == Language {
  /// A BCP 47 tag.
  static var language: FieldType { scalar(.language) { Language($0) } }
}

extension FieldType where Value == ReviewPeriod {
  /// `P90D`, `P3M`, `P1Y`.
  static var period: FieldType { scalar(.period) { ReviewPeriod($0) } }
}

extension FieldType where Value == WebAddress {
  /// An absolute `https` address.
  static var url: FieldType {
    FieldType(.scalar(.address)) { node, reading in
      guard let text = reading.scalar(node, expecting: ScalarForm.address.name) else { return nil }
      return reading.address(text, at: node.place)
    }
  }

  /// An absolute `https` or `http` address.
  static var anyURL: FieldType {
    FieldType(.scalar(.anyAddress)) { node, reading in
      guard let text = reading.scalar(node, expecting: "an https address") else { return nil }
      return reading.address(text, at: node.place, allowsHTTP: true)
    }
  }
}

extension FieldType
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of an enumeration's values.
  package static var choice: FieldType {
    let values = Value.allCases.map(\.rawValue)
    return FieldType(.choice(values)) { node, reading in
      guard let text = reading.scalar(node, expecting: "one of \(values.joined(separator: ", "))")
      else { return nil }
      if let value = Value(rawValue: text) { return value }
      reading.report(.unknownChoice(text, among: values, at: node.place))
      return nil
    }
  }
}
