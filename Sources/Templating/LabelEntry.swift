package import Diagnostics

/// A label as a language's file writes it.
package struct LabelEntry: Sendable {
  /// The name that templates ask for it by: `nav.about`.
  package let key: String

  /// Where the key stands.
  package let place: TextRange

  /// Its text: one without a category, or one for each category of the language.
  package let forms: [LabelForm]

  /// The value whose number chooses the form.
  package let countName: String?

  /// Makes an entry.
  package init(key: String, place: TextRange, forms: [LabelForm], countName: String? = nil) {
    self.key = key
    self.place = place
    self.forms = forms
    self.countName = countName
  }
}

/// One text of a label: words and `{{name}}` values.
package struct LabelForm: Sendable {
  /// The numbers that it is for; nil if the label has a single text.
  package let category: PluralCategory?

  /// The words.
  package let text: String

  /// Where the words stand; with or without their quotation marks.
  package let place: TextRange

  /// Makes a form.
  package init(category: PluralCategory? = nil, text: String, place: TextRange) {
    self.category = category
    self.text = text
    self.place = place
  }
}
