import Model
import Parsing
import Templating

/// Something that changed in the world that the site tells of, or on the site itself.
struct Change: Faceted {
  /// What sort of change it is, in the order in which those of one day are told.
  enum Kind: String, CaseIterable { case corrected, changed, happened, added, updated, checked }

  let kind: Kind
  let on: ApproximateDate
  let subject: any Happening
  var namesPlatforms = false
  var platforms: [EntityID<Platform>] = []
  var regions: [EntityID<Region>] = []
  var except: [EntityID<Region>] = []

  /// Texts, and what was looked at, that name no region are about the site.
  var mattersEverywhere: Bool { kind == .changed || kind == .happened }

  var year: Int? { on.listingYear }

  /// Everything that had changed by the day that facts are told for, the newest first.
  static func all(on site: SiteOutline, in language: Language) -> [Change] {
    let catalog = site.catalog
    let order = Dictionary(
      Kind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let changes =
      (corrections(in: catalog) + states(on: site) + texts(on: site, in: language)
      + checks(on: site))
      .filter { catalog.hasBegun($0.on) }
    let keys = changes.map { change in
      // What may still have to come stands under the day of the page.
      (min(change.on.listingDay, catalog.days.asOf), change.on.earliest, order[change.kind] ?? 0)
    }
    return changes.indices.sorted { first, second in
      let (left, right) = (keys[first], keys[second])
      guard (left.0, left.1) == (right.0, right.1) else {
        return (right.0, right.1) < (left.0, left.1)
      }
      return (left.2, first) < (right.2, second)
    }.map { changes[$0] }
  }

  private static func corrections(in catalog: Catalog) -> [Change] {
    RecordNotes.corrections(in: catalog).map { correction in
      Change(
        kind: .corrected, on: ApproximateDate(correction.on), subject: correction,
        platforms: unique(correction.affects.flatMap { catalog.platforms(of: $0) }),
        regions: unique(correction.affects.flatMap { catalog.regions(of: $0) }))
    }
  }

  private static func unique<ID: Hashable>(_ ids: [ID]) -> [ID] {
    var seen: Set<ID> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// Answers and findings that began to hold, and events.
  private static func states(on site: SiteOutline) -> [Change] {
    let catalog = site.catalog
    let answers = site.answerChanges.map { entry in
      Change(
        kind: .changed, on: entry.on, subject: entry.happening,
        namesPlatforms: true, platforms: entry.platforms, regions: entry.regions,
        except: entry.except)
    }
    let findings = catalog[Claim.self].filter { catalog.hasBegun($0.since) }.flatMap { claim in
      claim.findings.withEarlier { _ in "" }.compactMap { finding, before -> Change? in
        guard finding.value != .notChecked, finding.since.form != .unknown else { return nil }
        return Change(
          kind: .changed, on: finding.since,
          subject: FindingChange(finding: finding, before: before, claim: claim),
          platforms: claim.about.map(\.platform), regions: [finding.region],
          except: finding.except)
      }
    }
    let events = catalog[Event.self].map { event in
      Change(
        kind: .happened, on: event.on, subject: event, platforms: event.platforms,
        regions: event.regions)
    }
    return answers + findings + events
  }

  /// Texts that were published, and those that were changed later.
  private static func texts(on site: SiteOutline, in language: Language) -> [Change] {
    Article.Section.allCases.flatMap { section in
      site.ids(in: section).compactMap { site.text($0, in: section, language) }
    }.flatMap { text -> [Change] in
      let added = text.published.map {
        Change(
          kind: .added, on: ApproximateDate($0), subject: TextChange(text: text),
          platforms: text.platforms, regions: text.regions)
      }
      let updated = text.updated.flatMap { day in
        day == text.published
          ? nil
          : Change(
            kind: .updated, on: ApproximateDate(day), subject: TextChange(text: text),
            platforms: text.platforms, regions: text.regions)
      }
      return [added, updated].compactMap { $0 }
    }
  }

  /// What was looked at again, one change a day.
  private static func checks(on site: SiteOutline) -> [Change] {
    Dictionary(grouping: site.reviews, by: \.checked).map { day, reviews in
      Change(kind: .checked, on: ApproximateDate(day), subject: CheckedFacts(reviews: reviews))
    }
  }

  /// The platforms that readers are told of.
  private func told(_ catalog: Catalog) -> [EntityID<Platform>] {
    namesPlatforms ? platforms.filter { catalog[Platform.self].position(of: $0) != nil } : []
  }

  /// The change as an entry of a feed; `url` is what the page links it to.
  func entry(at url: TemplateValue?, _ writing: inout Writing) -> Feed.Entry {
    let told = told(writing.catalog)
    let key =
      [writing.language.tag, kind.rawValue, subject.key(told)]
      + (kind == .updated || kind == .checked ? [on.edtf] : [])
    let named =
      told.compactMap { writing.name(of: $0) }
      + (regions.count == 1 ? regions : []).compactMap { writing.name(of: $0) }
    return Feed.Entry(
      id: writing.tag(key.joined(separator: "/")),
      title: writing.titled(subject.headline(&writing), with: named), url: writing.webAddress(url),
      day: min(on.listingDay, writing.catalog.days.asOf),
      summary: writing.label("changes.\(kind.rawValue)") + writing.label("colon") + " "
        + writing.words(on))
  }

  /// Everything that the partial `change` prints.
  func values(_ writing: inout Writing) -> TemplateObject {
    let told = told(writing.catalog)
    let names = told.compactMap { writing.name(of: $0) }
    writing.noteChange(on: on.latest)
    let frame: TemplateObject = [
      "kind": .absent, "change": .text(writing.label("changes.\(kind.rawValue)")),
      "on": .text(writing.words(on)),
      "platforms": names.isEmpty ? .absent : .text(writing.joined(names)),
      "region": .absent, "url": .absent, "title": .absent, "state": .absent, "finding": .absent,
      "before": .absent, "question": .absent, "was": .absent, "now": .absent, "facts": .list([]),
      "number": .absent,
    ]
    return frame.merging(subject.line(told, &writing))
  }
}
