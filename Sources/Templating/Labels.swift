package import Diagnostics

/// All texts of the site's pages in one language.
package struct Labels: Sendable {
  /// The language's tag.
  package let language: String

  /// How the language chooses plural forms.
  package let rules: PluralRules

  /// The file that the labels are written in.
  let path: String

  private let labels: [TemplateName: Label]

  /// Reads the entries of a language's file.
  ///
  /// `path` is the file that findings about the whole are placed in; without it, that of the first
  /// entry.
  package static func compiling(
    language: String, path: String? = nil, entries: [LabelEntry]
  ) -> Checked<Labels> {
    let rules = PluralRules(language: language)
    var findings: [Diagnostic] = []
    var labels: [TemplateName: Label] = [:]
    for entry in entries {
      let label = Label.compiling(entry, rules: rules, language: language)
        .collecting(into: &findings)
      let name = TemplateName(entry.key)
      if let first = labels[name] {
        findings.append(
          Rule.templateSyntax.broken(
            at: entry.place, "label '\(entry.key)' is written twice", help: "keep one of them",
            related: [RelatedPlace("first written here", at: first.place)]))
      } else {
        labels[name] = label
      }
    }
    let value = Labels(
      language: language, rules: rules, path: path ?? entries.first?.place.path ?? language,
      labels: labels)
    return Checked(value, findings.sortedAndUnique())
  }

  private init(language: String, rules: PluralRules, path: String, labels: [TemplateName: Label]) {
    self.language = language
    self.rules = rules
    self.path = path
    self.labels = labels
  }

  /// The keys of all labels.
  package var keys: Set<String> { Set(labels.values.map(\.key)) }

  /// Whether the language has a label.
  package func has(_ key: String) -> Bool { labels[TemplateName(key)] != nil }

  /// The label's words with these values, not escaped.
  ///
  /// A label that is missing gives its key in brackets and a value that does not fit leaves a gap;
  /// ``checkedText(_:_:)`` tells what is wrong.
  package func text(_ key: String, _ values: TemplateObject = [:]) -> String {
    checkedText(key, values).value
  }

  /// The label's words with these values, not escaped, and what is wrong with the values.
  package func checkedText(_ key: String, _ values: TemplateObject = [:]) -> Checked<String> {
    guard let label = labels[TemplateName(key)] else {
      return Checked(
        "[\(key)]",
        [Rule.missingLabel(key, at: .start(of: path), among: keys, language: language)])
    }
    var text: [UInt8] = []
    let findings = label.append(to: &text, ValueScope(values), rules: rules)
    return Checked(String(decoding: text, as: UTF8.self), findings)
  }

  /// The label of a name.
  func label(_ name: TemplateName) -> Label? { labels[name] }

  /// The labels in the order of their keys.
  var sorted: [Label] { labels.values.sorted { $0.key < $1.key } }
}
