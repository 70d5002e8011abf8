import Model
import Templating

/// What a platform does in a region as a small picture of words: "AI training: on hold · checked
/// September 2024".
///
/// Other sites show it. It cannot grow old by itself, so it carries its date.
package struct Badge: Export {
  package let path: String
  private let subject: String
  private let answer: String
  private let state: String
  private let title: String

  package static func canStand(at path: String) -> Bool {
    path.hasSuffix(".svg") && path.split(separator: "/").contains("badge")
  }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [Badge] {
    let catalog = site.outline.catalog
    return site.outline.languages.flatMap { language -> [Badge] in
      guard var writing = renderer.writing(in: language) else { return [] }
      return catalog[Platform.self].flatMap { platform -> [Badge] in
        guard let question = question(about: platform, in: catalog) else { return [] }
        return site.outline.regions.map {
          Badge(of: AnswerBox(platform, question, $0, in: catalog), &writing)
        }
      }
    }
  }

  /// What a badge tells of a platform: its first question about training; nil for one without badges.
  static func question(about platform: Platform, in catalog: Catalog) -> Question? {
    catalog.questions(answeredBy: platform.id).first { $0.about == .trainGenerativeAI }
  }

  /// Where the badge of a platform in a region lies within the output folder.
  static func file(
    _ platform: EntityID<Platform>, _ region: EntityID<Region>, _ writing: Writing
  ) -> String {
    writing.map.addresses.file(
      "\(region.text).svg", in: Route(writing.language, "badge", platform.text))
  }

  /// The HTML that other sites copy: the badge as a link to its answer.
  static func snippet(
    _ platform: EntityID<Platform>, _ region: EntityID<Region>, title: String, _ writing: Writing
  ) -> String {
    let addresses = writing.map.addresses
    var html: [UInt8] = Array("<a href=\"".utf8)
    appendEscaped(
      addresses.absolute(AnswerPage.route(platform, region, writing.language)).utf8, to: &html)
    html += "\"><img src=\"".utf8
    appendEscaped(
      addresses.absolute(ofFile: file(platform, region, writing)).utf8, to: &html)
    html += "\" height=\"24\" alt=\"".utf8
    appendEscaped(title.utf8, to: &html)
    html += "\"></a>".utf8
    return String(decoding: html, as: UTF8.self)
  }

  private init(of box: AnswerBox, _ writing: inout Writing) {
    let word = box.word(&writing)
    let month = box.answer.flatMap { answer in
      ApproximateDate(String(answer.checked.description.prefix(7)))
    }
    path = Badge.file(box.platform.id, box.region.id, writing)
    state = box.state
    subject = writing.label("badge.subject")
    answer =
      month.map {
        writing.label(
          "badge.checked", ["answer": .text(word), "date": .text(writing.words($0))])
      } ?? word
    title = writing.label(
      "badge.title",
      [
        "platform": .text(writing.name(box.platform.name)),
        "region": .text(writing.plain(box.region.name)), "subject": .text(subject),
        "answer": .text(answer),
      ])
  }

  package var bytes: [UInt8] {
    let left = width(of: subject)
    let right = width(of: answer)
    var svg: [UInt8] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"".utf8)
    svg += " width=\"\(left + right)\" height=\"\(Self.height)\"".utf8
    svg += " font-family=\"Verdana, DejaVu Sans, sans-serif\" font-size=\"12\">\n<title>".utf8
    appendEscaped(title.utf8, to: &svg)
    svg += "</title>\n".utf8
    part(subject, from: 0, width: left, ground: "#2b3036", to: &svg)
    part(answer, from: left, width: right, ground: ground, to: &svg)
    return svg + "</svg>\n".utf8
  }

  private static let height = 24
  private static let margin = 8

  /// The ground of the answer, dark enough for white letters; the words say what it only repeats.
  private var ground: String {
    switch state {
    case "used", "used-with-limits": "#9a2a1c"
    case "not-used", "stopped", "not-offered": "#1c6332"
    case "announced", "overdue", "paused", "disputed": "#7a4a00"
    default: "#4a4f59"
    }
  }

  /// How wide words are with a margin, as far as one can know without their letters.
  private func width(of words: String) -> Int { words.count * 15 / 2 + 2 * Self.margin }

  /// Words on their ground, as wide as that leaves room for, whatever letters a reader has.
  private func part(
    _ words: String, from start: Int, width: Int, ground: String, to svg: inout [UInt8]
  ) {
    svg += "<rect x=\"\(start)\" width=\"\(width)\" height=\"\(Self.height)\"".utf8
    svg += " fill=\"\(ground)\"/>\n<text x=\"\(start + width / 2)\" y=\"16\" fill=\"#fff\"".utf8
    svg += " text-anchor=\"middle\" textLength=\"\(width - 2 * Self.margin)\"".utf8
    svg += " lengthAdjust=\"spacingAndGlyphs\">".utf8
    appendEscaped(words.utf8, to: &svg)
    svg += "</text>\n".utf8
  }
}
