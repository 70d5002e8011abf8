import Diagnostics
import Model
import Parsing

/// Change points that commands tell: their values have names.
protocol ToldChange: ChangePoint where Value: RawRepresentable, Value.RawValue == String {
  /// Its name in permalinks, where it has one.
  var name: String? { get }
  /// How sure the authors are, where they say so.
  var confidenceWord: String? { get }
  /// When something announced is to begin.
  var expected: ApproximateDate? { get }
  /// How long it counts as fresh, where that is not the site's period.
  var reviewEvery: ReviewPeriod? { get }
}

extension Answer: ToldChange {
  var name: String? { id }
  var confidenceWord: String? { confidence?.rawValue }
}

extension Finding: ToldChange {
  var name: String? { nil }
  var confidenceWord: String? { nil }
  var expected: ApproximateDate? { nil }
  var reviewEvery: ReviewPeriod? { nil }
}

extension Resolution where Point: ToldChange {
  /// What holds in one word; `not-checked` where nothing is known, `contradiction` where groups
  /// contradict each other.
  var word: String {
    conflict.isEmpty ? winners.first?.value.rawValue ?? "not-checked" : "contradiction"
  }
}

extension Explainer {
  /// A change point, ready to be told.
  mutating func told<Point: ToldChange>(_ point: Point) -> ToldPoint {
    ToldPoint(
      id: point.name, value: point.value.rawValue, region: point.region.text, since: point.since,
      checked: point.checked,
      freshness: catalog.freshness(of: Point.self, checked: point.checked, every: point.reviewEvery)
        .rawValue,
      nextCheck: (point.reviewEvery ?? catalog.site.reviewEvery[Point.self]).after(point.checked),
      confidence: point.confidenceWord, expected: point.expected,
      place: texts.told(point.origin.place), sources: point.citations.map { told($0) })
  }

  /// A citation with its source.
  mutating func told(_ citation: Citation) -> ToldSource {
    let source = catalog.source(of: citation) ?? citation.source
    let isElsewhere = source.origin.place != citation.origin.place
    return ToldSource(
      id: source.id.text, title: source.name.original, kind: source.sourceKind?.rawValue,
      read: source.read.rawValue, url: source.url?.text, cited: texts.told(citation.origin.place),
      described: isElsewhere ? texts.told(source.origin.place) : nil)
  }

  /// The name of a verdict, and the verdict in words.
  mutating func words<Point: ToldChange>(for candidate: Candidate<Point>, in region: Region)
    -> (String, String)
  {
    let point = candidate.point
    switch candidate.verdict {
    case .holds: return ("holds", "it holds")
    case .unreached(let obstacle):
      return words(for: obstacle, from: point.region, to: region, "answers")
    case .notBegun(let earliest): return ("not-begun", "it begins on \(earliest) at the earliest")
    case .mayHaveBegun(let pending):
      return ("may-have-begun", "it may have begun already, and had by \(pending.latest)")
    case .ended(let next):
      let place = texts.told(next.origin.place)
      return ("ended", "'\(next.value.rawValue)' ended it, \(next.since) (\(place))")
    case .lessSpecific(let other):
      return (
        "less-specific", "'\(other.region.text)' is smaller and says '\(other.value.rawValue)'"
      )
    case .contradicts(let other):
      return ("contradicts", "'\(other.region.text)' says '\(other.value.rawValue)'")
    }
  }

  /// Why something said of one region does not reach another one.
  func words(
    for obstacle: Unreached, from wide: EntityID<Region>, to region: Region, _ what: String
  ) -> (String, String) {
    let leaf = region.id.text
    switch obstacle {
    case .notCarried:
      return ("not-carried", "'\(wide.text)' hands no \(what) on to its members")
    case .excepted(let exception):
      return (
        "excepted",
        exception == region.id
          ? "it excepts '\(leaf)'"
          : "it excepts '\(exception.text)', to which '\(leaf)' belongs"
      )
    case .outside:
      switch history.absence(of: region.id, from: wide) {
      case .since(let day):
        return ("outside", "'\(leaf)' does not belong to '\(wide.text)' since \(day)")
      case .until(let day):
        return ("outside", "'\(leaf)' does not belong to '\(wide.text)' until \(day)")
      case .always: return ("outside", "'\(leaf)' does not belong to '\(wide.text)'")
      }
    }
  }
}
