import Model
import Templating

extension AnswerBox {
  /// What the platform does, in a sentence with the region, the company and the content.
  func statement(_ writing: inout Writing) -> String {
    let how = answer?.pausedBy.map { by in
      let actor = writing.name(of: by.actor)
      return writing.label("paused.\(by.how.rawValue)", ["actor": .text(actor)])
    }
    let values: TemplateObject = [
      "company": .text(writing.name(of: platform.company)),
      "region": .text(writing.plain(region.inPhrase).withFirstUppercased()),
      "content": .text(content(&writing)),
      "purpose": .text(writing.label("purpose.\(question.about.rawValue)")),
      "how": .text(how ?? ""),
    ]
    return writing.label("statement.\(resolved.value.rawValue)", values)
  }

  /// That another platform has the same answers.
  func sharing(with other: Platform, _ writing: inout Writing) -> String {
    writing.label(
      "answer-page.same-as",
      [
        "platform": .text(writing.name(platform.name)), "other": .text(writing.name(other.name)),
      ])
  }

  /// The content meant, as the answer or else the question says: "public posts of adults".
  private func content(_ writing: inout Writing) -> String {
    let kinds = answer.map(\.content).flatMap { $0.isEmpty ? nil : $0 } ?? question.content
    let people = answer?.people ?? question.people
    let names = kinds.map { writing.label("content.\($0.rawValue)") }
    let content: TemplateValue = .text(
      names.isEmpty ? writing.label("content.any") : writing.joined(names))
    let seen = writing.label("audience.\(question.audience.rawValue)", ["content": content])
    return writing.label("people.\(people.rawValue)", ["content": .text(seen)])
  }

  /// When an announced start is or was due.
  func expected(_ writing: inout Writing) -> TemplateValue {
    guard let date = answer?.expected else { return .absent }
    let key = resolved.isOverdue ? "expected.overdue" : "expected.due"
    return .text(writing.label(key, ["on": .text(writing.on(date))]))
  }

  /// What may have changed already, a sentence each.
  func pending(_ writing: inout Writing) -> [TemplateValue] {
    writing.pending(resolved.resolution) { point, writing in
      writing.label("answer.\(point.value.rawValue)")
    }
  }

  /// Where the answer comes from, in a sentence.
  func provenance(_ writing: inout Writing) -> String {
    let asked: TemplateValue = .text(writing.plain(region.name))
    let inRegion: TemplateValue = .text(writing.plain(region.inPhrase))
    guard let answer else {
      return writing.label("provenance.nothing", ["in_region": inRegion])
    }
    guard resolved.resolution.isInherited else {
      let key = region.regionKind == .world ? "provenance.own-world" : "provenance.own"
      return writing.label(key, ["region": asked])
    }
    if writing.catalog[Region.self][answer.region]?.regionKind == .world {
      return writing.label("provenance.world", ["in_region": inRegion])
    }
    let arrow = writing.label("arrow")
    let path = resolved.resolution.path.compactMap { writing.name(of: $0) }.joined(
      separator: " \(arrow) ")
    let others = resolved.resolution.winners.dropFirst().compactMap {
      writing.name(of: $0.region)
    }
    guard !others.isEmpty else {
      return writing.label("provenance.group", ["path": .text(path)])
    }
    return writing.label(
      "provenance.groups", ["path": .text(path), "others": .text(writing.joined(others))])
  }
}
