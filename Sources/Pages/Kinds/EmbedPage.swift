package import Model
import Templating

/// One answer in a small page of its own, for other sites to show in a frame.
package struct EmbedPage: Page {
  package static let template = "embed"
  package static let isCitable = false

  private let platform: Platform
  private let question: Question
  private let region: Region
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [EmbedPage] {
    site.catalog[Platform.self].flatMap { platform -> [EmbedPage] in
      guard let question = site.catalog.questions(answeredBy: platform.id).first else { return [] }
      return site.regions.map { region in
        EmbedPage(
          platform: platform, question: question, region: region,
          route: route(platform.id, region.id, language))
      }
    }
  }

  /// Where the small page of a platform in a region stands.
  static func route(
    _ platform: EntityID<Platform>, _ region: EntityID<Region>, _ language: Language
  ) -> Route {
    Route(language, "embed", platform.text, region.text)
  }

  /// How high a frame must be to show the page on a narrow screen.
  static let height = 380

  /// The HTML that other sites copy to show an answer.
  static func snippet(
    _ platform: EntityID<Platform>, _ region: EntityID<Region>, title: String, _ writing: Writing
  ) -> String {
    let address = writing.map.addresses.absolute(route(platform, region, writing.language))
    var html: [UInt8] = Array("<iframe src=\"".utf8)
    appendEscaped(address.utf8, to: &html)
    html += "\" title=\"".utf8
    appendEscaped(title.utf8, to: &html)
    html += "\" width=\"100%\" height=\"\(height)\" loading=\"lazy\"></iframe>".utf8
    return String(decoding: html, as: UTF8.self)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let box = AnswerBox(platform, question, region, in: writing.catalog)
    let platformName = writing.name(platform.name)
    let regionName = writing.plain(region.name)
    let headline = box.headline(&writing)
    let values: TemplateObject = [
      "platform": .text(platformName), "region": .text(regionName), "headline": .text(headline),
    ]
    return PageContent(
      title: writing.label("answer-page.title", values), description: headline,
      values: values.merging([
        "state": .text(box.state),
        "question": writing.words(question.ask.filling("{platform}", with: platformName)),
        "newest": box.newestEvidence(writing.catalog).map { .text(writing.words($0)) } ?? .absent,
        "checked": box.answer.map { .text(writing.words($0.checked)) } ?? .absent,
        "answer_url": writing.url(
          AnswerPage.route(platform.id, region.id, writing.language), fragment: question.id.text),
        "answer_canonical_url": .url(
          writing.map.addresses.absolute(
            AnswerPage.route(platform.id, region.id, writing.language))),
      ]))
  }
}
