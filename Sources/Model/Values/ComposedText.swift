/// Whether texts are composed (Unicode's NFC): each letter with its marks in the shortest spelling.
///
/// Two spellings of one letter look alike and are found by no search for the other. The standard
/// library compares texts without regard to it and offers no composed form, but it knows what
/// Unicode says of each scalar, and that is enough to tell whether a text is composed.
extension String {
  /// The first scalars that are not composed, and what takes their place where that is one scalar.
  ///
  /// Nil promises that the text is in the form NFC.
  package var firstLooseScalars: (written: String, composed: Unicode.Scalar?)? {
    // All that is below U+0300 is composed whatever stands beside it: its first byte is at most CB.
    guard utf8.contains(where: { $0 >= 0xCC }) else { return nil }
    var starter: Unicode.Scalar?
    var lastClass: UInt8 = 0
    for scalar in unicodeScalars {
      let properties = scalar.properties
      if properties.isFullCompositionExclusion {
        return (String(scalar), Composition.shared[Character(scalar)])
      }
      let markClass = properties.canonicalCombiningClass.rawValue
      if lastClass > markClass, markClass > 0 { return (String(scalar), nil) }
      if let starter, scalar.mayFollow, markClass == 0 ? lastClass == 0 : lastClass < markClass,
        let composed = Composition.shared[starter, scalar]
      {
        return (String(String.UnicodeScalarView([starter, scalar])), composed)
      }
      if markClass == 0 { starter = scalar }
      lastClass = markClass
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether it may become one with what stands before it: marks, and vowels and finals of Hangul.
  fileprivate var mayFollow: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: (0x1161...0x11C2).contains(value)
    }
  }

  /// Its number as Unicode writes it: `00E9`.
  var hexDigits: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Which scalars stand for which letters with marks.
private struct Composition: Sendable {
  static let shared = Composition()

  /// The composed scalar of each letter; the letters are equal however they are spelled.
  private let scalars: [Character: Unicode.Scalar]

  private init() {
    // Unicode's blocks of letters that are composed, and of what stands for another sign. Syllables of
    // Hangul, which are many, are reckoned instead.
    let ranges: [ClosedRange<UInt32>] = [
      0x3B...0x6FF, 0x900...0xDFF, 0x1000...0x109F, 0x1B00...0x1B7F, 0x1E00...0x22FF,
      0x3000...0x30FF, 0x1_0580...0x1_05FF, 0x1_1080...0x1_19FF, 0x1_6100...0x1_613F,
    ]
    var scalars: [Character: Unicode.Scalar] = [:]
    for scalar in ranges.joined().compactMap({ Unicode.Scalar($0) })
    where !scalar.properties.isFullCompositionExclusion {
      scalars[Character(scalar)] = scalar
    }
    self.scalars = scalars
  }

  /// The composed scalar that means the same as a letter.
  subscript(letter: Character) -> Unicode.Scalar? { scalars[letter] }

  /// The scalar that two become; nil where they stay two.
  subscript(first: Unicode.Scalar, second: Unicode.Scalar) -> Unicode.Scalar? {
    let pair = String(String.UnicodeScalarView([first, second]))
    guard pair.count == 1 else { return nil }
    return Self.syllable(first.value, second.value) ?? scalars[Character(pair)]
  }

  /// The syllable of Hangul that two parts become, reckoned as the Unicode Standard does in section 3.12.
  private static func syllable(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
    switch (first, second) {
    case (0x1100...0x1112, 0x1161...0x1175):
      return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first - 0xAC00) % 28 == 0:
      return Unicode.Scalar(first + second - 0x11A7)
    default: return nil
    }
  }
}
