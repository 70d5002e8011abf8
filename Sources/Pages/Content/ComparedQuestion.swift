import Model
import Templating

/// What two platforms answer to one question, in the regions where either has an answer of its own.
struct ComparedQuestion {
  private let question: Question
  private let regions: [(region: Region, boxes: [AnswerBox])]

  /// Takes a question that both platforms have answers to.
  init(_ question: Question, _ pair: PlatformPair, on site: SiteOutline) {
    self.question = question
    regions = site.regions(tellingOf: pair.platforms, question, atMost: .max).map { region in
      (region, pair.platforms.map { AnswerBox($0, question, region, in: site.catalog) })
    }
  }

  /// The regions where readers are told different things, or the same; nil where there are none.
  func table(where differ: Bool, _ writing: inout Writing) -> TemplateValue? {
    let shown = regions.filter { _, boxes in
      (boxes[0].state != boxes[1].state || boxes[0].canRefuse != boxes[1].canRefuse) == differ
    }
    guard !shown.isEmpty else { return nil }
    let generic = writing.label("platform.any")
    return .object([
      "anchor": .text(question.id.text),
      "question": writing.words(question.ask.filling("{platform}", with: generic)),
      "rows": .list(
        shown.map { region, boxes in
          .object([
            "region": .text(writing.plain(region.name)),
            "cells": .list(boxes.map { cell(of: $0, &writing) }),
          ])
        }),
    ])
  }

  private func cell(of box: AnswerBox, _ writing: inout Writing) -> TemplateValue {
    let answer = box.answer
    return .object([
      "state": .text(box.state), "word": .text(box.headline(&writing)),
      "url": writing.url(
        AnswerPage.route(box.platform.id, box.region.id, writing.language),
        fragment: question.id.text),
      "inherited_from": .absent,
      "checked": writing.checked(answer?.checked),
    ])
  }
}
