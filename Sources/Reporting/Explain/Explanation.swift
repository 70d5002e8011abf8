import Diagnostics
import Model

/// Why something holds in a region on a day, and why nothing else does.
package struct Explanation {
  /// `answer`, `finding` or `way`.
  let kind: String
  /// What is explained, by the names of its parts: platform and question, claim, platform and way.
  let names: [(key: String, id: String)]
  /// The question, claim or way in words.
  let title: String
  let region: Region
  let days: Days
  /// What holds in one word; `not-checked` where nothing is known, `contradiction` where groups
  /// contradict each other.
  let value: String
  let path: [String]
  let isOverdue: Bool
  /// Another platform whose answers these are.
  let sharedWith: String?
  let holders: [ToldPoint]
  let pending: [ToldPending]
  let others: [ToldCandidate]
  let ways: [ToldWay]
}

/// A change point, ready to be told.
struct ToldPoint {
  /// The id of an answer; findings have none.
  let id: String?
  let value: String
  let region: String
  let since: ApproximateDate
  let checked: Day
  let freshness: String
  let nextCheck: Day
  let confidence: String?
  let expected: ApproximateDate?
  let place: ToldPlace
  let sources: [ToldSource]
}

/// A source with the place that cites it and the place that describes it.
struct ToldSource {
  let id: String
  let title: String
  let kind: String?
  let read: String
  let url: String?
  let cited: ToldPlace
  let described: ToldPlace?
}

/// A change point that may hold already.
struct ToldPending {
  let point: ToldPoint
  let earliest: Day?
  let latest: Day
}

/// A change point that does not hold, and why.
struct ToldCandidate {
  let point: ToldPoint
  let verdict: String
  let why: String
}

/// A way, and whether people have it.
struct ToldWay {
  let id: String
  let kind: String
  let strength: String?
  let region: String
  let verdict: String
  let why: String
  let isTooLate: Bool
  let place: ToldPlace
  let sources: [ToldSource]
}
