import Diagnostics
package import Parsing

/// Plain text for readers: in the site's base language, and translated.
package struct Words: Sendable, Hashable {
  /// The text in the base language.
  package let original: String

  /// Translations by language.
  package let translations: [Language: Translated<String>]

  /// Takes a text and its translations.
  package init(_ original: String, translations: [Language: Translated<String>] = [:]) {
    self.original = original
    self.translations = translations
  }

  /// The text in a language, else in the base language.
  package func text(in language: Language) -> String {
    translations[language]?.text ?? original
  }
}

/// Markdown for readers within structured data: paragraphs, links, emphasis, code.
package struct Prose: Sendable {
  /// The text in the base language.
  package let original: MarkdownTree

  /// Translations by language.
  package let translations: [Language: Translated<MarkdownTree>]
}

/// A text in another language, and whether it still says what the original says.
package struct Translated<Text: Sendable>: Sendable {
  /// The translation.
  package let text: Text

  /// Whether the original has not changed since it was translated.
  package let isCurrent: Bool

  /// Puts a translation beside what is known of its state.
  package init(text: Text, isCurrent: Bool) {
    self.text = text
    self.isCurrent = isCurrent
  }
}

extension Translated: Equatable where Text: Equatable {}
extension Translated: Hashable where Text: Hashable {}
