import Model

extension Writing {
  /// What an organisation or person is called.
  mutating func name(of actor: Actor) -> String {
    switch actor {
    case .named(let words): name(words)
    case .known(let id):
      (catalog[Organisation.self][EntityID(id)]?.name ?? catalog[Authority.self][EntityID(id)]?.name)
        .map { name($0) } ?? id
    }
  }
}

extension Words {
  /// The same words with something put in for a placeholder, in all languages.
  func filling(_ placeholder: String, with text: String) -> Words {
    Words(
      original.replacing(placeholder, with: text),
      translations: translations.mapValues {
        Translated(text: $0.text.replacing(placeholder, with: text), isCurrent: $0.isCurrent)
      })
  }
}

extension String {
  /// The text with its first letter in upper case, as at the beginning of a sentence.
  func withFirstUppercased() -> String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
