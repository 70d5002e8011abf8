package import Model
import Templating

/// A letter that people can send, with its blanks.
package struct LetterPage: Page {
  package static let template = "letter"

  private let id: String
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [LetterPage] {
    site.catalog.letters.ids.map { LetterPage(id: $0, route: route($0, language)) }
  }

  /// Where a letter stands.
  package static func route(_ id: String, _ language: Language) -> Route {
    Route(language, "letters", id)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    guard let letter = writing.letter(id) else {
      return PageContent(title: id, description: id, values: [:])
    }
    let versions = writing.catalog.letters[id].values.sorted { $0.language < $1.language }
    let right = writing.catalog[Right.self][letter.right]
    let law = writing.catalog.law(of: letter.right)
    return PageContent(
      title: letter.title,
      description: writing.label("letter.description", ["title": .text(letter.title)]),
      values: [
        "heading": writing.inOwnLanguage(letter.title, letter.language),
        "right": right.map { writing.words($0.name) } ?? .absent,
        "article": right.map { .text($0.article) } ?? .absent,
        "law": law.flatMap { writing.link(to: $0) } ?? .absent,
        "versions": .list(
          versions.map { version in
            .object([
              "language": .text(version.language.tag),
              "direction": .text(version.language.isRightToLeft ? "rtl" : "ltr"),
              "language_name": .text(writing.name(of: version.language)),
              "title": .text(version.title),
              "body": .html(BodyLinks.html(of: version.filled, &writing)),
              "text_url": .url(writing.map.addresses.path(ofFile: version.textFile)),
              "blanks": .list(
                version.blanks.map { blank in
                  .object([
                    "ask": .text(blank.ask), "required": .flag(blank.isRequired),
                    "example": blank.example.map { .text($0) } ?? .absent,
                  ])
                }),
            ])
          }),
      ])
  }
}
