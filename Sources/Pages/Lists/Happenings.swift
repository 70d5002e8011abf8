import Model
import Templating

extension Reaction: Happening {
  func key(_ platforms: [EntityID<Platform>]) -> String { "reaction/\(id.text)" }

  func headline(_ writing: inout Writing) -> String { writing.plain(name) }

  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject {
    [
      "kind": .text(writing.label("reaction.\(reactionKind.rawValue)")),
      "title": writing.words(name),
      "url": writing.url(ReactionPage.route(id, writing.language)),
      "sources": .list(citations.compactMap { writing.line(for: $0) }),
    ]
  }
}

extension Reply: Happening {
  func key(_ platforms: [EntityID<Platform>]) -> String { "reply/\(id.text)" }

  func headline(_ writing: inout Writing) -> String { writing.plain(asked) }

  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject {
    [
      "kind": .text(writing.label("timeline.reply")),
      "title": writing.words(asked),
      "url": writing.url(writing.route(ofReply: id), fragment: anchor),
      "more": .text(writing.label("assessment.\(assessment.rawValue)")),
      "sources": .list(citations.compactMap { writing.line(for: $0) }),
    ]
  }
}

extension Event: Happening {
  func key(_ platforms: [EntityID<Platform>]) -> String { "event/\(id.text)" }

  func headline(_ writing: inout Writing) -> String { writing.plain(title) }

  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject {
    [
      "kind": .text(writing.label("event.\(eventKind.rawValue)")),
      "title": writing.words(title),
      "more": writing.prose(summary),
      "sources": .list(citations.compactMap { writing.line(for: $0) }),
    ]
  }
}

/// A change point of a platform's answers, with the answer that it ends.
struct AnswerChange: Happening {
  let answer: Answer
  let before: Answer?

  func key(_ platforms: [EntityID<Platform>]) -> String {
    "answer/\(platforms.first?.text ?? "")/\(answer.id)"
  }

  func headline(_ writing: inout Writing) -> String {
    let former = before.map { writing.label("answer.\($0.value.rawValue)") }
    return headline(from: former, &writing)
  }

  func statement(_ writing: inout Writing) -> String { headline(from: nil, &writing) }

  private func headline(from former: String?, _ writing: inout Writing) -> String {
    let question = writing.shared(.plainQuestion, .text(answer.question.text)) { writing in
      .text(asked(&writing).map { writing.plain($0) } ?? "")
    }
    return writing.change(
      of: question.words, from: former, to: writing.label("answer.\(answer.value.rawValue)"))
  }

  /// The question as it is asked of no platform in particular.
  private func asked(_ writing: inout Writing) -> Words? {
    let generic = writing.label("platform.any")
    return writing.catalog[Question.self][answer.question]?.ask
      .filling("{platform}", with: generic)
  }

  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject {
    [
      "kind": .text(writing.label("timeline.answer")),
      "title": .text(writing.label("answer.\(answer.value.rawValue)")),
      "state": .text(answer.value.rawValue),
      "before": before.map {
        .object([
          "state": .text($0.value.rawValue),
          "word": .text(writing.label("answer.\($0.value.rawValue)")),
        ])
      } ?? .absent,
      "question": writing.shared(.question, .text(answer.question.text)) { writing in
        asked(&writing).map { writing.words($0) } ?? .absent
      },
      "url": platforms.first.map { answer.address(on: $0, writing) } ?? .absent,
      "sources": .list(answer.citations.compactMap { writing.line(for: $0) }),
    ]
  }
}

extension Answer {
  /// Where the answer stands in the history of its region; where there is no such page, its platform's.
  func address(on platform: EntityID<Platform>, _ writing: Writing) -> TemplateValue {
    let own = writing.url(AnswerPage.route(platform, region, writing.language), fragment: id)
    if case .url = own { return own }
    return writing.url(PlatformPage.route(platform, writing.language))
  }
}
