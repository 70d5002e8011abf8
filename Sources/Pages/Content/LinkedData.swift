import Diagnostics
import Model

/// What pages are about, in the words of schema.org; only what the page itself says.
extension Writing {
  /// A region as the place that a page is about.
  mutating func linkedData(of region: Region) -> JSONValue {
    [
      "@type": "AdministrativeArea", "name": .string(plain(region.name)),
      "identifier": .string(region.id.text),
    ]
  }

  /// A platform as the service that a page is about.
  mutating func linkedData(of platform: Platform) -> JSONValue {
    .members([
      "@type": "SoftwareApplication", "name": .string(name(platform.name)),
      "url": platform.url.map { .string($0.text) },
    ])
  }

  /// A claim's check, one for each page.
  ///
  /// Only verdicts that have an order are rated by number.
  mutating func linkedData(of box: FindingBox) -> JSONValue {
    let rating: Int? =
      switch box.value {
      case .true: 5
      case .mostlyTrue: 4
      case .mostlyFalse: 2
      case .false: 1
      case .missingContext, .unprovable, .notChecked: nil
      }
    let review: JSONValue = .members([
      "@type": "ClaimReview",
      "claimReviewed": .string(plain(box.claim.text)),
      "datePublished": box.finding.map { .string($0.checked.description) },
      "author": .members([
        "@type": "Organization", "name": .string(name(catalog.site.publisher.name)),
        "url": catalog.site.publisher.url.map { .string($0.text) },
      ]),
      "itemReviewed": .members([
        "@type": "Claim",
        "author": ["@type": "Thing", "name": .string(plain(box.claim.madeBy))],
        "datePublished": box.claim.since.lowerBound.map { .string($0.description) },
      ]),
      "spatialCoverage": linkedData(of: box.region),
      "reviewRating": .members([
        "@type": "Rating", "alternateName": .string(box.word(&self)),
        "ratingValue": rating.map { .number($0) },
        "bestRating": rating.map { _ in .number(5) },
        "worstRating": rating.map { _ in .number(1) },
      ]),
    ])
    return ["mainEntity": review]
  }

  /// A way with steps, as a set of instructions.
  mutating func linkedData(of way: Way, titled title: String) -> JSONValue {
    let steps = way.steps.enumerated().map { position, step -> JSONValue in
      [
        "@type": "HowToStep", "position": .number(position + 1),
        "text": .string(plain(step.action)),
      ]
    }
    guard !steps.isEmpty else { return [:] }
    return [
      "mainEntity": .members([
        "@type": "HowTo", "name": .string(title), "step": .array(steps),
        "totalTime": way.effort.map { .string("PT\($0.minutes)M") },
      ])
    ]
  }

  /// What the site had said and what it says now.
  mutating func linkedData(of correction: Correction) -> JSONValue {
    [
      "@type": "CorrectionComment", "datePublished": .string(correction.on.description),
      "text": .string("\(plain(correction.was)) \(label("arrow")) \(plain(correction.now))"),
      "url": .string(
        map.addresses.absolute(CorrectionsPage.route(language)) + "#" + correction.anchor),
    ]
  }

  /// An author's text.
  mutating func linkedData(of article: Article) -> JSONValue {
    .members([
      "@type": "Article", "headline": .string(article.title),
      "datePublished": article.published.map { .string($0.description) },
      "creditText": article.authors.isEmpty ? nil : .string(joined(article.authors)),
    ])
  }

  /// The terms of the glossary.
  mutating func linkedData(of terms: [Term]) -> JSONValue {
    let defined = terms.map { term -> JSONValue in
      [
        "@type": "DefinedTerm", "name": .string(plain(term.name)),
        "description": .string(plain(term.plain)),
      ]
    }
    return ["mainEntity": ["@type": "DefinedTermSet", "hasDefinedTerm": .array(defined)]]
  }
}
