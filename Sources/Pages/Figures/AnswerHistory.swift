import Model
import Templating

/// What a platform's answer in a region was, one after the other, up to the day that facts are told for.
struct AnswerHistory: Sendable {
  /// The region asked for.
  let region: Region

  /// The region that the answers stand for, where that is a wider one.
  let inheritedFrom: Region?

  /// The answers in the order of time.
  let stretches: [Stretch]

  /// How long ago somebody looked at the last one.
  let freshness: Freshness?

  /// A stretch of time with one answer.
  struct Stretch: Sendable {
    /// The answer.
    let answer: Answer

    /// The name of its state in style sheets.
    let state: String

    /// The first day on which it may have begun.
    let unsure: Day

    /// The first day on which it had certainly begun.
    let certain: Day

    /// The day on which the next one may have begun, or the day that facts are told for.
    let end: Day
  }

  /// The answers of a region's own, else of the region that it inherits from.
  init(of platform: Platform, to question: Question, in region: Region, _ catalog: Catalog) {
    let all = catalog.answers(of: platform.id, to: question.id)
    let resolved = catalog.resolvedAnswer(of: platform.id, to: question.id, in: region.id)
    let isOwn = all.contains { $0.region == region.id && catalog.hasBegun($0.since) }
    let source = isOwn ? region.id : resolved.answer?.region ?? region.id
    let points = catalog.answers(
      of: platform.id, to: question.id, from: source, reaching: region.id)
    let asOf = catalog.days.asOf
    var stretches: [Stretch] = []
    for (position, point) in points.enumerated() {
      let next = position + 1 < points.count ? points[position + 1].since : nil
      let certain = min(point.since.latest, asOf)
      let before = position > 0 ? min(points[position - 1].since.latest, asOf) : Day.first
      let isLast = resolved.isOverdue && resolved.answer?.id == point.id
      stretches.append(
        Stretch(
          answer: point, state: isLast ? "overdue" : point.value.rawValue,
          unsure: min(certain, max(before, point.since.earliest)), certain: certain,
          end: max(certain, min(asOf, next?.earliest ?? asOf))))
    }
    self.region = region
    inheritedFrom = isOwn ? nil : catalog[Region.self][source]
    self.stretches = stretches
    freshness = resolved.freshness
  }

  /// Whether a beginning is not known to the day.
  var hasUnsure: Bool { stretches.contains { $0.unsure < $0.certain } }

  /// What the region is called, with the one whose answers it has.
  func name(_ writing: inout Writing) -> String {
    let name = writing.plain(region.name)
    guard let other = inheritedFrom, other.id != region.id else { return name }
    return writing.label(
      "figure-timeline.inherited",
      ["region": .text(name), "other": .text(writing.plain(other.name))])
  }
}

/// Where days stand in a drawing, from its one side to the other.
struct TimeAxis: Sendable {
  private let first: Day
  private let last: Day

  /// An axis from the first year of any answer up to a day.
  init(_ rows: [AnswerHistory], until last: Day) {
    let days = rows.flatMap(\.stretches).flatMap { [$0.unsure, $0.certain] }
      .filter { $0 > .first && $0 < .last }
    let year = (days.min() ?? last).parts.year
    first = Day(year: year, month: 1, day: 1) ?? last
    self.last = last
  }

  /// Where a day stands, in hundredths.
  func position(of day: Day) -> Double {
    let length = Double(max(1, last.ordinal - first.ordinal))
    return min(100, max(0, Double(day.ordinal - first.ordinal) / length * 100))
  }

  /// The beginnings of years, so far apart that their numbers have room.
  var years: [(year: Int, position: Double)] {
    let all = first.parts.year...last.parts.year
    let step = max(1, (all.count + 4) / 5)
    return all.filter { ($0 - all.lowerBound) % step == 0 }.compactMap { year in
      Day(year: year, month: 1, day: 1).map { (year, position(of: $0)) }
    }.filter { $0.1 <= 86 }
  }
}
