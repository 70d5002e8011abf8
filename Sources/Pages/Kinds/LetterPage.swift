package import Model
import Templating

/// A letter that people can send, with its blanks: one page for each of its languages.
package struct LetterPage: Page {
  package static let template = "letter"

  private let letter: Letter
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [LetterPage] {
    site.catalog.letters.ids.flatMap { id -> [LetterPage] in
      let first = site.letter(id, in: language)
      return site.catalog.letters[id].map { letter in
        let other = letter.language == first?.language ? nil : letter.language
        return LetterPage(letter: letter, route: route(id, language, other))
      }
    }
  }

  /// Where a letter stands in the page's own language, or else in the first that it has; or in
  /// another language.
  package static func route(_ id: String, _ language: Language, _ other: Language? = nil) -> Route {
    Route(language, ["letters", id] + (other.map { [$0.tag] } ?? []))
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let first = writing.letter(letter.id)
    let right = writing.catalog[Right.self][letter.right]
    let law = writing.catalog.law(of: letter.right)
    let versions = writing.catalog.letters[letter.id]
    return PageContent(
      title: letter.title,
      description: writing.label("letter.description", ["title": .text(letter.title)]),
      values: [
        "heading": writing.inOwnLanguage(letter.title, letter.language),
        "right": right.map { writing.words($0.name) } ?? .absent,
        "article": right.map { .text($0.article) } ?? .absent,
        "law": law.map { writing.link(to: $0) } ?? .absent,
        "letter_language": .text(letter.language.tag),
        "letter_direction": .text(letter.language.isRightToLeft ? "rtl" : "ltr"),
        "body": .html(BodyLinks.html(of: letter.filled, &writing)),
        "reviewed": letter.reviewedBy.map {
          .text(writing.label("letter.reviewed", ["name": .text($0)]))
        } ?? .text(writing.label("letter.unreviewed")),
        "text_url": .url(writing.map.addresses.path(ofFile: letter.textFile)),
        "blanks": .list(
          letter.blanks.map { blank in
            .object([
              "ask": .text(blank.ask), "required": .flag(blank.isRequired),
              "example": blank.example.map { .text($0) } ?? .absent,
            ])
          }),
        "versions": .list(
          versions.filter { $0.language != letter.language }.map { version in
            let other = version.language == first?.language ? nil : version.language
            return .object([
              "name": .text(writing.name(of: version.language)),
              "url": writing.url(Self.route(letter.id, writing.language, other)),
            ])
          }),
      ])
  }
}
