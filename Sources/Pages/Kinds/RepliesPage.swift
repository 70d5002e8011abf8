package import Model
import Templating

/// What platforms answered when they were asked: question and answer side by side.
package struct RepliesPage: Page {
  package static let template = "replies"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [RepliesPage] {
    site.catalog[Reply.self].isEmpty ? [] : [RepliesPage(route: route(language))]
  }

  /// Where the replies stand.
  package static func route(_ language: Language) -> Route { Route(language, "replies") }

  package func content(_ writing: inout Writing) -> PageContent {
    let catalog = writing.catalog
    let replies = catalog[Reply.self].filter { catalog.hasBegun($0.on) }.sorted {
      ($1.on.latest, $0.id) < ($0.on.latest, $1.id)
    }
    let values = { (replies: [Reply], writing: inout Writing) -> TemplateValue in
      .list(
        replies.map { reply in
          let platforms = catalog[Platform.self].filter { platform in
            catalog.replies(of: platform).contains { $0.id == reply.id }
          }
          return writing.values(of: reply, by: platforms)
        })
    }
    return PageContent(
      title: writing.label("replies.title"), description: writing.label("replies.description"),
      values: [
        "replies": values(replies.filter { $0.assessment != .noReply }, &writing),
        "unanswered": values(replies.filter { $0.assessment == .noReply }, &writing),
      ])
  }
}
