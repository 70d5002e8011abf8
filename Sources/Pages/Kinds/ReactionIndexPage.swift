package import Model
import Templating

/// What people did about platforms' practices, the newest first.
package struct ReactionIndexPage: Page {
  package static let template = "reactions"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ReactionIndexPage] {
    site.reactions.isEmpty ? [] : [ReactionIndexPage(route: route(language))]
  }

  /// Where the list of reactions stands.
  package static func route(_ language: Language) -> Route { Route(language, "reactions") }

  package func content(_ writing: inout Writing) -> PageContent {
    PageContent(
      title: writing.label("reactions.title"), description: writing.label("reactions.description"),
      values: [
        "reactions": .list(
          writing.map.outline.reactions.map { .object(writing.summary(of: $0)) })
      ])
  }
}

extension SiteOutline {
  /// The reactions that had begun by the day that facts are told for, the newest first.
  var reactions: [Reaction] {
    catalog[Reaction.self].filter { catalog.hasBegun($0.since) }.sorted {
      ($1.since.latest, $0.id) < ($0.since.latest, $1.id)
    }
  }
}

extension Writing {
  /// A reaction in a list: what it is, when, and whether it changes anything.
  mutating func summary(of reaction: Reaction) -> TemplateObject {
    let platforms = reaction.platforms.compactMap { catalog[Platform.self][$0] }
      .map { name($0.name) }
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
