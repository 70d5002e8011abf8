/// Which form a language takes for a whole number, after the cardinal rules of Unicode's CLDR.
package struct PluralRules: Sendable {
  /// The forms that a label must have, in CLDR's order.
  ///
  /// `other` is always among them, even where the language uses it for fractions alone: it is what
  /// prints when nothing else fits.
  package let required: [PluralCategory]

  /// The forms that a label may have: those required, and forms for rare numbers such as the French
  /// one for whole millions, in whose place `other` prints.
  package let allowed: [PluralCategory]

  private let rule: Rule

  /// The kinds of rules, by a language that has it.
  private enum Rule: Sendable {
    case japanese, english, french, spanish, arabic, hebrew, polish, czech, russian, romanian
  }

  /// The rules of a language by its tag (`pt`, `pt-PT`); an unknown language has those of English.
  package init(language tag: String) {
    switch Self.rule(of: tag.lowercased()) {
    case .japanese: self.init(.japanese, [.other])
    case .english: self.init(.english, [.one, .other])
    case .french: self.init(.french, [.one, .other], rare: [.many])
    case .spanish: self.init(.spanish, [.one, .other], rare: [.many])
    case .arabic: self.init(.arabic, [.zero, .one, .two, .few, .many, .other])
    case .hebrew: self.init(.hebrew, [.one, .two, .other])
    case .polish: self.init(.polish, [.one, .few, .many, .other])
    case .czech: self.init(.czech, [.one, .few, .other])
    case .russian: self.init(.russian, [.one, .few, .many, .other])
    case .romanian: self.init(.romanian, [.one, .few, .other])
    }
  }

  private init(_ rule: Rule, _ required: [PluralCategory], rare: [PluralCategory] = []) {
    self.rule = rule
    self.required = required
    allowed = PluralCategory.allCases.filter { required.contains($0) || rare.contains($0) }
  }

  private static func rule(of tag: String) -> Rule {
    if tag == "pt-pt" { return .spanish }
    return switch tag.prefix(while: { $0 != "-" && $0 != "_" }) {
    case "ja", "ko", "zh": .japanese
    case "fr", "pt": .french
    case "es", "it": .spanish
    case "ar": .arabic
    case "he": .hebrew
    case "pl": .polish
    case "cs": .czech
    case "ru", "uk": .russian
    case "ro": .romanian
    default: .english
    }
  }

  /// The form for a number; a negative number takes that of its amount.
  package func category(of number: Int) -> PluralCategory {
    let amount = number.magnitude
    let (tens, hundreds) = (amount % 10, amount % 100)
    switch rule {
    case .japanese: return .other
    case .english: return amount == 1 ? .one : .other
    case .french: return amount <= 1 ? .one : isWholeMillions(amount) ? .many : .other
    case .spanish: return amount == 1 ? .one : isWholeMillions(amount) ? .many : .other
    case .arabic:
      switch (amount, hundreds) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    case .hebrew: return amount == 1 ? .one : amount == 2 ? .two : .other
    case .polish:
      if amount == 1 { return .one }
      return isSlavicFew(tens, hundreds) ? .few : .many
    case .czech: return amount == 1 ? .one : (2...4).contains(amount) ? .few : .other
    case .russian:
      if tens == 1, hundreds != 11 { return .one }
      return isSlavicFew(tens, hundreds) ? .few : .many
    case .romanian:
      if amount == 1 { return .one }
      return amount == 0 || (1...19).contains(hundreds) ? .few : .other
    }
  }

  private func isWholeMillions(_ amount: UInt) -> Bool {
    amount > 0 && amount % 1_000_000 == 0
  }

  private func isSlavicFew(_ tens: UInt, _ hundreds: UInt) -> Bool {
    (2...4).contains(tens) && !(12...14).contains(hundreds)
  }
}
