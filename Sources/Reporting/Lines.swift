import Diagnostics
import Model

/// A text in lines of at most so many characters; a longer word stands alone.
func wrapped(_ text: String, at width: Int) -> String {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] = "\(last) \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines.joined(separator: "\n")
}

/// A text as a terminal may show it: nothing that is invisible, moves the cursor or turns the
/// writing direction.
func plain(_ text: String) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20: shown += " "
    case 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: shown += "\u{FFFD}"
    default: shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

extension ApproximateDate {
  /// The days that the date may mean, where they are not the date itself: " (2025-03-01 to …)".
  var days: String {
    if case .day = form { return "" }
    switch (earliest == .first, latest == .last) {
    case (true, true): return ""
    case (true, false): return " (\(latest) at the latest)"
    case (false, true): return " (\(earliest) at the earliest)"
    case (false, false): return " (\(earliest) to \(latest))"
    }
  }
}

extension JSONText {
  /// Writes a member with a text; null where there is none.
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member that is true or false.
  mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    boolean(flag)
  }

  /// Writes a member with a list of texts.
  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array { json in for text in texts { json.string(text) } }
  }

  /// Writes a member with a date: its words, its form in ISO 8601-2, and both bounds, null where
  /// open.
  mutating func member(_ name: String, _ date: ApproximateDate?) {
    key(name)
    guard let date else { return null() }
    object { json in
      json.member("words", "\(date)")
      json.member("edtf", date.edtf)
      json.member("earliest", date.lowerBound?.description)
      json.member("latest", date.upperBound?.description)
    }
  }

  /// Writes a member with a list of objects.
  mutating func member<Item>(
    _ name: String, _ items: [Item], _ members: (Item, inout JSONText) -> Void
  ) {
    key(name)
    array { json in
      for item in items { json.object { members(item, &$0) } }
    }
  }
}
