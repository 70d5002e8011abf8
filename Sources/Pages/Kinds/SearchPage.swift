package import Model
import Templating

/// Everything with a name from A to Z; with a script, a field that finds it.
package struct SearchPage: Page {
  package static let template = "search"
  package static let script: String? = "search.js"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .main, order: 5, label: "search.title", route: { route($0) })

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [SearchPage] {
    site.regions.isEmpty && site.ids(in: .articles).isEmpty
      ? [] : [SearchPage(route: route(language))]
  }

  /// Where the page stands.
  package static func route(_ language: Language) -> Route { Route(language, "search") }

  package func content(_ writing: inout Writing) -> PageContent {
    var letters = LetterList(isRightToLeft: writing.language.isRightToLeft)
    for entry in writing.searchEntries() {
      letters.add(
        .object([
          "name": .text(entry.name),
          "url": writing.url(entry.route, fragment: entry.fragment),
          "kind": .text(writing.label("search.kind.\(entry.kind.rawValue)")),
        ]), named: entry.name)
    }
    return PageContent(
      title: writing.label("search.title"), description: writing.label("search.description"),
      values: [
        "search": writing.search(only: nil),
        "letters": .list(letters.values),
        "regions_url": writing.url(WherePage.route(writing.language)),
      ])
  }
}

extension Writing {
  /// What the search field needs to know: where the index lies, and what is to be found.
  mutating func search(only kind: SearchEntry.Kind?) -> TemplateValue {
    let route = SearchPage.route(language)
    guard map[route] is SearchPage else { return .absent }
    let kinds = SearchEntry.Kind.allCases.map { label("search.kind.\($0.rawValue)") }
    return .object([
      "url": url(route),
      "site": .text(map.addresses.basePath),
      "index": .text(map.addresses.path(ofFile: SearchIndex.folder(language))),
      "kinds": .text(kinds.joined(separator: "|")),
      "only": kind.map { .text(String(SearchEntry.Kind.allCases.firstIndex(of: $0) ?? 0)) }
        ?? .absent,
      "label": .text(label(kind == .region ? "search.region-field" : "search.field")),
    ])
  }
}
