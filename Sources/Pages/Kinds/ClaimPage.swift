import Diagnostics
package import Model
import Parsing
import Templating

/// A claim, and what was found about it in each region: one page for all, and one for each region
/// with a finding of its own.
package struct ClaimPage: Page {
  package static let template = "claim"

  private let claim: Claim

  /// The region of the page; nil for the page of all regions.
  private let region: Region?
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [ClaimPage] {
    site.claims.flatMap { claim in
      ([nil] + claim.regions(in: site.catalog).map { $0 }).map { region in
        ClaimPage(claim: claim, region: region, route: route(claim.id, language, region?.id))
      }
    }
  }

  /// Where a claim stands.
  package static func route(
    _ claim: EntityID<Claim>, _ language: Language, _ region: EntityID<Region>? = nil
  ) -> Route {
    Route(language, ["claims", claim.text] + (region.map { [$0.text] } ?? []))
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let text = writing.plain(claim.text)
    let shown = region.map { [$0] } ?? claim.regions(in: writing.catalog)
    let findings = shown.map { shown -> TemplateValue in
      let box = FindingBox(claim, shown, in: writing.catalog)
      let own = Self.route(claim.id, writing.language, shown.id)
      return .object(
        box.values(&writing).adding("own_url", region == nil ? writing.url(own) : .absent))
    }
    let reaction = writing.catalog.reaction(with: claim.id)
    let regionName = region.map { writing.plain($0.name) }
    return PageContent(
      title: regionName.map {
        writing.label("claim-page.title-region", ["claim": .text(text), "region": .text($0)])
      } ?? writing.label("claim-page.title", ["claim": .text(text)]),
      shortTitle: regionName ?? text,
      description: writing.label("claim-page.description", ["claim": .text(text)]),
      parents: [
        Crumb(title: writing.label("claims.title"), route: ClaimIndexPage.route(writing.language))
      ]
        + (region == nil
          ? [] : [Crumb(title: text, route: Self.route(claim.id, writing.language))]),
      linkedData: shown.first.map {
        writing.linkedData(of: FindingBox(claim, $0, in: writing.catalog), at: route)
      } ?? [:],
      values: writing.notes(
        at: [claim.origin.place] + claim.findings.map { $0.origin.place }
      ).merging([
        "made_by": .text(writing.plain(claim.madeBy)),
        "since": .text(writing.since(claim.since)),
        "reaction": reaction.map { .object(writing.summary(of: $0)) } ?? .absent,
        "findings": .list(findings),
        "instead": writing.prose(claim.instead),
        "articles": writing.articles(about: claim.id),
        "where_url": writing.url(WherePage.route(writing.language)),
        "all_url": region == nil
          ? .absent : writing.url(Self.route(claim.id, writing.language)),
      ]))
  }
}

extension Claim {
  /// The regions with findings of their own, the widest first.
  func regions(in catalog: Catalog) -> [Region] {
    Set(findings.map(\.region)).compactMap { catalog[Region.self][$0] }.sorted {
      (-catalog.membership.size(of: $0.id), $0.id) < (-catalog.membership.size(of: $1.id), $1.id)
    }
  }
}
