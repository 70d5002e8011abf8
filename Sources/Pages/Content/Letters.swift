import Model
import Templating

extension Writing {
  /// A letter in this page's language, else in another one.
  func letter(_ id: String) -> Letter? { map.outline.letter(id, in: language) }

  /// A letter's title with the address of its page.
  mutating func link(toLetter id: String) -> TemplateValue? {
    letter(id).map { letter in
      .object([
        "name": inOwnLanguage(letter.title, letter.language),
        "url": url(LetterPage.route(id, language)),
      ])
    }
  }
}
