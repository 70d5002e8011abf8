import Diagnostics
import Model
import Parsing
import Templating

extension Writing {
  /// What a fact is called where it stands apart from its platform or claim, and where readers find it.
  mutating func place(of record: any Record, in owner: any Entity) -> TemplateObject {
    switch (record, owner) {
    case let (answer as Answer, platform as Platform): place(of: answer, of: platform)
    case let (way as Way, platform as Platform): place(of: way, of: platform)
    case let (finding as Finding, claim as Claim):
      [
        "name": .text(
          label(
            "corrections.finding",
            [
              "claim": .text(plain(claim.text)),
              "region": .text(name(of: finding.region) ?? finding.region.text),
            ])),
        "url": url(ClaimPage.route(claim.id, language, finding.region)),
      ]
    default:
      (record as? any LinkedRecord).map { place(of: $0) }
        ?? ["name": .text(record.origin.place.path), "url": .absent]
    }
  }

  private mutating func place(of answer: Answer, of platform: Platform) -> TemplateObject {
    let name = self.name(platform.name)
    let question = catalog[Question.self][answer.question].map {
      plain($0.ask.filling("{platform}", with: name))
    }
    return [
      "name": .text(
        label(
          "corrections.answer",
          [
            "question": .text(question ?? name),
            "region": .text(self.name(of: answer.region) ?? answer.region.text),
          ])),
      "url": answer.address(on: platform.id, self),
    ]
  }

  private mutating func place(of way: Way, of platform: Platform) -> TemplateObject {
    let values: TemplateObject = [
      "way": .text(label("way.\(way.wayKind.rawValue)")),
      "platform": .text(name(platform.name)),
      "region": .text(name(of: way.region) ?? way.region.text),
    ]
    let guide = GuidePage.route(platform.id, way.id, language)
    return [
      "name": .text(label("guide.title", values)),
      "url": url(map.contains(guide) ? guide : PlatformPage.route(platform.id, language)),
    ]
  }
}
