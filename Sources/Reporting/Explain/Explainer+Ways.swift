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
    let holding = Set(answer.resolution.winners.map(\.id))
    let idle = catalog.answers(of: platform.id, to: question).filter { !holding.contains($0.id) }
      .flatMap(\.refuse).map { JudgedWay(way: $0, verdict: .answerDoesNotHold) }
    return (open + judged + idle).map { told($0, in: region) }
  }

  private mutating func told(_ judged: JudgedWay, in region: Region) -> ToldWay {
    let way = judged.way
    let (verdict, why) = words(for: judged, in: region)
    return ToldWay(
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
    case .answerDoesNotHold:
      return ("answer-does-not-hold", "the answer that it belongs to does not hold there")
    }
  }
}
