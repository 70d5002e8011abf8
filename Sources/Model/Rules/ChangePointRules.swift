import Diagnostics
import Parsing

extension Reading {
  /// Reports dates of something that is said to have happened and that lie after the day of the build.
  mutating func checkHasHappened(_ dates: [(key: String, date: ApproximateDate?)], of origin: Node)
  {
    for (key, date) in dates {
      guard let date, date.earliest > days.today else { continue }
      report(
        Rule.badDate.broken(
          at: origin[key]?.place ?? origin.headPlace,
          "this lies after the day of this build, \(days.today)",
          help: "write when it happened; what is still to come belongs to the events"))
    }
  }

  /// Reports dates that lie before something began.
  mutating func checkNotBefore(
    _ start: ApproximateDate, _ dates: [(key: String, date: ApproximateDate?)], of origin: Node
  ) {
    for (key, date) in dates {
      guard let date, date.latest < start.earliest else { continue }
      report(
        Rule.badDate.broken(
          at: origin[key]?.place ?? origin.headPlace, "this lies before 'since'",
          help: "correct one of the two dates"))
    }
  }

  /// Reports change points of one statement that do not stand in the order of time.
  ///
  /// Points with the same `name` and region end each other; `subject` says in words what they are
  /// about.
  mutating func checkOrder<Point: ChangePoint>(
    of points: [Point], about name: (Point) -> String, named subject: (Point) -> String
  ) {
    var last: [PointSubject: Int] = [:]
    for (position, point) in points.enumerated() {
      let course = PointSubject(name: name(point), region: point.region)
      guard let before = last.updateValue(position, forKey: course),
        point.since.latest <= points[before].since.latest
      else { continue }
      let earlier = points[before]
      let subject = subject(point)
      let place = point.origin["since"]?.place ?? point.origin.headPlace
      let related = [RelatedPlace("the \(Point.kind) before it", at: earlier.origin.headPlace)]
      if earlier.since.earliest == point.since.earliest,
        earlier.since.latest == point.since.latest
      {
        report(
          Rule.sameChangePoint.broken(
            at: place, "two \(Point.kind)s \(subject) begin at the same time",
            help: "keep one, or correct the date of one", related: related))
      } else if point.since.latest < earlier.since.latest {
        report(
          Rule.answersUnordered.broken(
            at: place, "this \(Point.kind) begins before the one above it",
            help: "put \(Point.kind)s in the order of time, the earliest first", related: related))
      }
    }
  }

  /// Reports a change point that was checked in the future or before it began, or that excepts the
  /// very region that it is about.
  mutating func checkTimeAndPlace<Point: ChangePoint>(of point: Point) {
    checkNotInFuture(point.checked, "checked", of: point.origin)
    if point.since.latest > point.checked {
      report(
        Rule.checkedBeforeSince.broken(
          at: point.origin["since"]?.place ?? point.origin.headPlace,
          "this may mean a day as late as \(point.since.latest), but was checked on \(point.checked)",
          help: "write 'by \(point.checked)', or look again and correct 'checked'"))
    }
    guard point.except.contains(point.region) else { return }
    report(
      Rule.badValue.broken(
        at: point.origin["except"]?.place ?? point.origin.headPlace,
        "this \(Point.kind) excepts '\(point.region.text)', the region that it is about",
        help: "take it out of 'except'"))
  }
}
