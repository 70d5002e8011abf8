import Diagnostics
import Model
import Templating

/// How readers cite a page: in words, and in the forms of programs that keep literature.
///
/// It names what the site's own data says: publisher, title, day of the last change, address.
struct PageCitation {
  /// Where the form CSL-JSON is published.
  let file: String

  let address: String
  private let title: String
  private let description: String
  private let site: String
  private let publisher: String
  let day: Day
  let language: Language

  /// Takes what is known of a page once it is written.
  init(of route: Route, _ content: PageContent, _ writing: inout Writing) {
    let settings = writing.catalog.site
    file = writing.map.addresses.citation(of: route)
    address = writing.map.addresses.absolute(route)
    title = content.title
    description = content.description
    site = writing.name(settings.name)
    publisher = writing.name(settings.publisher.name)
    day = writing.lastChange ?? content.asOf ?? writing.catalog.days.asOf
    language = writing.language
  }

  /// Everything that a template may print of it.
  func values(_ writing: inout Writing) -> TemplateObject {
    [
      "text": .text(
        writing.label(
          "cite.text",
          [
            "publisher": .text(publisher), "page": .text(title), "site": .text(site),
            "changed": .text(writing.words(day)), "address": .text(address),
            "as_of": .text(writing.words(writing.catalog.days.asOf)),
          ])),
      "permalink": .url(address),
      "address": .text(address),
      "bibtex": .text(bibtex),
      "ris": .text(ris),
      "csl_url": .url(writing.map.addresses.path(ofFile: file)),
      "original": writing.firstSource ?? .absent,
    ]
  }

  /// The form of BibTeX; characters that TeX reads as commands are escaped.
  private var bibtex: String {
    let (year, month, number) = day.parts
    let path = address.split(separator: "/").dropFirst(2).joined(separator: "-")
    let key = "\(path.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })-\(day)"
    let fields = [
      ("title", "{\(tex(title))}"), ("author", "{\(tex(publisher))}"),
      ("organization", "\(tex(site))"), ("year", "\(year)"), ("month", "\(month)"),
      ("day", "\(number)"), ("url", address), ("language", language.tag),
    ]
    return "@misc{\(key),\n"
      + fields.map { "  \($0) = {\($1)}" }.joined(separator: ",\n") + "\n}"
  }

  /// The form of RIS, with two blanks around each hyphen as readers of it expect.
  private var ris: String {
    let (year, month, number) = day.parts
    let date = "\(year)/\(twoDigits(month))/\(twoDigits(number))"
    let lines = [
      ("TY", "ELEC"), ("TI", title), ("AU", publisher), ("T2", site), ("PY", "\(year)"),
      ("DA", date), ("UR", address), ("LA", language.tag), ("ER", ""),
    ]
    return lines.map { "\($0)  - \($1)" }.joined(separator: "\n")
  }

  /// The form CSL-JSON: a list of one entry.
  var csl: JSONValue {
    let (year, month, number) = day.parts
    return [
      [
        "id": .string(address), "type": "webpage", "title": .string(title),
        "author": [["literal": .string(publisher)]], "container-title": .string(site),
        "issued": ["date-parts": [[.number(year), .number(month), .number(number)]]],
        "URL": .string(address), "language": .string(language.tag),
      ]
    ]
  }

  /// The page as an object of schema.org, in the element that HTML has for it.
  func linkedData(for content: PageContent, _ writing: inout Writing) -> [UInt8] {
    let settings = writing.catalog.site
    let home = writing.map.addresses.absolute(HomePage.route(language))
    let corrections = writing.corrections.map { writing.linkedData(of: $0) }
    let common: JSONValue = .members([
      "@context": "https://schema.org", "@type": "WebPage", "@id": .string(address),
      "url": .string(address), "name": .string(title), "description": .string(description),
      "inLanguage": .string(language.tag), "dateModified": .string(day.description),
      "isPartOf": ["@type": "WebSite", "@id": .string(home), "name": .string(site)],
      "publisher": writing.linkedData(of: settings.publisher),
      "correction": corrections.isEmpty ? nil : .array(corrections),
      "license": settings.licence.map { .string($0.url?.text ?? writing.name($0.content)) },
    ])
    // A "<" could end the element early; JSON can say it in digits.
    let json = common.adding(content.linkedData).bytes.flatMap { byte in
      byte == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [byte]
    }
    return Array("<script type=\"application/ld+json\">".utf8) + json + Array("</script>".utf8)
  }

  private func tex(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "{", "}", "&", "%", "$", "#", "_": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
