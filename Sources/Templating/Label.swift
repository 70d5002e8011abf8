package import Diagnostics

extension Rule {
  /// Plural forms that do not fit the language.
  package static let labelPlural = Rule(
    "label-plural", .error,
    because: """
      Each language has its own forms for numbers. A form that is missing would print a wrong word \
      for some numbers, and a form that the language does not have would never be printed.
      """)
}

/// A text in one language; a class, since labels are looked up all the time.
final class Label: Sendable {
  /// The name that templates ask for it by.
  let key: String

  /// Where it is written.
  let place: TextRange

  /// What chooses among the forms.
  private let count: ValuePath?

  private let forms: [PluralCategory: LabelPattern]

  /// The text for all numbers that have no form of their own, or the only one.
  private let other: LabelPattern

  /// The text as HTML, if it needs no values.
  let constant: [UInt8]?

  /// The text itself, if it needs no values.
  let constantText: String?

  /// Reads an entry by the plural rules of its language.
  static func compiling(
    _ entry: LabelEntry, rules: PluralRules, language: String
  ) -> Checked<Label> {
    var findings = faults(of: entry, rules: rules, language: language)
    var forms: [PluralCategory: LabelPattern] = [:]
    for form in entry.forms {
      let pattern = LabelPattern.parsing(form).collecting(into: &findings)
      forms[form.category ?? .other] = pattern
    }
    let label = Label(
      key: entry.key, place: entry.place, count: entry.countName.map(ValuePath.init), forms: forms,
      other: forms[.other] ?? LabelPattern("[\(entry.key)]"))
    return Checked(label, findings)
  }

  private init(
    key: String, place: TextRange, count: ValuePath?, forms: [PluralCategory: LabelPattern],
    other: LabelPattern
  ) {
    self.key = key
    self.place = place
    self.count = count
    self.forms = forms
    self.other = other
    constant = count == nil ? other.constant : nil
    constantText = count == nil ? other.constantText : nil
  }

  /// What is wrong with the choice of forms.
  private static func faults(
    of entry: LabelEntry, rules: PluralRules, language: String
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func refuse(_ place: TextRange, _ message: String, _ help: String) {
      findings.append(Rule.labelPlural.broken(at: place, message, help: help))
    }
    let written = entry.forms.compactMap(\.category)
    guard !written.isEmpty else {
      if entry.countName != nil {
        refuse(
          entry.place, "label '\(entry.key)' has a count and no plural forms",
          "write the forms \(list(rules.required)), or leave the count out")
      } else if entry.forms.count != 1 {
        refuse(entry.place, "label '\(entry.key)' needs one text", "write its words")
      }
      return findings
    }
    if entry.countName == nil {
      refuse(
        entry.place, "label '\(entry.key)' has plural forms and no count",
        "name the value that holds the number")
    }
    var seen: Set<PluralCategory> = []
    for form in entry.forms {
      guard let category = form.category else {
        refuse(
          form.place, "label '\(entry.key)' has plural forms and a text without one",
          "say which form it is")
        continue
      }
      if !seen.insert(category).inserted {
        refuse(form.place, "the form '\(category.rawValue)' is written twice", "keep one of them")
      }
      if !rules.allowed.contains(category) {
        refuse(
          form.place, "'\(language)' has no form '\(category.rawValue)' for whole numbers",
          "its forms are \(list(rules.allowed))")
      }
    }
    let missing = rules.required.filter { !seen.contains($0) }
    if !missing.isEmpty {
      refuse(
        entry.place, "label '\(entry.key)' lacks \(list(missing)) for '\(language)'",
        "the language needs \(list(rules.required))")
    }
    return findings
  }

  private static func list(_ categories: [PluralCategory]) -> String {
    categories.map { "'\($0.rawValue)'" }.joined(separator: ", ")
  }

  /// Appends the text, not escaped; returns what is wrong with the values.
  func append(
    to text: inout [UInt8], _ scope: ValueScope, rules: PluralRules, related: [RelatedPlace] = []
  ) -> [Diagnostic] {
    guard let count else { return other.append(to: &text, scope, related: related) }
    switch scope.value(of: count) {
    case .number(let number)?:
      let pattern = forms[rules.category(of: number)] ?? other
      return pattern.append(to: &text, scope, related: related)
    case let value?:
      return [
        Rule.labelPlural.broken(
          at: place, "label '\(key)' counts '\(count.text)', which is \(value.kind), no number",
          help: "count a value that is a number", related: related)
      ]
    case nil: return [scope.unknown(count, at: place, related: related)]
    }
  }
}
