import Model
import Templating

extension Writing {
  /// A law as a region's page shows it: what it is, since when, and the rights in it.
  mutating func values(of law: Law, in region: EntityID<Region>) -> TemplateValue {
    let from = law.region == region ? nil : catalog[Region.self][law.region]
    let others = catalog.letters.ids.filter { id in
      letter(id).map { letter in law.rights.contains { $0.id == letter.right } } ?? false
    }
    return .object([
      "anchor": .text(law.anchor),
      "name": words(law.name),
      "short": words(law.short),
      "reference": words(law.legalCitation),
      "url": law.url.map { .url($0.text) } ?? .absent,
      "since": .text(since(law.since)),
      "until": law.until.map { .text(words($0)) } ?? .absent,
      "kind": .text(label("law.\(law.lawKind.rawValue)")),
      "inherited_from": from.map { .text(plain($0.name)) } ?? .absent,
      "note": prose(law.note),
      "rights": .list(law.rights.map { values(of: $0) }),
      "letters": .list(others.compactMap { link(toLetter: $0) }),
      "checked": checked(law.checked),
      "sources": .list(law.citations.compactMap { line(for: $0) }),
    ])
  }

  private mutating func values(of right: Right) -> TemplateValue {
    .object([
      "anchor": .text(right.anchor),
      "article": .text(right.article),
      "name": words(right.name),
      "plain": words(right.plain),
      "reply_within": right.replyWithin.map {
        .text(label("law.reply-within", ["period": .text(words($0))]))
      }
        ?? .absent,
      "complaint_to": right.complaintTo.flatMap { link(to: $0) } ?? .absent,
      "reason": right.isReasonRequired ? .text(label("law.reason-required")) : .absent,
    ])
  }

  /// An authority as the page of a region shows it.
  mutating func values(of authority: Authority, in region: EntityID<Region>) -> TemplateValue {
    let languages = authority.languages.map { name(of: $0) }
    return .object([
      "anchor": .text(authority.anchor),
      "name": words(authority.name),
      "local_name": authority.localName.map { .text($0) } ?? .absent,
      "kind": .text(label("authority.\(authority.authorityKind.rawValue)")),
      "url": authority.url.map { .url($0.text) } ?? .absent,
      "host": authority.url.map { .text($0.host) } ?? .absent,
      "complaint_url": authority.complaintURL.map { .url($0.text) } ?? .absent,
      "languages": languages.isEmpty ? .absent : .text(joined(languages)),
      "region": authority.region == region
        ? .absent
        : name(of: authority.region).map { .text($0) } ?? .absent,
      "checked": checked(authority.checked),
      "sources": .list(authority.citations.compactMap { line(for: $0) }),
    ])
  }
}
