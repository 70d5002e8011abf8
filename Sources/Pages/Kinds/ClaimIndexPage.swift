package import Model
import Templating

/// Everything that people say about platforms' practices, with what was found.
package struct ClaimIndexPage: Page {
  package static let template = "claims"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ClaimIndexPage] {
    site.catalog[Claim.self].isEmpty ? [] : [ClaimIndexPage(route: route(language))]
  }

  /// Where the list of claims stands.
  package static func route(_ language: Language) -> Route { Route(language, "claims") }

  package func content(_ writing: inout Writing) -> PageContent {
    PageContent(
      title: writing.label("claims.title"), description: writing.label("claims.description"),
      values: [
        "claims": .list(
          writing.catalog[Claim.self].map { .object(writing.summary(of: $0)) })
      ])
  }
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
