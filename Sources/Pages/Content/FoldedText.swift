extension String {
  /// The text in lower case and without diacritics, so that "Égypte" stands with the E.
  ///
  /// `Templates/assets/search.js` does the same with what readers type.
  var foldedForSorting: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var folded = ""
    for scalar in lowercased().unicodeScalars {
      if scalar.isASCII {
        folded.unicodeScalars.append(scalar)
      } else if let plain = plainLetters[scalar] {
        folded += plain
      } else if let base = baseLetters[Character(scalar)] {
        folded.unicodeScalars.append(base)
      } else if scalar.properties.generalCategory != .nonspacingMark, scalar != "\u{640}" {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  /// The words of the text, folded: letters and digits without what stands between them.
  var foldedWords: [String] {
    foldedForSorting.unicodeScalars.split { !$0.isPartOfWord }.map {
      String(Substring($0))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    if isASCII {
      return "a"..."z" ~= self || "0"..."9" ~= self || "A"..."Z" ~= self
    }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

/// Letters that Unicode does not take apart, and what people type for them.
private let plainLetters: [Unicode.Scalar: String] = [
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ς": "σ",
  "ٱ": "ا", "ى": "ي", "ة": "ه",
]

/// Letters with one mark or two, and the letters that carry them.
///
/// Texts are equal however a letter and its marks are spelled, which finds the one for the other.
private let baseLetters: [Character: Unicode.Scalar] = {
  let marks = (0x300...0x331).compactMap { Unicode.Scalar($0) }
  let more: [Unicode.Scalar] = ["\u{342}", "\u{345}", "\u{653}", "\u{654}", "\u{655}"]
  // Vietnamese and old Greek write two marks on a vowel.
  let first: [Unicode.Scalar] = [
    "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{308}", "\u{313}", "\u{314}", "\u{31B}",
  ]
  let second: [Unicode.Scalar] = [
    "\u{300}", "\u{301}", "\u{303}", "\u{304}", "\u{309}", "\u{323}", "\u{342}", "\u{345}",
  ]
  let alphabets = "abcdefghijklmnopqrstuvwxyzαεηιορυωабвгдежзийклмнопрстуфхцчшщъыьэюяіاوي"
  var bases: [Character: Unicode.Scalar] = [:]
  for letter in alphabets.unicodeScalars {
    let marked =
      (marks + more).map { [letter, $0] }
      + first.flatMap { mark in
        second.map { [letter, mark, $0] }
      }
    for scalars in marked {
      let text = String(String.UnicodeScalarView(scalars))
      if text.count == 1 { bases[Character(text)] = letter }
    }
  }
  return bases
}()
