package import Model
import Templating

/// Everything that people say about platforms' practices, with what was found.
package struct ClaimIndexPage: Page {
  package static let template = "claims"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 2, label: "claims.title", route: { route($0) })

  private static let folder = "claims"

  private let part: ListPart<Claim>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ClaimIndexPage] {
    guard !site.claims.isEmpty else { return [] }
    return ListPart.parts(of: site.claims, in: folder, site.catalog).map {
      ClaimIndexPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the list of claims stands.
  package static func route(_ language: Language) -> Route {
    ListPart<Claim>.route(folder, language)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("claims.title")
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("claims.description"),
      parents: part.parents(whole, writing.language),
      values: part.values(&writing).merging([
        "claims": .list(part.items.map { .object(writing.summary(of: $0)) })
      ]))
  }
}

// A claim's own pages are named by regions, so its list is not narrowed by them.
extension Claim: Faceted {}

extension SiteOutline {
  /// The claims that were made by the day that facts are told for, in the order of their ids.
  var claims: [Claim] { catalog[Claim.self].filter { catalog.hasBegun($0.since) } }
}

extension Writing {
  /// A claim in a list: what is said, and the findings of all regions that have one.
  mutating func summary(of claim: Claim) -> TemplateObject {
    let boxes = claim.regions(in: catalog).map { FindingBox(claim, $0, in: catalog) }
    return [
      "text": words(claim.text),
      "url": url(ClaimPage.route(claim.id, language)),
      "findings": .list(boxes.map { .object($0.values(&self)) }),
    ]
  }
}
