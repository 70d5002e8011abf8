import Model
import Templating

extension Writing {
  /// A source as it is cited under a fact: title, publisher, date, and how it was read.
  mutating func line(for citation: Citation) -> TemplateValue? {
    guard let id = catalog.sourceID(of: citation) else { return nil }
    var values = self.values(ofSource: id)
    if let at = citation.at { values = values.adding("at", words(at)) }
    if let quote = citation.quote {
      let written = catalog[Source.self][id]?.language ?? language
      values = values.adding("quote", inOwnLanguage(quote, written))
    }
    noteSource(.object(values))
    return .object(values)
  }

  /// Everything that a template may print of a source, as it is cited without a place or words of it.
  mutating func values(ofSource id: EntityID<Source>) -> TemplateObject {
    shared(.source, .text(id.text)) { writing in
      writing.catalog[Source.self][id].map { .object(writing.newValues(of: $0)) } ?? .absent
    }.object
  }

  private mutating func newValues(of source: Source) -> TemplateObject {
    let place = route(ofSource: source.id)
    return [
      "anchor": .text(source.id.text),
      "title": title(of: source),
      "url": source.url.map { .url($0.text) } ?? .absent,
      "entry_url": url(place, fragment: source.id.text),
      "publisher": source.publisher.map { .text(name($0)) } ?? .absent,
      "published": source.published.map { .text(words($0)) } ?? .absent,
      "kind": source.sourceKind.map { .text(label("source.\($0.rawValue)")) } ?? .absent,
      "read": .text(label("read.\(source.read.rawValue)")),
      "read_on": source.readOn.map { .text(words($0)) } ?? .absent,
      "seen_from": source.seenFrom?.region.flatMap { name(of: $0) }.map { .text($0) } ?? .absent,
      "archive": .text(label("archive.\(source.archive.state.rawValue)")),
      "archive_url": source.archive.url.map { .url($0.text) } ?? .absent,
      "access": source.access == .open ? .absent : .text(label("access.\(source.access.rawValue)")),
      "note": source.note.map { words($0) } ?? .absent,
      "authors": .list(source.authors.map { .text(name($0)) }),
      "at": .absent, "quote": .absent,
    ]
  }

  /// A title stays in the source's own language, which its element then names.
  private mutating func title(of source: Source) -> TemplateValue {
    let text = name(source.name)
    guard let other = source.language, other != language,
      source.name.translations[language] == nil
    else { return .text(text) }
    return inOwnLanguage(text, other, element: "cite")
  }
}
