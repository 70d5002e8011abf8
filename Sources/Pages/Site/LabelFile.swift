package import Diagnostics
package import Parsing
package import Templating

/// A language's label file: names of texts, in groups, and what they say in that language.
///
/// A mapping groups labels under a name; one with a `count` key is a single label with plural forms,
/// chosen by the value that `count` names.
package enum LabelFile {
  /// Reads a label file into entries whose keys are the names joined by dots.
  package static func entries(of document: Document) -> Checked<[LabelEntry]> {
    var diagnostics: [Diagnostic] = []
    var entries: [LabelEntry] = []
    collect(document.data, under: "", into: &entries, &diagnostics)
    // A label without words may have them in the part of the file that could not be read.
    return Checked(entries, document.isIncomplete ? [] : diagnostics)
  }

  private static func collect(
    _ node: Node, under prefix: String, into entries: inout [LabelEntry],
    _ diagnostics: inout [Diagnostic]
  ) {
    for entry in node.entries {
      let key = prefix + entry.key
      switch entry.value.content {
      case .scalar(let text):
        let form = LabelForm(text: text, place: entry.value.place)
        entries.append(LabelEntry(key: key, place: entry.keyPlace, forms: [form]))
      case .mapping where entry.value["count"] != nil:
        if let plural = plural(entry, key, &diagnostics) { entries.append(plural) }
      case .mapping:
        collect(entry.value, under: key + ".", into: &entries, &diagnostics)
      case .list, .absent:
        diagnostics.append(
          Rule.labelForm.broken(
            at: entry.keyPlace, "the label '\(key)' is no text",
            help: "write its words behind the colon"))
      }
    }
  }

  private static func plural(
    _ entry: Node.Entry, _ key: String, _ diagnostics: inout [Diagnostic]
  ) -> LabelEntry? {
    var forms: [LabelForm] = []
    var count: String?
    for part in entry.value.entries {
      guard case .scalar(let text) = part.value.content else {
        diagnostics.append(
          Rule.labelForm.broken(
            at: part.keyPlace, "the form '\(part.key)' of the label '\(key)' is no text",
            help: "write its words behind the colon"))
        continue
      }
      if part.key == "count" {
        count = text
      } else if let category = PluralCategory(rawValue: part.key) {
        forms.append(LabelForm(category: category, text: text, place: part.value.place))
      } else {
        let known = PluralCategory.allCases.map(\.rawValue)
        diagnostics.append(
          Rule.labelForm.broken(
            at: part.keyPlace, "'\(part.key)' is no plural form",
            help: nearestName(to: part.key, among: known).map { "did you mean '\($0)'?" }
              ?? "forms are \(known.joined(separator: ", "))"))
      }
    }
    return LabelEntry(key: key, place: entry.keyPlace, forms: forms, countName: count)
  }
}

extension Rule {
  package static let labelForm = Rule(
    "label-form", .error,
    because:
      "A label is a text, a group of labels, or the plural forms of one text with its 'count'.")
}
