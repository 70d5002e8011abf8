import Model
import Parsing

/// Something on the timeline: an answer that began to hold, a reply, a reaction, or an event.
struct TimelineEntry: Faceted {
  /// What it is.
  enum Content: Sendable {
    /// A change point of platforms that share it.
    case answer(Answer)
    case reaction(Reaction)
    case reply(Reply)
    case event(Event)
  }

  let content: Content
  let on: ApproximateDate
  let platforms: [EntityID<Platform>]
  let regions: [EntityID<Region>]
  var except: [EntityID<Region>] = []

  /// The year that the date begins in; of a date that is open before, that it ends in; none of one
  /// that is open on both sides.
  var year: Int? {
    if on.earliest == .first, on.latest == .last { return nil }
    return (on.earliest == .first ? on.latest : on.earliest).parts.year
  }

  /// Everything that had happened by the day that facts are told for, the newest first.
  static func all(in catalog: Catalog) -> [TimelineEntry] {
    (answers(in: catalog) + told(in: catalog))
      .filter { catalog.hasBegun($0.on) }
      .enumerated()
      .sorted {
        ($1.element.sortingDay, $1.element.on.earliest, $0.offset)
          < ($0.element.sortingDay, $0.element.on.earliest, $1.offset)
      }
      .map(\.element)
  }

  /// Dates stand by their latest day, those that are open behind by their first.
  private var sortingDay: Day { on.latest == .last ? on.earliest : on.latest }

  /// Change points, each once, with all platforms that share it; those of which nobody said when they
  /// began are no happenings.
  private static func answers(in catalog: Catalog) -> [TimelineEntry] {
    catalog[Platform.self].flatMap { platform in
      platform.answers.filter { answer in
        answer.value != .notChecked && answer.writtenSince.map { $0.form != .unknown } ?? false
      }.map { answer in
        let sharing = catalog[Platform.self].filter { other in
          other.id != platform.id
            && catalog.answers(of: other.id, to: answer.question).contains {
              $0.origin.place == answer.origin.place
            }
        }
        return TimelineEntry(
          content: .answer(answer), on: answer.since,
          platforms: [platform.id] + sharing.map(\.id), regions: [answer.region],
          except: answer.except)
      }
    }
  }

  private static func told(in catalog: Catalog) -> [TimelineEntry] {
    let reactions = catalog[Reaction.self].map {
      TimelineEntry(
        content: .reaction($0), on: $0.since, platforms: $0.platforms, regions: $0.regions)
    }
    let replies = catalog[Platform.self].flatMap { platform in
      platform.replies.map {
        TimelineEntry(content: .reply($0), on: $0.on, platforms: [platform.id], regions: [])
      }
    }
    let events = catalog[Event.self].map {
      TimelineEntry(content: .event($0), on: $0.on, platforms: $0.platforms, regions: $0.regions)
    }
    return reactions + replies + events
  }
}
