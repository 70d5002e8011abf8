import Model

/// How many regions have which kind of answer to one question about one platform.
///
/// An unknown answer is counted as such, never as a no.
package struct Coverage: Sendable {
  /// Whether an answer says what the platform does.
  package enum Knowledge: String, Sendable, CaseIterable {
    case known, disputed
    case notDisclosed = "not-disclosed"
    case notChecked = "not-checked"
  }

  let platform: Platform
  let question: Question

  /// How many regions were asked for.
  let total: Int

  /// The regions by what is known; their sum is the total.
  let knowledge: [Knowledge: Int]

  /// The regions with an answer by how long ago somebody looked.
  let freshness: [Freshness: Int]

  /// Every question that each platform has answers to, counted over these regions.
  static func all(in catalog: Catalog, regions: [Region]) -> [Coverage] {
    catalog[Platform.self].flatMap { platform in
      catalog.questions(answeredBy: platform.id).map { question in
        Coverage(of: platform, question, in: catalog, regions)
      }
    }
  }

  /// The form of a count's part of a bar, as a class of the style sheet: the less is known or fresh,
  /// the emptier.
  static func form(of part: String) -> String {
    switch part {
    case Knowledge.known.rawValue, Freshness.fresh.rawValue: "solid"
    case Knowledge.notChecked.rawValue, Freshness.stale.rawValue: "dotted"
    default: "tint"
    }
  }

  private init(
    of platform: Platform, _ question: Question, in catalog: Catalog, _ regions: [Region]
  ) {
    self.platform = platform
    self.question = question
    total = regions.count
    let answers = regions.map {
      catalog.resolvedAnswer(of: platform.id, to: question.id, in: $0.id)
    }
    knowledge = Dictionary(grouping: answers) { Knowledge($0.value) }.mapValues(\.count)
    freshness = Dictionary(
      grouping: answers.filter { $0.value != .notChecked }.compactMap(\.freshness)
    ) { $0 }
    .mapValues(\.count)
  }
}

extension Coverage.Knowledge {
  fileprivate init(_ value: AnswerValue) {
    self =
      switch value {
      case .notChecked: .notChecked
      case .notDisclosed: .notDisclosed
      case .disputed: .disputed
      default: .known
      }
  }
}
