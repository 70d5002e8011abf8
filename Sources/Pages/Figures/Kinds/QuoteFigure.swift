import Diagnostics
package import Model
package import Parsing
import Templating

/// Somebody else's words: a reply with its question, a reaction's own words, or those of a source.
package struct QuoteFigure: Figure {
  package static let name = "quote"
  package static let about =
    "Somebody else's words: a reply with its question, words of a reaction, or words of a source."
  package static let fields: [Field<QuoteFigure>] = [
    .optional("reply", \.reply, .reference(to: Reply.self), "The reply."),
    .optional(
      "reaction", \.reaction, .reference(to: Reaction.self), "The reaction, which has an 'excerpt'."
    ),
    .optional(
      "source", \.source, .reference(to: Source.self),
      "The source, which a fact cites with 'quote'."
    ),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var reply: EntityID<Reply>?
  package var reaction: EntityID<Reaction>?
  package var source: EntityID<Source>?

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    let written = ["reply", "reaction", "source"].filter { origin[$0] != nil }
    guard written.count != 1 else { return }
    reading.report(
      Rule.badValue.broken(
        at: origin.place, "this quotation is of \(written.isEmpty ? "nothing" : "several things")",
        help: "write one of 'reply', 'reaction' and 'source'"))
  }

  package func content(_ writing: inout Writing) -> FigureContent? {
    if let reply { return said(in: reply, &writing) }
    if let reaction = reaction.flatMap({ writing.catalog[Reaction.self][$0] }) {
      guard let excerpt = reaction.excerpt else { return nil }
      return quotation(
        excerpt, in: reaction.excerptLanguage, of: writing.place(of: reaction),
        reaction.citations, &writing)
    }
    guard let source = source.flatMap({ writing.catalog[Source.self][$0] }),
      let quote = writing.catalog.quotation(of: source.id)
    else { return nil }
    return quotation(quote, in: source.language, of: writing.shortLine(for: source), [], &writing)
  }

  private func said(in id: EntityID<Reply>, _ writing: inout Writing) -> FigureContent? {
    guard let found = writing.catalog.replies.first(where: { $0.reply.id == id }) else {
      return nil
    }
    if let checked = found.reply.checked {
      writing.noteFact(writing.catalog.freshness(of: Reply.self, checked: checked))
    }
    let names = writing.joined(found.platforms.map { writing.name($0.name) })
    var content = FigureContent(
      writing.label("figure-quote.reply", ["platforms": .text(names)]))
    content.inclusion = ("reply", writing.values(of: found.reply, by: found.platforms))
    return content
  }

  private func quotation(
    _ words: String, in language: Language?, of origin: TemplateObject, _ citations: [Citation],
    _ writing: inout Writing
  ) -> FigureContent {
    var content = FigureContent(writing.label("figure-quote.words"))
    content.citations = citations
    content.inclusion = (
      "quotation",
      .object(
        origin.adding("quote", writing.inOwnLanguage(words, language ?? writing.language)))
    )
    return content
  }
}

extension Catalog {
  /// Words of a source that a fact of the site cites.
  fileprivate func quotation(of source: EntityID<Source>) -> String? {
    var citations = self[Platform.self].flatMap(\.answers).flatMap(\.citations)
    citations += self[Platform.self].flatMap(\.replies).flatMap(\.citations)
    citations += self[Reaction.self].flatMap(\.citations)
    citations += self[Claim.self].flatMap(\.findings).flatMap(\.citations)
    citations += self[Event.self].flatMap(\.citations)
    return citations.first { $0.quote != nil && self.source(of: $0)?.id == source }?.quote
  }
}
