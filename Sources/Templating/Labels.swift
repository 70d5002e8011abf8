package import Diagnostics

/// All texts of the site's pages in one language.
package struct Labels: Sendable {
  /// The language's tag.
  package let language: String

  /// How the language chooses plural forms.
  package let rules: PluralRules

  /// The file that the labels are written in.
  let path: String

  /// The labels in the order of the file.
  private let labels: [Label]

  /// Where the label of a name is in `labels`, by the name's number; -1 where there is none.
  private let positions: [Int32]

  /// The labels by their keys, for those who ask with words.
  private let byKey: [String: Label]

  /// Reads the entries of a language's file.
  ///
  /// `path` is the file that findings about the whole are placed in; without it, that of the first
  /// entry.
  package static func compiling(
    language: String, path: String? = nil, entries: [LabelEntry]
  ) -> Checked<Labels> {
    let rules = PluralRules(language: language)
    var findings: [Diagnostic] = []
    var labels: [Label] = []
    var positions: [Int32] = []
    for entry in entries {
      let label = Label.compiling(entry, rules: rules, language: language)
        .collecting(into: &findings)
      let id = Int(TemplateName(entry.key).id)
      if positions.count <= id {
        positions += repeatElement(-1, count: id + 1 - positions.count)
      }
      if positions[id] >= 0 {
        let first = labels[Int(positions[id])]
        findings.append(
          Rule.templateSyntax.broken(
            at: entry.place, "label '\(entry.key)' is written twice", help: "keep one of them",
            related: [RelatedPlace("first written here", at: first.place)]))
      } else {
        positions[id] = Int32(labels.count)
        labels.append(label)
      }
    }
    let value = Labels(
      language: language, rules: rules, path: path ?? entries.first?.place.path ?? language,
      labels: labels, positions: positions)
    return Checked(value, findings.sortedAndUnique())
  }

  private init(
    language: String, rules: PluralRules, path: String, labels: [Label], positions: [Int32]
  ) {
    self.language = language
    self.rules = rules
    self.path = path
    self.labels = labels
    self.positions = positions
    byKey = Dictionary(labels.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys of all labels.
  package var keys: Set<String> { Set(labels.map(\.key)) }

  /// Whether the language has a label.
  package func has(_ key: String) -> Bool { byKey[key] != nil }

  /// The label's words with these values, not escaped.
  ///
  /// A label that is missing gives its key in brackets and a value that does not fit leaves a gap;
  /// ``checkedText(_:_:)`` tells what is wrong.
  package func text(_ key: String, _ values: TemplateObject = [:]) -> String {
    checkedText(key, values).value
  }

  /// The label's words with these values, not escaped, and what is wrong with the values.
  package func checkedText(_ key: String, _ values: TemplateObject = [:]) -> Checked<String> {
    guard let label = byKey[key] else {
      return Checked(
        "[\(key)]",
        [Rule.missingLabel(key, at: .start(of: path), among: keys, language: language)])
    }
    if let text = label.constantText { return Checked(text) }
    var text: [UInt8] = []
    let findings = label.append(to: &text, ValueScope(values), rules: rules)
    return Checked(String(decoding: text, as: UTF8.self), findings)
  }

  /// Appends a label that needs no values, as HTML; returns whether the name has such a label.
  ///
  /// Most labels are such, and this way none of their parts is copied.
  func appendConstant(_ name: TemplateName, to html: inout [UInt8]) -> Bool {
    let id = Int(name.id)
    guard id < positions.count, positions[id] >= 0 else { return false }
    guard let constant = labels[Int(positions[id])].constant else { return false }
    html += constant
    return true
  }

  /// The label of a name.
  func label(_ name: TemplateName) -> Label? {
    let id = Int(name.id)
    guard id < positions.count, positions[id] >= 0 else { return nil }
    return labels[Int(positions[id])]
  }

  /// The labels in the order of their keys.
  var sorted: [Label] { labels.sorted { $0.key < $1.key } }
}
