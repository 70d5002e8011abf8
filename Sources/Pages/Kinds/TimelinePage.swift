package import Model
import Templating

/// What happened when: answers, reactions, replies and events, the newest first.
package struct TimelinePage: Page {
  package static let template = "timeline"

  private static let folder = "timeline"

  private let part: ListPart<TimelineEntry>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [TimelinePage] {
    let entries = TimelineEntry.all(in: site.catalog)
    guard !entries.isEmpty else { return [] }
    return ListPart.parts(of: entries, in: folder, site.catalog).map {
      TimelinePage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the timeline, or that of one facet, begins.
  package static func route(_ language: Language, _ facet: Facet? = nil) -> Route {
    ListPart<TimelineEntry>.route(folder, language, facet)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("timeline.title")
    var years: [(year: Int?, entries: [TemplateValue])] = []
    for entry in part.items {
      if years.isEmpty || years[years.count - 1].year != entry.year {
        years.append((entry.year, []))
      }
      years[years.count - 1].entries.append(.object(values(of: entry, &writing)))
    }
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("timeline.description"),
      parents: part.facet == nil && part.number == 1
        ? [] : [Crumb(title: whole, route: Self.route(writing.language))],
      values: part.values(&writing).merging([
        "years": .list(
          years.map { year, entries in
            let title = year.map { String($0) } ?? writing.label("date.unknown")
            return .object(["year": .text(title), "entries": .list(entries)])
          })
      ]))
  }

  private func values(of entry: TimelineEntry, _ writing: inout Writing) -> TemplateObject {
    let platforms = entry.platforms.compactMap { writing.catalog[Platform.self][$0] }
    let regions = entry.regions.compactMap { writing.catalog[Region.self][$0] }
    let names = platforms.map { writing.name($0.name) }
    let frame: TemplateObject = [
      "on": .text(writing.words(entry.on)),
      "platforms": names.isEmpty ? .absent : .text(writing.joined(names)),
      "regions": regions.isEmpty
        ? .absent : .text(regions.map { writing.plain($0.name) }.joined(separator: ", ")),
      "url": .absent, "title": .absent, "state": .absent, "question": .absent, "more": .absent,
    ]
    switch entry.content {
    case .answer(let answer):
      return frame.merging(values(of: answer, on: platforms, &writing))
    case .reaction(let reaction):
      return frame.merging([
        "kind": .text(writing.label("reaction.\(reaction.reactionKind.rawValue)")),
        "title": .text(writing.plain(reaction.name)),
        "url": writing.url(ReactionPage.route(reaction.id, writing.language)),
        "sources": .list(reaction.citations.compactMap { writing.line(for: $0) }),
      ])
    case .reply(let reply):
      return frame.merging([
        "kind": .text(writing.label("timeline.reply")),
        "title": .text(writing.plain(reply.asked)),
        "url": writing.url(RepliesPage.route(writing.language), fragment: reply.anchor),
        "more": .text(writing.label("assessment.\(reply.assessment.rawValue)")),
        "sources": .list(reply.citations.compactMap { writing.line(for: $0) }),
      ])
    case .event(let event):
      return frame.merging([
        "kind": .text(writing.label("event.\(event.eventKind.rawValue)")),
        "title": writing.words(event.title),
        "more": writing.prose(event.summary),
        "sources": .list(event.citations.compactMap { writing.line(for: $0) }),
      ])
    }
  }

  /// An answer links to the page where it stands in the history of its region.
  private func values(of answer: Answer, on platforms: [Platform], _ writing: inout Writing)
    -> TemplateObject
  {
    let question = writing.catalog[Question.self][answer.question]
    let address = platforms.first.map { platform in
      let own = writing.url(
        AnswerPage.route(platform.id, answer.region, writing.language), fragment: answer.id)
      guard case .absent = own else { return own }
      return writing.url(PlatformPage.route(platform.id, writing.language))
    }
    let generic = writing.label("platform.any")
    return [
      "kind": .text(writing.label("timeline.answer")),
      "title": .text(writing.label("answer.\(answer.value.rawValue)")),
      "state": .text(answer.value.rawValue),
      "question": question.map { writing.words($0.ask.filling("{platform}", with: generic)) }
        ?? .absent,
      "url": address ?? .absent,
      "sources": .list(answer.citations.compactMap { writing.line(for: $0) }),
    ]
  }
}
