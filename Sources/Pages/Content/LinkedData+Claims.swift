import Diagnostics
import Model

/// What people say, do and can do in the words of schema.org.
extension Writing {
  /// A claim's check, one for each page, which stands at `route`.
  ///
  /// Only verdicts that have an order are rated by number.
  mutating func linkedData(of box: FindingBox, at route: Route) -> JSONValue {
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
      "url": linkedAddress(route),
      "claimReviewed": .string(plain(box.claim.text)),
      "datePublished": box.finding.map { .string($0.checked.description) },
      "author": linkedData(of: catalog.site.publisher),
      "itemReviewed": .members([
        "@type": "Claim",
        "author": ["@type": "Thing", "name": .string(plain(box.claim.madeBy))],
        "datePublished": box.claim.since.calendarForm.map { .string($0) },
        "appearance": appearance(of: box.claim),
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

  /// The work that spread a claim, where it is one that has a page.
  private mutating func appearance(of claim: Claim) -> JSONValue? {
    guard let reaction = catalog.reaction(with: claim.id), reaction.workType != nil,
      map.contains(ReactionPage.route(reaction.id, language))
    else { return nil }
    return linkedData(of: reaction)
  }

  /// The page of a reaction as an article about it, and what it was made from.
  mutating func linkedData(ofPageAbout reaction: Reaction, titled title: String) -> JSONValue {
    let earlier = catalog.earlierWaves(of: reaction).filter {
      catalog.hasBegun($0.since) && $0.workType != nil
    }
    // A complaint or a move of people is no work, so it cannot be based on one.
    let works = reaction.workType == nil ? [] : earlier.map { linkedData(of: $0) }
    return [
      "@type": "Article", "headline": .string(title),
      "about": linkedData(of: reaction).adding(.members(["isBasedOn": .some(works)])),
    ]
  }

  private mutating func linkedData(of reaction: Reaction) -> JSONValue {
    .members([
      "@type": .string(reaction.workType ?? "Thing"), "name": .string(plain(reaction.name)),
      "mainEntityOfPage": linkedAddress(ReactionPage.route(reaction.id, language)),
    ])
  }

  /// A way with steps, as a set of instructions.
  mutating func linkedData(of box: WayBox, titled title: String) -> JSONValue {
    let steps = box.way.steps.enumerated().map { position, step -> JSONValue in
      [
        "@type": "HowToStep", "position": .number(position + 1),
        "text": .string(plain(step.action)),
      ]
    }
    guard !steps.isEmpty else { return [:] }
    let supplies = box.needs(&self).map { need -> JSONValue in
      ["@type": "HowToSupply", "name": .string(need)]
    }
    return [
      "mainEntity": .members([
        "@type": "HowTo", "name": .string(title), "supply": .some(supplies),
        "step": .array(steps), "totalTime": box.way.effort.map { .string("PT\($0.minutes)M") },
      ])
    ]
  }
}

extension Reaction {
  /// What schema.org calls the words that people passed on; nil for what they did otherwise.
  fileprivate var workType: String? {
    switch reactionKind {
    case .copyPasteStatement: "SocialMediaPosting"
    case .petition, .openLetter: "CreativeWork"
    case .boycott, .lawsuit, .complaint, .accountDeletion, .strike, .tool, .migration: nil
    }
  }
}
