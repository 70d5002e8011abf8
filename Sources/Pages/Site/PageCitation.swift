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
  private let asOf: Day
  let language: Language

  /// The page as programs that keep literature name it.
  private let entry: LiteratureEntry

  /// Takes what is known of a page once it is written.
  init(of route: Route, _ content: PageContent, _ writing: inout Writing) {
    let settings = writing.catalog.site
    file = writing.map.addresses.citation(of: route)
    address = writing.map.addresses.absolute(route)
    title = content.title
    description = content.description
    site = writing.name(settings.name)
    publisher = writing.name(settings.publisher.name)
    asOf = content.asOf ?? writing.catalog.days.asOf
    day = writing.noted.lastChange ?? asOf
    language = content.language ?? writing.language
    let (year, month, number) = day.parts
    let names = address.utf8.split(separator: UInt8(ascii: "/")).dropFirst(2)
    let path = names.joined(separator: "-".utf8)
      .filter { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    let key = "\(String(decoding: path, as: UTF8.self))-\(day)"
    entry = LiteratureEntry(
      id: address, key: key, title: title, authors: [publisher], container: site,
      issued: [year, month, number], address: address, language: language)
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
            "as_of": .text(writing.words(asOf)),
          ])),
      "permalink": .url(address),
      "address": .text(address),
      "bibtex": .text(entry.bibtex),
      "ris": .text(entry.ris.joined(separator: "\n")),
      "csl_url": .url(writing.map.addresses.path(ofFile: file)),
      "original": writing.noted.firstSource ?? .absent,
    ]
  }

  /// The form CSL-JSON: a list of one entry.
  var csl: JSONValue { [entry.csl] }

  /// The page as an object of schema.org, in the element that HTML has for it.
  func linkedData(for content: PageContent, _ writing: inout Writing) -> [UInt8] {
    let settings = writing.catalog.site
    let home = writing.map.addresses.absolute(HomePage.route(writing.language))
    let corrections = writing.noted.corrections.map { writing.linkedData(of: $0) }
    let common: JSONValue = .members([
      "@context": "https://schema.org", "@type": "WebPage", "@id": .string(address),
      "url": .string(address), "name": .string(title), "description": .string(description),
      "inLanguage": .string(language.tag), "dateModified": .string(day.description),
      "isPartOf": ["@type": "WebSite", "@id": .string(home), "name": .string(site)],
      "publisher": writing.linkedData(of: settings.publisher),
      "correction": corrections.isEmpty ? nil : .array(corrections),
      "license": settings.licence.map { .string($0.url?.text ?? writing.name($0.content)) },
    ])
    var html = Array("<script type=\"application/ld+json\">".utf8)
    // A "<" could end the element early; JSON can say it in digits.
    let parts = common.adding(content.linkedData).bytes.split(
      separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      if position > 0 { html += "\\u003c".utf8 }
      html += part
    }
    return html + "</script>".utf8
  }
}
