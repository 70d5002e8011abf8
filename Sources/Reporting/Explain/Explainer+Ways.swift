import Diagnostics
import Model
import Parsing

extension Explainer {
  /// All ways of a platform that concern a question: those that people have in a region in the order
  /// in which pages show them, then the others.
  mutating func ways(
    on platform: Platform, for answer: ResolvedAnswer, to question: EntityID<Question>,
    in region: Region
  ) -> [ToldWay] {
    let open = catalog.ways(on: platform, for: answer, to: question)
      .map { JudgedWay(way: $0, verdict: .open) }
    let judged = catalog.judgedWays(on: platform, for: answer, to: question)
      .filter { $0.verdict != .open }
    let known = (open + judged).map { judged in
      let (verdict, why) = words(for: judged, in: region)
      return told(judged.way, verdict, why)
    }
    let points = catalog.answers(of: platform.id, to: question)
    return known
      + catalog.verdicts(on: points, in: region.id).flatMap { candidate -> [ToldWay] in
        if case .holds = candidate.verdict { return [] }
        let why = "its answer does not hold there: \(words(for: candidate, in: region).1)"
        return candidate.point.refuse.map { told($0, "answer-does-not-hold", why) }
      }
  }

  private mutating func told(_ way: Way, _ verdict: String, _ why: String) -> ToldWay {
    ToldWay(
      id: way.id, kind: way.wayKind.rawValue, strength: way.strength?.rawValue,
      region: way.region.text, verdict: verdict, why: why,
      isTooLate: way.isTooLate(on: catalog.days.asOf), place: texts.told(way.origin.place),
      sources: way.citations.map { told($0) })
  }

  private func words(for judged: JudgedWay, in region: Region) -> (String, String) {
    let way = judged.way
    switch judged.verdict {
    case .open: return ("open", "people have it")
    case .unreached(let obstacle):
      return words(for: obstacle, from: way.region, to: region, "ways")
    case .notYetOpen: return ("not-yet-open", "it opens \(way.since.map { "\($0)" } ?? "later")")
    case .closed: return ("closed", "it was open until \(way.until.map { "\($0)" } ?? "then")")
    case .replaced(let other): return ("replaced", "'\(other)' stands in its place")
    }
  }
}
