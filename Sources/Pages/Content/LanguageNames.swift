import Model
import Templating

extension Writing {
  /// What a language is called; its tag where the labels have no name for it.
  mutating func name(of language: Language) -> String {
    let key = "language-name.\(language.tag)"
    return labels.has(key) ? label(key) : language.tag
  }
}
