package import Model
import Templating

/// One way to act on one platform, step by step.
package struct GuidePage: Page {
  package static let template = "guide"

  private let platform: Platform
  private let way: Way
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [GuidePage] {
    site.catalog[Platform.self].flatMap { platform in
      platform.guidedWays(in: site.catalog).map {
        GuidePage(platform: platform, way: $0, route: route(platform.id, $0.id, language))
      }
    }
  }

  /// Where the guide to a way stands.
  package static func route(_ platform: EntityID<Platform>, _ way: String, _ language: Language)
    -> Route
  {
    Route(language, "do", platform.text, way)
  }

  /// What the guide is called.
  func title(_ writing: inout Writing) -> String {
    writing.label("guide.title", names(&writing))
  }

  private func names(_ writing: inout Writing) -> TemplateObject {
    let region = writing.catalog[Region.self][way.region]
    return [
      "platform": .text(writing.name(platform.name)),
      "way": .text(writing.label("way.\(way.wayKind.rawValue)")),
      "region": .text(region.map { writing.plain($0.name) } ?? way.region.text),
      "in_region": .text(region.map { writing.plain($0.inPhrase) } ?? way.region.text),
    ]
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let box = WayBox(way, on: platform)
    let platformName = writing.name(platform.name)
    let names = names(&writing)
    let authorities =
      way.strength == .complain
      ? writing.catalog.nearestAuthorities(.dataProtection, in: way.region)
        + writing.catalog.leadAuthorities(for: platform.company, in: way.region) : []
    var seen: Set<EntityID<Authority>> = []
    let title = writing.label("guide.title", names)
    return PageContent(
      title: title,
      shortTitle: writing.label("guide.short", names),
      description: writing.label("guide.description", names),
      parents: [
        Crumb(title: platformName, route: PlatformPage.route(platform.id, writing.language))
      ],
      linkedData: writing.linkedData(of: box, titled: title),
      values: box.values(&writing).merging([
        "platform": writing.link(to: platform),
        "region": writing.link(to: way.region) ?? .absent,
        "except": .list(way.except.compactMap { writing.link(to: $0) }),
        "since": way.since.map { .text(writing.since($0)) } ?? .absent,
        "until": way.until.map { date in
          let key = writing.catalog.hasClosed(way) ? "guide.closed" : "guide.until"
          return .text(writing.label(key, ["until": .text(writing.words(date))]))
        } ?? .absent,
        "authorities": .list(
          authorities.filter { seen.insert($0.id).inserted }.map {
            writing.values(of: $0, in: way.region)
          }),
      ]))
  }
}

extension Platform {
  /// The ways that have a guide: the platform's own that achieve something and had been opened.
  ///
  /// One that stands under an answer is told with that answer.
  func guidedWays(in catalog: Catalog) -> [Way] {
    ways.filter { $0.strength != nil && catalog.hasOpened($0) }
  }
}
