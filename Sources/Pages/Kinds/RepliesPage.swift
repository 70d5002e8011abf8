package import Model
import Templating

/// What platforms answered when they were asked: question and answer side by side; also by platform
/// and year.
package struct RepliesPage: Page {
  package static let template = "replies"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 3, label: "replies.title", route: { route($0) })

  private static let folder = "replies"

  private let part: ListPart<ListedReply>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [RepliesPage] {
    let replies = ListedReply.all(in: site.catalog)
    guard !replies.isEmpty else { return [] }
    return ListPart.parts(of: replies, in: folder, site.catalog).map {
      RepliesPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the replies, or a later page of them, stand.
  package static func route(_ language: Language, page: Int = 1) -> Route {
    ListPart<ListedReply>.route(folder, language, page: page)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("replies.title")
    let values = { (isAnswered: Bool, writing: inout Writing) -> TemplateValue in
      .list(
        part.items.filter { $0.isAnswered == isAnswered }.map {
          writing.values(of: $0.reply, by: $0.speaking)
        })
    }
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("replies.description"),
      parents: part.parents(whole, writing.language),
      linkedData: writing.linkedData(of: part.items),
      values: part.values(&writing).merging([
        "replies": values(true, &writing),
        "unanswered": values(false, &writing),
      ]))
  }
}
