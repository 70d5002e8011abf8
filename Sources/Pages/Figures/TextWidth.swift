/// How wide words are in a drawing, as far as one can know without their letters.
package enum TextWidth {
  /// The width of a drawing on the narrowest screen, in ems.
  package static let narrowest = 20.5

  /// An estimate in ems, rather too wide than too narrow.
  static func ems(_ words: String) -> Double {
    words.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The same in hundredths of the narrowest drawing.
  static func hundredths(_ words: String) -> Double { ems(words) / narrowest * 100 }

  /// Words on as many lines as they need; a word that is longer than a line stays whole.
  package static func lines(_ words: String, within ems: Double = narrowest) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, self.ems("\(last) \(word)") <= ems {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "’", "|", "(", ")", " ": 0.36
    case "m", "w", "M", "W", "…", "—", "●", "○", "◐", "≠", "‖": 0.95
    case "A"..."Z": 0.72
    case _ where scalar.value >= 0x2E80: 1.05
    default: 0.58
    }
  }
}
