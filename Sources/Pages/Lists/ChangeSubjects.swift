import Model
import Parsing
import Templating

/// A change point of findings about a claim, with the finding that it ends.
struct FindingChange: Happening {
  let finding: Finding
  let before: Finding?
  let claim: Claim

  func key(_ platforms: [EntityID<Platform>]) -> String {
    "finding/\(claim.id.text)/\(finding.region.text)/\(finding.since.edtf)"
  }

  func headline(_ writing: inout Writing) -> String {
    let word = writing.label("finding.\(finding.value.rawValue)")
    let former = before.map { writing.label("finding.\($0.value.rawValue)") }
    return writing.change(of: writing.plain(claim.text), from: former, to: word)
  }

  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject {
    [
      "question": writing.words(claim.text),
      "region": writing.name(of: finding.region).map { .text($0) }
        ?? .absent,
      "url": writing.url(ClaimPage.route(claim.id, writing.language, finding.region)),
      "finding": .text(finding.value.rawValue),
      "title": .text(writing.label("finding.\(finding.value.rawValue)")),
      "before": before.map {
        .object([
          "state": .absent, "finding": .text($0.value.rawValue),
          "word": .text(writing.label("finding.\($0.value.rawValue)")),
        ])
      } ?? .absent,
    ]
  }
}

extension Correction: Happening {
  func key(_ platforms: [EntityID<Platform>]) -> String { "correction/\(id.text)" }

  func headline(_ writing: inout Writing) -> String {
    writing.change(
      of: (writing.label("severity.\(severity.rawValue)") + writing.label("colon"))
        .withFirstUppercased(), from: writing.plain(was),
      to: writing.plain(now))
  }

  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject {
    [
      "title": .text(writing.label("severity.\(severity.rawValue)")),
      "url": writing.url(CorrectionsPage.route(writing.language), fragment: anchor),
      "was": writing.words(was), "now": writing.words(now),
    ]
  }
}

/// A text that was published or changed.
struct TextChange: Happening {
  let text: Article

  func key(_ platforms: [EntityID<Platform>]) -> String { "\(text.section.singular)/\(text.id)" }

  func headline(_ writing: inout Writing) -> String { text.title }

  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject {
    [
      "title": ArticleBody(text).title(&writing),
      "url": writing.url(ArticlePage.route(of: text.id, in: text.section, writing.language)),
    ]
  }
}

/// What somebody looked at on one day, by what it stands with.
struct CheckedFacts: Happening {
  let reviews: [Review]

  func key(_ platforms: [EntityID<Platform>]) -> String { "facts" }

  func headline(_ writing: inout Writing) -> String {
    writing.label("changes.facts", ["facts": .number(reviews.count)])
  }

  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject {
    var owners: [(owner: any Entity, count: Int)] = []
    for review in reviews {
      if let last = owners.last, last.owner.origin.place == review.owner.origin.place {
        owners[owners.count - 1].count += 1
      } else {
        owners.append((review.owner, 1))
      }
    }
    let facts = owners.compactMap { owner, count -> TemplateValue? in
      guard let record = owner as? any LinkedRecord else { return nil }
      return .object(
        writing.place(of: record).adding(
          "facts_count",
          count > 1
            ? .text(writing.label("changes.facts", ["facts": .number(count)])) : .absent))
    }
    return [
      "facts": .list(facts),
      "number": .text(writing.label("changes.facts", ["facts": .number(reviews.count)])),
    ]
  }
}

extension Writing {
  /// A statement with what held before and what holds now: "Is it used? No → Yes".
  mutating func change(of statement: String, from before: String?, to now: String) -> String {
    statement + " " + (before.map { "\($0) \(label("arrow")) " } ?? "") + now
  }

  /// A headline behind the names of those whom it concerns: "Facebook and Instagram: …".
  mutating func titled(_ headline: String, with names: [String]) -> String {
    names.isEmpty ? headline : joined(names) + label("colon") + " " + headline
  }
}

extension Catalog {
  /// The platforms that a record belongs to.
  func platforms(of address: RecordAddress) -> [EntityID<Platform>] {
    switch address.scheme {
    case "platform", "answer":
      let platform = EntityID<Platform>(address.parts[0])
      return [platform]
        + self[Platform.self].filter { $0.sameAnswersAs?.platform == platform }.map(\.id)
    case "claim", "finding":
      return self[Claim.self][EntityID(address.parts[0])]?.about.map(\.platform) ?? []
    case "reaction": return self[Reaction.self][EntityID(address.parts[0])]?.platforms ?? []
    case "event": return self[Event.self][EntityID(address.parts[0])]?.platforms ?? []
    default: return []
    }
  }

  /// The regions that a record is about.
  func regions(of address: RecordAddress) -> [EntityID<Region>] {
    switch address.scheme {
    case "region", "explainer": return [EntityID(address.parts[0])]
    case "finding": return [EntityID(address.parts[1])]
    case "answer" where address.parts.count > 2: return [EntityID(address.parts[2])]
    case "answer":
      return self[Platform.self][EntityID(address.parts[0])]?.answers
        .filter { $0.id == address.parts[1] }.map(\.region) ?? []
    case "law": return self[Law.self][EntityID(address.parts[0])].map { [$0.region] } ?? []
    default: return []
    }
  }
}
