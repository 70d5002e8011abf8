import Model
import Parsing
import Templating

/// Something that happened: it stands on the timeline by a line in ``TimelineEntry/all(on:)``, among the
/// changes by one in ``Change/all(on:in:)``.
protocol Happening: Sendable {
  /// What the timeline says of it beside the date; `platforms` are those that share it.
  func line(_ platforms: [EntityID<Platform>], _ writing: inout Writing) -> TemplateObject

  /// What tells it from all others for good: "answer/facebook/posts-eea-2025-05-27".
  func key(_ platforms: [EntityID<Platform>]) -> String

  /// What happened, in plain words beside those whom it concerns.
  func headline(_ writing: inout Writing) -> String

  /// The same without what held before, as the timeline tells it.
  func statement(_ writing: inout Writing) -> String
}

extension Happening {
  func statement(_ writing: inout Writing) -> String { headline(&writing) }
}

/// A happening with its date and whom it concerns.
struct TimelineEntry: Faceted {
  let happening: any Happening
  let on: ApproximateDate
  let platforms: [EntityID<Platform>]
  let regions: [EntityID<Region>]
  var except: [EntityID<Region>] = []

  var year: Int? { on.listingYear }

  /// Everything that had happened by the day that facts are told for, the newest first.
  static func all(on site: SiteOutline) -> [TimelineEntry] {
    let catalog = site.catalog
    let reactions = catalog.reactions.map {
      TimelineEntry(
        happening: $0, on: $0.since, platforms: $0.platforms, regions: $0.regions)
    }
    let replies = catalog.replies.map { reply, platforms in
      TimelineEntry(happening: reply, on: reply.on, platforms: platforms.map(\.id), regions: [])
    }
    let events = catalog[Event.self].map {
      TimelineEntry(happening: $0, on: $0.on, platforms: $0.platforms, regions: $0.regions)
    }
    let entries = (site.answerChanges + reactions + replies + events)
      .filter { catalog.hasBegun($0.on) }
    let keys = entries.map { ($0.on.listingDay, $0.on.earliest) }
    return entries.indices.sorted { first, second in
      keys[first] == keys[second] ? first < second : keys[second] < keys[first]
    }.map { entries[$0] }
  }

  /// Change points, each once, with all platforms that share it; those of which nobody said when they
  /// began are no happenings.
  static func answers(in catalog: Catalog) -> [TimelineEntry] {
    let sharing = Dictionary(grouping: catalog[Platform.self].filter { $0.sameAnswersAs != nil }) {
      $0.sameAnswersAs?.platform
    }
    return catalog[Platform.self].flatMap { platform in
      platform.answers.withEarlier { $0.question.text }.compactMap { answer, before in
        guard answer.value != .notChecked, let since = answer.writtenSince, since.form != .unknown
        else { return nil }
        let others = (sharing[platform.id] ?? []).filter { other in
          catalog.answers(of: other.id, to: answer.question).contains {
            $0.origin.place == answer.origin.place
          }
        }
        return TimelineEntry(
          happening: AnswerChange(answer: answer, before: before), on: answer.since,
          platforms: [platform.id] + others.map(\.id), regions: [answer.region],
          except: answer.except)
      }
    }
  }
}
