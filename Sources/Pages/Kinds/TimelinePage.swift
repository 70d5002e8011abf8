package import Model
import Templating

/// What happened when: answers, reactions, replies and events, the newest first.
package struct TimelinePage: Page {
  package static let template = "timeline"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 1, label: "timeline.title", route: { route($0) })

  private static let folder = "timeline"

  private let part: ListPart<TimelineEntry>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [TimelinePage] {
    let entries = TimelineEntry.all(on: site)
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
    let lines = part.items.map { (entry: $0, values: values(of: $0, &writing)) }
    for (entry, values) in lines {
      if years.isEmpty || years[years.count - 1].year != entry.year {
        years.append((entry.year, []))
      }
      years[years.count - 1].entries.append(.object(values))
    }
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("timeline.description"),
      parents: part.parents(whole, writing.language),
      linkedData: writing.linkedData(of: lines.map { ($0.entry, $0.values["url"]) }),
      values: part.values(&writing).merging([
        "calendar_url": calendar(&writing),
        "years": .list(
          years.map { year, entries in
            let title = year.map { String($0) } ?? writing.label("date.unknown")
            return .object(["year": .text(title), "entries": .list(entries)])
          }),
      ]))
  }

  /// The calendar of the whole timeline; absent where nothing has a day of its own.
  private func calendar(_ writing: inout Writing) -> TemplateValue {
    guard part.facet == nil else { return .absent }
    return writing.shared(.calendar, .text("")) { writing in
      guard !CalendarEntry.all(&writing).isEmpty else { return .absent }
      let addresses = writing.map.addresses
      return .url(addresses.path(ofFile: CalendarFile.file(writing.language, addresses)))
    }
  }

  private func values(of entry: TimelineEntry, _ writing: inout Writing) -> TemplateObject {
    let platforms = entry.platforms.filter {
      writing.catalog[Platform.self].position(of: $0) != nil
    }
    let regions = entry.regions.compactMap { writing.name(of: $0) }
    let names = platforms.compactMap { writing.name(of: $0) }
    let frame: TemplateObject = [
      "on": .text(writing.words(entry.on)),
      "platforms": names.isEmpty ? .absent : .text(writing.joined(names)),
      "regions": regions.isEmpty
        ? .absent : .text(writing.listed(regions)),
      "url": .absent, "title": .absent, "state": .absent, "question": .absent, "more": .absent,
    ]
    return frame.merging(entry.happening.line(platforms, &writing))
  }
}
