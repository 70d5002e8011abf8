import Diagnostics
package import Model
import Templating

/// What one platform does in one region: the page that the site is for.
package struct AnswerPage: Page {
  package static let template = "answer"

  private let platform: Platform
  private let region: Region
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [AnswerPage] {
    site.catalog[Platform.self].flatMap { platform in
      site.catalog.questions(answeredBy: platform.id).isEmpty
        ? []
        : site.regions.map { region in
          AnswerPage(
            platform: platform, region: region, route: route(platform.id, region.id, language))
        }
    }
  }

  /// Where the answers of a platform in a region stand.
  package static func route(
    _ platform: EntityID<Platform>, _ region: EntityID<Region>, _ language: Language
  ) -> Route {
    Route(language, "platforms", platform.text, region.text)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let boxes = writing.catalog.questions(answeredBy: platform.id).map {
      AnswerBox(platform, $0, region, in: writing.catalog)
    }
    let platformName = writing.name(platform.name)
    let regionName = writing.plain(region.name)
    let headline = boxes.first?.headline(&writing) ?? ""
    let answers = boxes.map { $0.values(&writing) }
    let title = writing.label(
      "answer-page.title",
      ["platform": .text(platformName), "region": .text(regionName), "headline": .text(headline)])
    let description = writing.label(
      "answer-page.description",
      ["platform": .text(platformName), "in_region": .text(writing.plain(region.inPhrase))])
    return PageContent(
      title: title, shortTitle: regionName, description: description,
      parents: [
        Crumb(title: platformName, route: PlatformPage.route(platform.id, writing.language))
      ],
      linkedData: boxes.first?.linkedData(&writing) ?? [:],
      data: writing.data(of: boxes, on: platform, in: region),
      values: [
        "platform": .text(platformName),
        "region": .text(regionName),
        "in_region": .text(writing.plain(region.inPhrase)),
        "headline": .text(headline),
        "first": answers.first.map { .object($0.adding("notices", notices(&writing))) } ?? .absent,
        "others": .list(answers.dropFirst().map { .object($0) }),
        "platform_url": writing.url(PlatformPage.route(platform.id, writing.language)),
        "region_url": writing.url(RegionPage.route(region.id, writing.language)),
        "assigns": .text(writing.label("assigns.\(platform.assignsRegionBy.rawValue)")),
        "print_url": PrintPage.nearest(to: region, writing),
        "snippet": .text(
          EmbedPage.snippet(
            platform.id, region.id, title: writing.listed([platformName, regionName]), writing)),
        "badge_url": Badge.question(about: platform, in: writing.catalog) == nil
          ? .absent
          : .url(writing.map.addresses.path(ofFile: Badge.file(platform.id, region.id, writing))),
        "badge_snippet": .text(
          Badge.snippet(
            platform.id, region.id, title: writing.listed([platformName, regionName]), writing)),
        "embed_url": writing.url(EmbedPage.route(platform.id, region.id, writing.language)),
        "embed_height": .number(EmbedPage.height),
      ])
  }

  /// Notices that people post about this platform and that change nothing: of a family of those only
  /// the newest.
  private func notices(_ writing: inout Writing) -> TemplateValue {
    let catalog = writing.catalog
    let found = catalog.reactions.filter { reaction in
      reaction.reactionKind == .copyPasteStatement && reaction.legalEffect == .none
        && reaction.platforms.contains(platform.id)
        && (reaction.regions.isEmpty
          || reaction.regions.contains { catalog.membership.contains(region.id, in: $0) })
    }
    let older = Set(found.flatMap { catalog.earlierWaves(of: $0).map(\.id) })
    return .list(found.filter { !older.contains($0.id) }.map { writing.link(to: $0) })
  }
}
