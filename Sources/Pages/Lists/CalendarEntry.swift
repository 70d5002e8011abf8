import Diagnostics
import Model
import Parsing
import Templating

/// A day, or a stretch of days, for people's calendars: what is to come, and events of one day.
struct CalendarEntry {
  /// What tells the entry from all others for good, in every build.
  let id: String

  let on: ApproximateDate

  /// The day on which somebody last looked at what the entry says.
  let stamp: Day

  let summary: String

  /// The page that says it, on the web.
  let url: String

  /// Everything that has a place in a calendar, in the order of the days.
  static func all(_ writing: inout Writing) -> [CalendarEntry] {
    let answers = holding(in: writing.catalog)
    let coming = starts(of: answers, &writing) + deadlines(of: answers, &writing)
    return (coming.filter { isToCome($0.on, writing) } + events(&writing)).sorted {
      ($0.on.earliest, $0.id) < ($1.on.earliest, $1.id)
    }
  }

  /// Whether a date lies behind the day that facts are told for, between two days that are known.
  private static func isToCome(_ date: ApproximateDate, _ writing: Writing) -> Bool {
    date.lowerBound != nil && date.upperBound != nil && writing.catalog.days.asOf < date.latest
  }

  private static func events(_ writing: inout Writing) -> [CalendarEntry] {
    let catalog = writing.catalog
    return catalog[Event.self].filter { event in
      // An event that had not happened on an earlier day was not known then.
      event.on.earliest == event.on.latest
        && (catalog.hasBegun(event.on) || catalog.days.today < event.on.earliest)
    }.map { event in
      let read = event.citations.compactMap { catalog.source(of: $0)?.readOn }.max()
      return CalendarEntry(
        id: event.key([]), on: event.on, stamp: read ?? min(event.on.latest, catalog.days.asOf),
        summary: writing.plain(event.title),
        url: writing.map.addresses.absolute(TimelinePage.route(writing.language)))
    }
  }

  /// The starts that are announced where nothing else holds yet.
  private static func starts(
    of answers: [(answer: Answer, platforms: [Platform])], _ writing: inout Writing
  ) -> [CalendarEntry] {
    let announced = answers.filter { $0.answer.value == .announced }
    return announced.compactMap { answer, platforms in
      guard let expected = answer.expected, let platform = platforms.first else { return nil }
      let label = writing.label("timeline.start")
      return CalendarEntry(
        id: "start/\(platform.id.text)/\(answer.id)", on: expected, stamp: answer.checked,
        summary: summary(label, platforms, answer.region, &writing),
        url: address(of: answer, on: platform, writing))
    }
  }

  /// The last days of ways that are open.
  private static func deadlines(
    of answers: [(answer: Answer, platforms: [Platform])], _ writing: inout Writing
  ) -> [CalendarEntry] {
    let catalog = writing.catalog
    let ofAnswers = answers.flatMap { answer, platforms in
      answer.refuse.map { (way: $0, platforms: platforms, answer: Optional(answer)) }
    }
    let ofPlatforms = catalog[Platform.self].flatMap { platform in
      platform.ways.map { (way: $0, platforms: [platform], answer: Answer?.none) }
    }
    return (ofPlatforms + ofAnswers).compactMap { way, platforms, answer in
      guard let deadline = way.deadline, let platform = platforms.first, catalog.hasOpened(way),
        !catalog.hasClosed(way)
      else { return nil }
      let guide = GuidePage.route(platform.id, way.id, writing.language)
      let own =
        writing.map.contains(guide) ? guide : PlatformPage.route(platform.id, writing.language)
      return CalendarEntry(
        id: "deadline/\(platform.id.text)/\(way.id)", on: deadline.by,
        stamp: way.checked ?? catalog.days.asOf,
        summary: summary(writing.plain(deadline.what), platforms, way.region, &writing),
        url: answer.map { address(of: $0, on: platform, writing) }
          ?? writing.map.addresses.absolute(own))
    }
  }

  /// The answers with a day to come that hold in the regions that they were written for, each once, with the
  /// platforms that share it.
  private static func holding(in catalog: Catalog) -> [(answer: Answer, platforms: [Platform])] {
    var found: [(answer: Answer, platforms: [Platform])] = []
    var known: [TextRange: Int] = [:]
    for platform in catalog[Platform.self] {
      for question in catalog.questions(answeredBy: platform.id) {
        for answer in catalog.answers(of: platform.id, to: question.id)
        where answer.value == .announced || answer.refuse.contains(where: { $0.deadline != nil }) {
          let resolved = catalog.resolvedAnswer(
            of: platform.id, to: question.id, in: answer.region)
          let place = answer.origin.place
          guard resolved.resolution.winners.contains(where: { $0.origin.place == place }) else {
            continue
          }
          if let index = known[place] {
            found[index].platforms.append(platform)
          } else {
            known[place] = found.count
            found.append((answer, [platform]))
          }
        }
      }
    }
    return found
  }

  private static func summary(
    _ what: String, _ platforms: [Platform], _ region: EntityID<Region>, _ writing: inout Writing
  ) -> String {
    let place = writing.name(of: region).map { [$0] } ?? []
    return writing.titled(what, with: platforms.map { writing.name($0.name) } + place)
  }

  private static func address(of answer: Answer, on platform: Platform, _ writing: Writing)
    -> String
  {
    writing.webAddress(answer.address(on: platform.id, writing))
      ?? writing.map.addresses.absolute(HomePage.route(writing.language))
  }
}
