package import Model
import Templating

/// What people did about platforms' practices, the newest first; also by platform, region and year.
package struct ReactionIndexPage: Page {
  package static let template = "reactions"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .main, order: 3, label: "reactions.title", route: { route($0) })

  private static let folder = "reactions"

  private let part: ListPart<Reaction>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ReactionIndexPage] {
    guard !site.catalog.reactions.isEmpty else { return [] }
    return ListPart.parts(of: site.catalog.reactions, in: folder, site.catalog).map {
      ReactionIndexPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the list of reactions stands.
  package static func route(_ language: Language) -> Route {
    ListPart<Reaction>.route(folder, language)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("reactions.title")
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("reactions.description"),
      parents: part.parents(whole, writing.language),
      values: part.values(&writing).merging([
        "reactions": .list(part.items.map { .object(writing.summary(of: $0)) })
      ]))
  }
}

extension Reaction: Faceted {
  var year: Int? { since.listingYear }
}

extension Writing {
  /// A reaction in a list: what it is, when, and whether it changes anything.
  mutating func summary(of reaction: Reaction) -> TemplateObject {
    let platforms = reaction.platforms.compactMap { name(of: $0) }
    return [
      "name": words(reaction.name),
      "url": url(ReactionPage.route(reaction.id, language)),
      "kind": .text(label("reaction.\(reaction.reactionKind.rawValue)")),
      "since": .text(words(reaction.since)),
      "effect": .text(label("effect-of-reaction.\(reaction.legalEffect.rawValue)")),
      "platforms": .text(joined(platforms)),
    ]
  }
}
