package import Diagnostics
package import Model

/// All pages of a site, and where they stand.
package struct SiteMap: Sendable {
  /// What the pages are made from.
  package private(set) var outline: SiteOutline

  /// How routes become addresses.
  package let addresses: Addresses

  /// Every page once, in the order of their routes.
  package private(set) var pages: [any Page]

  /// The tables of data to download, made when somebody first asks for them.
  ///
  /// No table tells of authors' texts, so that a map with new words in one may share them.
  let dataTables = Once<[DataTable]>()

  private let positions: [Route: Int]

  /// The pages that do not lie in a folder of their own, by their files.
  private let pagesWithOwnFiles: [String: any Page]

  /// Lists the pages of a catalog, published at `baseURL`.
  package init(_ outline: SiteOutline, baseURL: String) {
    self.outline = outline
    addresses = Addresses(baseURL: baseURL, languages: outline.languages)
    let kinds = SiteMap.pageKinds.flatMap { kind in outline.languages.map { (kind, $0) } }
    let pages = mapInParallel(kinds) { kind, language in
      kind.pages(of: outline, in: language).map { $0 as any Page }
    }.flatMap(\.self)
    self.pages = pages.sorted { $0.route < $1.route }
    positions = Dictionary(
      self.pages.enumerated().map { ($1.route, $0) }, uniquingKeysWith: { first, _ in first })
    pagesWithOwnFiles = Dictionary(
      pages.compactMap { page in page.file.map { ($0, page) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The same pages after a text of `catalog` has got new words.
  package func showing(_ text: Article, of catalog: Catalog) -> SiteMap {
    var map = self
    map.outline = outline.showing(text, of: catalog)
    for language in outline.languages {
      let route = ArticlePage.route(of: text.id, in: text.section, language)
      guard let position = positions[route] else { continue }
      map.pages[position] = pages[position].showing(text)
    }
    return map
  }

  /// Findings about authors' pages that stand where another page of the site must stand, once for
  /// each file.
  package var collisions: [Diagnostic] {
    var reported: Set<TextRange> = []
    return zip(pages, pages.dropFirst()).compactMap { first, second in
      guard first.route == second.route, let source = first.source ?? second.source,
        reported.insert(source).inserted
      else { return nil }
      let address = addresses.path(of: first.route)
      return Rule.addressTaken.broken(
        at: source, "another page of the site stands at '\(address)' already",
        help: "choose another name for one of the two")
    }
  }

  /// Whether a page stands at a route.
  package func contains(_ route: Route) -> Bool { positions[route] != nil }

  /// The page at a route.
  package subscript(route: Route) -> (any Page)? { positions[route].map { pages[$0] } }

  /// The page in whose folder a file lies: itself, or what says the same to programs.
  package func page(besideFileAt path: String) -> (any Page)? {
    if let page = pagesWithOwnFiles[path] { return page }
    let names = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return self[addresses.route(ofFolder: names.map(String.init))]
  }

  /// The file that holds a page.
  package func file(of page: any Page) -> String { page.file ?? addresses.file(of: page.route) }
}

extension Rule {
  package static let addressTaken = Rule(
    "address-taken", .error, because: "Two pages cannot stand at one address; one would be lost.")
}
