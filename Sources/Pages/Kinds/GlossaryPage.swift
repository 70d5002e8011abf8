package import Model
import Templating

/// The words of the trade, explained.
package struct GlossaryPage: Page {
  package static let template = "words"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 4, label: "glossary.title", route: { route($0) })

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [GlossaryPage] {
    site.catalog[Term.self].isEmpty ? [] : [GlossaryPage(route: route(language))]
  }

  /// Where the glossary stands.
  package static func route(_ language: Language) -> Route { Route(language, "words") }

  package func content(_ writing: inout Writing) -> PageContent {
    let terms = writing.catalog[Term.self].map { term in
      (key: writing.plain(term.name).foldedForSorting, term: term)
    }.sorted { ($0.key, $0.term.id) < ($1.key, $1.term.id) }
    return PageContent(
      title: writing.label("glossary.title"), description: writing.label("glossary.description"),
      linkedData: writing.linkedData(of: terms.map(\.term)),
      values: [
        "terms": .list(
          terms.map { _, term in
            .object([
              "anchor": .text(term.anchor), "name": writing.words(term.name),
              "plain": writing.words(term.plain),
              "also": term.also.isEmpty || writing.language != writing.catalog.site.baseLanguage
                ? .absent : .text(writing.listed(term.also)),
              "law": term.law.flatMap { writing.catalog[Law.self][$0] }
                .flatMap { writing.link(to: $0) } ?? .absent,
            ])
          })
      ])
  }
}
