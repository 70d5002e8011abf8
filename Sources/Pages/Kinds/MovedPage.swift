package import Diagnostics
package import Model
import Parsing
import Templating

/// A small page where a renamed record stood, which leads to its new place.
package struct MovedPage: Page {
  package static let template = "moved"
  package static let isCitable = false

  /// Where the record stands now.
  let target: Route
  package let route: Route
  package let source: TextRange?

  package static func pages(of site: SiteOutline, in language: Language) -> [MovedPage] {
    let renamings = site.catalog.renamings.all
    guard !renamings.isEmpty else { return [] }
    let kinds = SiteMap.pageKinds.filter { $0 != MovedPage.self }
    let routes = kinds.flatMap { $0.pages(of: site, in: language).map { $0.route as Route } }
    return routes.sorted().flatMap { target in
      earlierPlaces(of: target, renamings).map { route, place in
        MovedPage(target: target, route: route, source: place)
      }
    }
  }

  /// Where the ids of records stand in addresses: `*` is the id, `_` any other name.
  ///
  /// What stands below such a place moved with it.
  private static let places: [String: [String]] = [
    Platform.kind: [
      "platforms/*", "do/*", "timeline/platform/*", "articles/platform/*", "reactions/platform/*",
      "replies/platform/*", "reports/platform/*",
      "sources/platform/*", "stale/platform/*", "changes/platform/*", "embed/*",
    ],
    Region.kind: [
      "regions/*", "platforms/_/*", "claims/_/*", "timeline/region/*", "articles/region/*",
      "reactions/region/*", "reports/region/*", "changes/region/*", "print/*", "embed/_/*",
    ],
    Term.kind: ["articles/topic/*", "reports/topic/*"], Reaction.kind: ["reactions/*"],
    Claim.kind: ["claims/*"], Table.kind: ["tables/*"],
    Article.Section.articles.rawValue: ["articles/*"],
    Article.Section.reports.rawValue: ["reports/*"], Article.Section.pages.rawValue: ["*"],
  ]

  /// The routes that a page had before, with the old ids in them, each with where that is written.
  private static func earlierPlaces(of target: Route, _ renamings: [Renaming])
    -> [(Route, TextRange)]
  {
    var found: [(Route, TextRange)] = []
    var seen: Set<Route> = [target]
    var waiting = [target][...]
    while let route = waiting.popFirst() {
      let names = route.segments
      for renaming in renamings {
        for place in places[renaming.kind] ?? [] {
          guard let former = earlier(names, renaming, at: place) else { continue }
          let earlier = Route(route.language, former)
          guard seen.insert(earlier).inserted else { continue }
          found.append((earlier, renaming.place))
          waiting.append(earlier)
        }
      }
    }
    return found
  }

  /// The names of a route with the old id in place of the new one; nil where no place of that kind has it.
  private static func earlier(
    _ names: [String], _ renaming: Renaming, at place: String
  ) -> [String]? {
    let pattern = place.split(separator: "/")
    guard pattern.count <= names.count else { return nil }
    var earlier = names
    for (index, name) in pattern.enumerated() {
      switch name {
      case "_": continue
      case "*":
        guard names[index] == renaming.new else { return nil }
        earlier[index] = renaming.old
      default: guard names[index] == name else { return nil }
      }
    }
    return earlier
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let path = writing.map.addresses.path(of: target)
    let title = writing.label("moved.title")
    return PageContent(
      title: title, description: title,
      values: [
        "refresh": .text("0; url=\(path)"),
        "target_url": writing.url(target),
        "new_canonical_url": .url(writing.map.addresses.absolute(target)),
      ])
  }
}
