package import Model
import Templating

/// How much of the site there is in each language, and what still waits for a translation.
package struct TranslationsPage: Page {
  package static let template = "translations"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 9, label: "translations.title", route: { route($0) })

  private static let folder = "translations"

  private let part: ListPart<UntranslatedRecord>
  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [TranslationsPage] {
    guard site.languages.count > 1 else { return [] }
    let gaps = UntranslatedRecord.all(on: site)
    return ListPart.parts(of: gaps, in: folder, site.catalog).map {
      TranslationsPage(part: $0, route: $0.route(in: language))
    }
  }

  /// Where the list stands.
  package static func route(_ language: Language) -> Route {
    ListPart<UntranslatedRecord>.route(folder, language)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let whole = writing.label("translations.title")
    var groups: [(language: Language, records: [TemplateValue])] = []
    for record in part.items {
      if groups.last?.language != record.language { groups.append((record.language, [])) }
      groups[groups.count - 1].records.append(.object(record.values(&writing)))
    }
    let isWhole = part.facet == nil && part.number == 1
    let coverage = isWhole ? writing.catalog.translationCoverage : []
    return PageContent(
      title: part.title(whole, &writing), description: writing.label("translations.description"),
      parents: [
        Crumb(title: writing.label("stale.title"), route: StalePage.route(writing.language))
      ]
        + part.parents(whole, writing.language),
      values: part.values(&writing).merging([
        "coverage": .list(coverage.map { row(for: $0, &writing) }),
        "groups": .list(
          groups.map { language, records in
            .object([
              "title": .text(writing.name(of: language).withFirstUppercased()),
              "records": .list(records),
            ])
          }),
      ]))
  }

  private func row(for coverage: TranslationCoverage, _ writing: inout Writing) -> TemplateValue {
    let counts = [TranslationState.current, .outdated, .missing].map { coverage.count($0) }
    return .object([
      "language": .text(writing.name(of: coverage.language).withFirstUppercased()),
      "subject": .text(writing.label("translations.\(coverage.subject.rawValue)")),
      "counts": .list((counts + [coverage.total]).map { .text(writing.number($0)) }),
    ])
  }
}
