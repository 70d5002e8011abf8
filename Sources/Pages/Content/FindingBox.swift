import Model
import Templating

/// What was found about a claim in one region, in words.
struct FindingBox {
  let claim: Claim
  let region: Region
  let resolution: Resolution<Finding>

  init(_ claim: Claim, _ region: Region, in catalog: Catalog) {
    self.claim = claim
    self.region = region
    resolution = catalog.resolvedFinding(of: claim, in: region.id)
  }

  /// The finding that holds; nil where nothing is known.
  var finding: Finding? { resolution.winners.first }

  /// The name of the finding in style sheets and labels.
  var value: FindingValue { finding?.value ?? .notChecked }

  /// The finding in a few words: "Mostly true".
  func word(_ writing: inout Writing) -> String { writing.label("finding.\(value.rawValue)") }

  /// Everything that a template may print of the finding.
  func values(_ writing: inout Writing) -> TemplateObject {
    let from = resolution.isInherited ? finding?.region : nil
    let history = claim.findings.filter { point in
      point.region == finding?.region && writing.catalog.hasBegun(point.since)
    }
    return [
      "anchor": .text(region.id.text),
      "region": .text(writing.plain(region.name)),
      "region_url": writing.url(RegionPage.route(region.id, writing.language)),
      "in_region": .text(writing.plain(region.inPhrase).withFirstUppercased()),
      "value": .text(value.rawValue),
      "word": .text(word(&writing)),
      "short": finding.map { writing.words($0.short) } ?? .absent,
      "excepted": excepted(&writing),
      "why": writing.prose(finding?.why),
      "since": value == .notChecked
        ? .absent : finding.map { .text(writing.since($0.since)) } ?? .absent,
      "checked": writing.checked(finding?.checked),
      "inherited_from": from.flatMap { writing.name(of: $0) }.map { .text($0) } ?? .absent,
      "pending": .list(pending(&writing)),
      "sources": .list((finding?.citations ?? []).compactMap { writing.line(for: $0) }),
      "history": .list(
        history.count < 2
          ? []
          : history.reversed().map { point in
            .object([
              "since": .text(writing.words(point.since)), "value": .text(point.value.rawValue),
              "word": .text(writing.label("finding.\(point.value.rawValue)")),
              "short": writing.words(point.short),
            ])
          }),
    ]
  }

  /// The regions to which the finding does not reach.
  private func excepted(_ writing: inout Writing) -> TemplateValue {
    let names = (finding?.except ?? []).compactMap { writing.name(of: $0) }
    return names.isEmpty ? .absent : .text(writing.joined(names))
  }

  private func pending(_ writing: inout Writing) -> [TemplateValue] {
    writing.pending(resolution) { point, writing in
      writing.label("finding.\(point.value.rawValue)")
    }
  }
}
