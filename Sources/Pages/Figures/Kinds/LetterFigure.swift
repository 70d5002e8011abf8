import Diagnostics
package import Model
package import Parsing
import Templating

/// A letter that people can send, with its blanks.
package struct LetterFigure: Figure {
  package static let name = "letter"
  package static let about = "A letter that people can send, with its blanks."
  package static let fields: [Field<LetterFigure>] = [
    .required("letter", \.letter, .text(of: Letter.self), "The letter.")
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var letter = ""

  package init() {}

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let letter = writing.letter(letter) else { return nil }
    var content = FigureContent(letter.title)
    content.inclusion = (
      "letter",
      .object([
        "letter_language": .text(letter.language.tag),
        "letter_direction": .text(letter.language.isRightToLeft ? "rtl" : "ltr"),
        "body": .html(BodyLinks.html(of: letter.filled, &writing)),
        "url": writing.url(LetterPage.route(letter.id, writing.language)),
        "text_url": .url(writing.map.addresses.path(ofFile: letter.textFile)),
      ])
    )
    return content
  }
}
