import Model
import Templating

extension Writing {
  /// The name of what an address leads to, and where readers find it; nil where nothing is found.
  mutating func link(to address: RecordAddress) -> TemplateValue? {
    switch address.scheme {
    case "answer": linkToAnswer(address.parts)
    case "finding": linkToFinding(address.parts)
    case "letter": letter(address.parts[0]).flatMap { link(toLetter: $0.id) }
    default: linkToText(address) ?? linkToRecord(address)
    }
  }

  private mutating func linkToRecord(_ address: RecordAddress) -> TemplateValue? {
    for kind in Catalog.entityKinds where kind.kind == address.scheme {
      guard let record = linkedRecord(kind, address.parts[0]) else { continue }
      return link(to: record)
    }
    return nil
  }

  private func linkedRecord<Kind: Entity>(_ kind: Kind.Type, _ id: String) -> (any LinkedRecord)? {
    catalog[kind][EntityID(id)] as? any LinkedRecord
  }

  private mutating func linkToText(_ address: RecordAddress) -> TemplateValue? {
    guard let section = Article.Section.allCases.first(where: { $0.singular == address.scheme })
    else { return nil }
    let id = address.parts[0]
    guard
      let text = map.outline.text(id, in: section, language)
        ?? catalog.texts(in: section).text(id, for: language, among: map.outline.languages)
    else { return nil }
    return .object([
      "name": ArticleBody(text).title(&self),
      "url": url(ArticlePage.route(of: id, in: section, language)),
    ])
  }

  /// An answer by its id, or by its question and region.
  private mutating func linkToAnswer(_ parts: [String]) -> TemplateValue? {
    guard let platform = catalog[Platform.self][EntityID(parts[0])] else { return nil }
    let isByID = parts.count == 2
    let answer = catalog.questions.lazy
      .flatMap { [catalog] in catalog.answers(of: platform.id, to: $0.id) }
      .first { isByID && $0.id == parts[1] }
    let question = answer?.question ?? EntityID(parts[1])
    guard let question = catalog[Question.self][question],
      let region = catalog[Region.self][answer?.region ?? EntityID(parts[parts.count - 1])]
    else { return nil }
    let name = self.name(platform.name)
    let route = AnswerPage.route(platform.id, region.id, language)
    return .object([
      "name": .text(
        label(
          "corrections.answer",
          [
            "question": .text(plain(question.ask.filling("{platform}", with: name))),
            "region": .text(plain(region.name)),
          ])),
      "url": url(route, fragment: question.id.text),
    ])
  }

  private mutating func linkToFinding(_ parts: [String]) -> TemplateValue? {
    guard let claim = catalog[Claim.self][EntityID(parts[0])],
      let region = catalog[Region.self][EntityID(parts[1])]
    else { return nil }
    return .object([
      "name": .text(
        label(
          "corrections.finding",
          ["claim": .text(plain(claim.text)), "region": .text(plain(region.name))])),
      "url": url(ClaimPage.route(claim.id, language, region.id)),
    ])
  }
}
