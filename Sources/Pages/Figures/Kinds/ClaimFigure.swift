import Diagnostics
package import Model
package import Parsing
import Templating

/// A claim with our finding in one region.
package struct ClaimFigure: Figure {
  package static let name = "claim"
  package static let about = "A claim with our finding in one region."
  package static let fields: [Field<ClaimFigure>] = [
    .required("claim", \.claim, .reference(to: Claim.self), "The claim."),
    .required("region", \.region, .reference(to: Region.self), "The region."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title: String?
  package var claim = EntityID<Claim>("")
  package var region = EntityID<Region>("")

  package init() {}

  package func content(_ writing: inout Writing) -> FigureContent? {
    guard let claim = writing.catalog[Claim.self][claim],
      let region = writing.catalog[Region.self][region], claim.exists(in: writing.catalog)
    else { return nil }
    let box = FindingBox(claim, region, in: writing.catalog)
    writing.noteFact(
      box.finding.map { writing.catalog.freshness(of: Finding.self, checked: $0.checked) })
    var content = FigureContent(writing.plain(claim.text))
    content.inclusion = (
      "claim",
      .object(
        box.values(&writing).adding(
          "claim_url",
          writing.url(
            ClaimPage.route(claim.id, writing.language), fragment: box.finding?.region.text)
        ))
    )
    return content
  }
}
