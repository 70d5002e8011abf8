package import Diagnostics
import Parsing

extension Catalog {
  /// Groups that contradict each other on the day that facts are told for, or on that of a report.
  func checkAmbiguity() -> [Diagnostic] {
    let found = checkAmbiguityOfDay()
    let places = Set(found.map(\.place))
    let reports = texts(in: .reports)
    var seen: Set<Day> = [days.asOf]
    return reports.ids.flatMap { reports[$0] }
      .reduce(into: found) { found, report in
        guard let day = report.asOf, seen.insert(day).inserted else { return }
        let place = report.origin["as_of"]?.place ?? report.origin.headPlace
        found += told(asOf: day).checkAmbiguityOfDay(of: RelatedPlace("on this day", at: place))
          .filter { !places.contains($0.place) }
      }
  }

  /// Groups that contradict each other on the day that facts are told for, each pair once; `report`
  /// is why that day matters.
  package func checkAmbiguityOfDay(of report: RelatedPlace? = nil) -> [Diagnostic] {
    let answers = self[Platform.self].flatMap { platform in
      questions(answeredBy: platform.id).flatMap { question in
        contradictions(among: self.answers(of: platform.id, to: question.id), report)
      }
    }
    return answers + self[Claim.self].flatMap { contradictions(among: $0.findings, report) }
  }

  private func contradictions<Point: ChangePoint>(
    among points: [Point], _ report: RelatedPlace?
  ) -> [Diagnostic] {
    guard membership.haveRivals(Set(points.map(\.region))) else { return [] }
    var found: [(first: Point, second: Point, regions: [String])] = []
    for region in self[Region.self] {
      let conflict = resolve(points, in: region.id).conflict
      guard let first = conflict.first,
        let second = conflict.first(where: { $0.value != first.value })
      else { continue }
      let known = found.firstIndex {
        $0.first.origin.place == first.origin.place && $0.second.origin.place == second.origin.place
      }
      if let known {
        found[known].regions.append(region.id.text)
      } else {
        found.append((first, second, [region.id.text]))
      }
    }
    let day = days.asOf == days.today ? "" : " on \(days.asOf)"
    return found.map { first, second, regions in
      let named = regions.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      let more = regions.count > 3 ? " and \(regions.count - 3) more" : ""
      return Rule.regionAmbiguous.broken(
        at: second.origin["region"]?.place ?? second.origin.headPlace,
        "'\(first.region.text)' and '\(second.region.text)' say different things about \(named)\(more)\(day)",
        help: "add \(oneOf(Point.kind)) for each of these regions",
        related: [
          RelatedPlace(
            "the other \(Point.kind)",
            at: first.origin["region"]?.place ?? first.origin.headPlace)
        ] + (report.map { [$0] } ?? []))
    }
  }
}
