package import Model
import Templating

/// What platforms answered when they were asked: question and answer side by side.
package struct RepliesPage: Page {
  package static let template = "replies"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 3, label: "replies.title", route: { route($0) })

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [RepliesPage] {
    site.catalog.replies.isEmpty ? [] : [RepliesPage(route: route(language))]
  }

  /// Where the replies stand.
  package static func route(_ language: Language) -> Route { Route(language, "replies") }

  package func content(_ writing: inout Writing) -> PageContent {
    let replies = writing.catalog.replies
    let values = { (isAnswered: Bool, writing: inout Writing) -> TemplateValue in
      .list(
        replies.filter { ($0.reply.assessment != .noReply) == isAnswered }.map {
          writing.values(of: $0.reply, by: $0.platforms)
        })
    }
    return PageContent(
      title: writing.label("replies.title"), description: writing.label("replies.description"),
      values: [
        "replies": values(true, &writing),
        "unanswered": values(false, &writing),
      ])
  }
}
