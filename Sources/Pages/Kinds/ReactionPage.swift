package import Model
import Parsing
import Templating

/// What people did, how far it went, and what to do now for those who took part.
package struct ReactionPage: Page {
  package static let template = "reaction"

  private let reaction: Reaction
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ReactionPage] {
    site.catalog.reactions.map { ReactionPage(reaction: $0, route: route($0.id, language)) }
  }

  /// Where a reaction stands.
  package static func route(_ reaction: EntityID<Reaction>, _ language: Language) -> Route {
    Route(language, "reactions", reaction.text)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let name = writing.plain(reaction.name)
    let platforms = reaction.platforms.compactMap { writing.catalog[Platform.self][$0] }
    let summary = writing.summary(of: reaction)
    let title = writing.label("reaction-page.title", ["reaction": .text(name)])
    return PageContent(
      title: title, shortTitle: name,
      description: writing.label("reaction-page.description", ["reaction": .text(name)]),
      parents: [
        Crumb(
          title: writing.label("reactions.title"), route: ReactionIndexPage.route(writing.language))
      ],
      linkedData: writing.linkedData(ofPageAbout: reaction, titled: title),
      values: summary.merging(writing.notes(at: [reaction.origin.place])).merging([
        "is_notice": .flag(reaction.reactionKind == .copyPasteStatement),
        "story": writing.prose(reaction.summary),
        "why_people": writing.prose(reaction.whyPeople),
        "effect_why": writing.prose(reaction.effectWhy),
        "excerpt": excerpt(writing),
        "peak": told(reaction.peak, &writing),
        "ended": told(reaction.ended, &writing),
        "checked": writing.checked(reaction.checked),
        "regions": .list(reaction.regions.compactMap { writing.link(to: $0) }),
        "platform_links": .list(platforms.map { writing.link(to: $0) }),
        "where_url": writing.url(WherePage.route(writing.language)),
        "articles": writing.articles(about: reaction.id),
        "replies_url": writing.url(RepliesPage.route(writing.language)),
        "reach": .list(
          reaction.toldReach(in: writing.catalog).map { values(of: $0, &writing) }),
        "reach_figure": writing.drawings(of: ReachFigure(of: reaction)),
        "family_figure": writing.figure(FamilyFigure(of: reaction)),
        "people": .list(
          reaction.people.filter { writing.catalog.hasBegun($0.on) }.compactMap {
            values(of: $0, &writing)
          }),
        "claims": .list(
          reaction.claims.filter { $0.exists(in: writing.catalog) }.map {
            .object(writing.summary(of: $0))
          }),
        "earlier": waves(writing.catalog.earlierWaves(of: reaction), &writing),
        "later": waves(writing.catalog.laterWaves(of: reaction), &writing),
        "sources": .list(reaction.citations.compactMap { writing.line(for: $0) }),
      ]))
  }

  /// A date that lies before the day that facts are told for.
  private func told(_ date: ApproximateDate?, _ writing: inout Writing) -> TemplateValue {
    guard let date, writing.catalog.hasBegun(date) else { return .absent }
    return .text(writing.words(date))
  }

  private func excerpt(_ writing: Writing) -> TemplateValue {
    guard let excerpt = reaction.excerpt else { return .absent }
    return writing.inOwnLanguage(excerpt, reaction.excerptLanguage ?? writing.language)
  }

  /// Waves of the same family that had begun by the day that facts are told for.
  private func waves(_ waves: [Reaction], _ writing: inout Writing) -> TemplateValue {
    .list(
      waves.filter { writing.catalog.hasBegun($0.since) }.map {
        .object(writing.summary(of: $0))
      })
  }

  private func values(of reach: Reach, _ writing: inout Writing) -> TemplateValue {
    .object([
      "count": .text(writing.range(of: [reach])),
      "on": reach.on.map { .text(writing.words($0)) } ?? .absent,
      "note": reach.note.map { writing.words($0) } ?? .absent,
      "sources": .list(reach.citations.compactMap { writing.line(for: $0) }),
    ])
  }

  private func values(of involvement: Involvement, _ writing: inout Writing) -> TemplateValue? {
    guard let person = writing.catalog[Person.self][involvement.person] else { return nil }
    return .object([
      "name": .text(writing.name(person.name)), "role": writing.words(person.role),
      "why_named": writing.words(person.whyNamed),
      "did": writing.words(involvement.did), "on": .text(writing.words(involvement.on)),
      "sources": .list(involvement.citations.compactMap { writing.line(for: $0) }),
    ])
  }
}
