/// The labels of a text's footnotes, told apart as libcmark tells link labels apart.
struct FootnoteLabels {
  /// Each label as it was first written.
  private(set) var written: [ArraySlice<UInt8>] = []

  private var numbers: [String: Int32] = [:]
  private var longest = 0

  /// Adds a footnote's label; its number, and whether it is the first of that label.
  mutating func add(_ label: ArraySlice<UInt8>) -> (number: Int32, isFirst: Bool) {
    let key = Self.folded(label)
    if let number = numbers[key] { return (number, false) }
    let number = Int32(written.count)
    numbers[key] = number
    written.append(label)
    longest = max(longest, label.count * 3 + 3)
    return (number, true)
  }

  /// The number of the footnote with this label.
  func number(of label: ArraySlice<UInt8>) -> Int32? {
    guard !label.isEmpty, label.count <= longest else { return nil }
    return numbers[Self.folded(label)]
  }

  private static func folded(_ label: ArraySlice<UInt8>) -> String {
    let words = label.split(whereSeparator: BareAddress.isSpace).joined(separator: [0x20])
    return String(decoding: Array(words), as: UTF8.self).uppercased().lowercased()
  }
}
