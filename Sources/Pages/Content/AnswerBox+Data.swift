import Diagnostics
import Model

extension Writing {
  /// The data of a page with answers: for which day they are told, what all of them share, and each
  /// with what tells it from the others.
  mutating func data(
    of boxes: [AnswerBox], on platform: Platform? = nil, in region: Region? = nil
  ) -> JSONValue {
    let answers = boxes.map { box -> JSONValue in
      let own: JSONValue = .members([
        "platform": platform == nil ? .string(box.platform.id.text) : nil,
        "region": region == nil ? .string(box.region.id.text) : nil,
      ])
      return own.adding(box.data(&self))
    }
    return .members([
      "as_of": .string(catalog.days.asOf.description),
      "platform": platform.map { .string($0.id.text) },
      "region": region.map { .string($0.id.text) },
      "answers": .array(answers),
    ])
  }
}

/// An answer for programs; it says what the page says.
extension AnswerBox {
  /// The resolved answer: its word, where it comes from, since when, who looked when, and the sources.
  func data(_ writing: inout Writing) -> JSONValue {
    .members([
      "question": .string(question.id.text),
      "answer": .string(state),
      "headline": .string(headline(&writing)),
      "can_refuse": .boolean(canRefuse),
      "inherited": .boolean(resolved.resolution.isInherited),
      "from_region": answer.map { .string($0.region.text) },
      "from_earliest": (answer?.since.lowerBound).map { .string($0.description) },
      "from_latest": (answer?.since.upperBound).map { .string($0.description) },
      "checked": answer.map { .string($0.checked.description) },
      "sources": .array(sources(writing.catalog).map { source($0) }),
    ])
  }

  private func source(_ source: Source) -> JSONValue {
    .members([
      "id": .string(source.id.text), "title": .string(source.name.original),
      "url": source.url.map { .string($0.text) },
      "published": source.published?.upperBound.map { .string($0.description) },
    ])
  }

  /// The question with its answer as members of a page of schema.org.
  func linkedData(_ writing: inout Writing) -> JSONValue {
    let name = writing.name(platform.name)
    let text = "\(headline(&writing)). \(statement(&writing))"
    let addresses = sources(writing.catalog).compactMap(\.url?.text)
    return [
      "mainEntity": [
        "@type": "Question",
        "name": .string(writing.plain(question.ask.filling("{platform}", with: name))),
        "acceptedAnswer": .members([
          "@type": "Answer", "text": .string(text),
          "dateModified": answer.map { .string($0.checked.description) },
          "citation": addresses.isEmpty ? nil : .array(addresses.map { .string($0) }),
        ]),
      ],
      "about": writing.linkedData(of: platform),
      "spatialCoverage": writing.linkedData(of: region),
    ]
  }
}
