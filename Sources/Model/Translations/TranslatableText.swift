package import Diagnostics
package import Parsing

/// Whether a translation of a text says what the text says today.
package enum TranslationState: String, Sendable, CaseIterable {
  /// The text has not changed since it was translated.
  case current
  /// The text has changed since.
  case outdated
  /// Nobody has written the translation.
  case missing
}

/// Whether readers of another language miss something where a text is not translated.
package enum TranslationNeed: Sendable, Hashable {
  /// The text is in another language for them.
  case needed
  /// The text is a name, which most often is the same in their language.
  case possible
}

/// What a side file says for one text.
package struct TextTranslation: Sendable {
  /// The language of the side file.
  package let language: Language

  /// Whether it says what the text says today.
  package let state: TranslationState

  /// The translation; empty where nobody has written it yet.
  package let text: String

  /// The entry in the side file.
  package let origin: Node

  /// Where the translation stands.
  var place: TextRange { origin["text"]?.place ?? origin.headPlace }
}

/// A text of the site's data that can be translated, with what there is of it in other languages.
package struct TranslatableText: Sendable {
  /// The names that lead to the text in its file, with dots between.
  package let field: String

  /// The text in the site's base language.
  package let original: String

  /// Where the text stands.
  package let place: TextRange

  /// Whether readers miss something where it is not translated.
  let need: TranslationNeed

  /// What side files say, one entry a language.
  let translations: [TextTranslation]

  /// The entry of a side file in this language.
  package func translation(in language: Language) -> TextTranslation? {
    translations.first { $0.language == language }
  }

  /// What there is in this language; nil for a name that nobody has translated.
  package func state(in language: Language) -> TranslationState? {
    translation(in: language)?.state ?? (need == .needed ? .missing : nil)
  }

  /// The twelve digits that a translation names this text by.
  package var hash: String { Translation.hash(of: original) }
}

extension InputFile {
  /// The twelve digits that a translation names this file by.
  package var translationHash: String { Translation.hash(of: bytes) }
}

/// An article, explainer or page with the versions that there are of it in other languages.
package struct TranslatableArticle: Sendable {
  /// The version that was written first.
  package let original: Article

  /// All versions, drafts among them.
  let versions: [Article]

  /// The version in this language, a draft as well; nil where there is none.
  package func version(in language: Language) -> Article? {
    versions.first { $0.language == language }
  }

  /// What there is in this language; nil for that of the original.
  ///
  /// A draft is no translation yet; a version that names no original stands for itself.
  package func state(in language: Language, on today: Day) -> TranslationState? {
    guard language != original.language else { return nil }
    guard let version = version(in: language), !version.isDraft(on: today) else { return .missing }
    return version.isCurrent ? .current : .outdated
  }
}
