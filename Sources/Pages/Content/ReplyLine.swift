import Model
import Templating

extension Writing {
  /// A reply with its question beside it.
  mutating func values(of reply: Reply, by platforms: [Platform]) -> TemplateValue {
    let person = reply.by?.person.flatMap { catalog[Person.self][$0] }
    let spoken = reply.citations.compactMap { catalog.source(of: $0)?.language }
    let names = platforms.map { name($0.name) }
    return .object([
      "anchor": .text(reply.anchor),
      "platforms": .text(joined(names)),
      "person": person.map { .text(name($0.name)) } ?? .absent,
      "why_named": person.map { words($0.whyNamed) } ?? .absent,
      "role": reply.by.map { words($0.role) } ?? .absent,
      "to": .text(plain(reply.to)),
      "on": .text(words(reply.on)),
      "channel": .text(label("channel.\(reply.channel.rawValue)")),
      "asked": words(reply.asked),
      "answered": reply.answered.map { words($0) } ?? .absent,
      "quote": reply.quote.map { inOwnLanguage($0, spoken.first ?? language) } ?? .absent,
      "assessment": .text(label("assessment.\(reply.assessment.rawValue)")),
      "why": reply.why.map { words($0) } ?? .absent,
      "checked": checked(reply.checked),
      "sources": .list(reply.citations.compactMap { line(for: $0) }),
    ])
  }
}
