import Model
import Templating

/// Two platforms that the settings put side by side.
struct PlatformPair: Sendable {
  /// The two, in the order of the settings.
  let platforms: [Platform]

  /// The folder that all comparisons stand in.
  static let folder = "compare"

  /// All pairs, in the order of the settings.
  static func all(on site: SiteOutline) -> [PlatformPair] {
    site.catalog.site.comparisons.compactMap { comparison in
      let platforms = [comparison.first, comparison.second].compactMap {
        site.catalog[Platform.self][$0]
      }
      return platforms.count == 2 ? PlatformPair(platforms: platforms) : nil
    }
  }

  /// Where the two are compared.
  func route(in language: Language) -> Route {
    Route(
      language, Self.folder, platforms.map(\.id.text).joined(separator: "-vs-"))
  }

  /// What the comparison is called: "Facebook and WhatsApp compared".
  func title(_ writing: inout Writing) -> String {
    let names: [TemplateValue] = platforms.map { .text(writing.name($0.name)) }
    return writing.label("compare.page-title", ["first": names[0], "second": names[1]])
  }

  /// A link to the comparison.
  func link(_ writing: inout Writing) -> TemplateValue {
    .object([
      "name": .text(title(&writing)), "url": writing.url(route(in: writing.language)),
    ])
  }

  /// Those of the two that have answers to a question.
  func answering(_ question: Question, in catalog: Catalog) -> [Platform] {
    platforms.filter { !catalog.answers(of: $0.id, to: question.id).isEmpty }
  }
}

extension PlatformPair: Equatable {
  static func == (left: PlatformPair, right: PlatformPair) -> Bool {
    left.platforms.map(\.id) == right.platforms.map(\.id)
  }
}
