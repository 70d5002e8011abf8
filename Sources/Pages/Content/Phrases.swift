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

  /// The name of a platform; nil where there is none of that id.
  mutating func name(of platform: EntityID<Platform>) -> String? {
    catalog[Platform.self].read(platform) { $0.name }.map { name($0) }
  }

  /// The name of a region; nil where there is none of that id.
  mutating func name(of region: EntityID<Region>) -> String? {
    catalog[Region.self].read(region) { $0.name }.map { plain($0) }
  }
}

extension Words {
  /// The same words with something put in for a placeholder, in all languages.
  func filling(_ placeholder: String, with text: String) -> Words {
    Words(
      original.filling(placeholder, with: text),
      translations: translations.mapValues {
        Translated(text: $0.text.filling(placeholder, with: text), isCurrent: $0.isCurrent)
      })
  }
}

extension String {
  /// The text with something put in for a placeholder, which begins with `{`.
  fileprivate func filling(_ placeholder: String, with text: String) -> String {
    var filled = ""
    var rest = self[...]
    while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
      filled += rest[..<brace]
      let isHere = rest[brace...].utf8.starts(with: placeholder.utf8)
      filled += isHere ? text : "{"
      rest = rest[rest.utf8.index(brace, offsetBy: isHere ? placeholder.utf8.count : 1)...]
    }
    return filled + rest
  }

  /// The text with its first letter in upper case, as at the beginning of a sentence.
  func withFirstUppercased() -> String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
