import Model
import Parsing

/// Something that readers look for: what it is called, and where it stands.
struct SearchEntry: Sendable {
  /// What readers look for; `search.js` knows that platforms and regions come first.
  enum Kind: String, Sendable, CaseIterable {
    case platform, region, reaction, claim, article, term, law, authority, guide, letter, table
    case page

    /// Whether things of this kind have names that people know and misspell.
    var isNamed: Bool {
      switch self {
      case .platform, .region, .reaction, .term, .law, .authority: true
      case .claim, .article, .guide, .letter, .table, .page: false
      }
    }
  }

  let kind: Kind

  /// What it is called in the language of the index.
  let name: String

  /// What else people call it.
  let others: [String]

  /// Where it stands.
  let route: Route

  /// The part of the page; nil for all of it.
  let fragment: String?

  /// More words that it is to be found by.
  let text: String
}

extension Writing {
  /// Everything that readers may look for, kind by kind.
  mutating func searchEntries() -> [SearchEntry] {
    let catalog = map.outline.catalog
    var entries = catalog[Platform.self].compactMap { platform in
      let hasAnswers = !catalog.questions(answeredBy: platform.id).isEmpty
      return entry(hasAnswers ? .platform : .page, platform, others: platform.also)
    }
    entries += regions()
    entries += catalog.reactions.compactMap { entry(.reaction, $0, text: words(of: $0.summary)) }
    entries += map.outline.claims.compactMap { claim in
      entry(.claim, claim, text: claim.findings.map { text(of: $0.short) }.joined(separator: " "))
    }
    entries += texts()
    entries += catalog[Term.self].compactMap { term in
      entry(.term, term, others: term.also, text: text(of: term.plain))
    }
    entries += catalog[Law.self].compactMap { entry(.law, $0, others: [text(of: $0.name)]) }
    entries += catalog[Authority.self].compactMap { authority in
      entry(.authority, authority, others: [authority.localName].compactMap(\.self))
    }
    entries += catalog[Table.self].compactMap { entry(.table, $0) }
    return entries + guides()
  }

  private mutating func entry(
    _ kind: SearchEntry.Kind, _ record: some LinkedRecord, others: [String] = [], text: String = ""
  ) -> SearchEntry? {
    let target = record.target(&self)
    guard record.exists(in: map.outline.catalog), map.contains(target.route) else { return nil }
    return SearchEntry(
      kind: kind, name: target.name, others: others, route: target.route,
      fragment: target.fragment, text: text)
  }

  /// The regions by all their names in all languages; one without a page leads where its answers are.
  private mutating func regions() -> [SearchEntry] {
    map.outline.catalog[Region.self].compactMap { region in
      guard let shown = map.outline.nearestShown(to: region) else { return nil }
      let explainer = map.outline.text(region.id.text, in: .explainers, language)
      return SearchEntry(
        kind: .region, name: plain(region.name), others: otherNames(of: region),
        route: RegionPage.route(shown.id, language), fragment: nil,
        text: explainer.map(words) ?? "")
    }
  }

  /// The names of a region beside the one that this language has, each once, however it is written.
  mutating func otherNames(of region: Region) -> [String] {
    var seen: Set<String> = [plain(region.name).foldedForSorting]
    let names = [region.name.original] + region.name.translations.map(\.value.text).sorted()
    return (names + region.also).filter { seen.insert($0.foldedForSorting).inserted }
  }

  /// The authors' own pages, and letters.
  private func texts() -> [SearchEntry] {
    let sections: [(Article.Section, SearchEntry.Kind)] = [
      (.articles, .article), (.reports, .article), (.pages, .page),
    ]
    let texts = sections.flatMap { section, kind in
      map.outline.ids(in: section).compactMap { id -> SearchEntry? in
        let route = ArticlePage.route(of: id, in: section, language)
        guard id != "index", map.contains(route),
          let text = map.outline.text(id, in: section, language)
        else { return nil }
        return SearchEntry(
          kind: kind, name: text.title, others: [], route: route, fragment: nil,
          text: words(of: text))
      }
    }
    let letters = map.outline.catalog.letters.ids.compactMap { id in
      map.outline.letter(id, in: language).map { letter in
        SearchEntry(
          kind: .letter, name: letter.title, others: [],
          route: LetterPage.route(id, language), fragment: nil, text: "")
      }
    }
    return texts + letters
  }

  private mutating func guides() -> [SearchEntry] {
    GuidePage.pages(of: map.outline, in: language).map { guide in
      SearchEntry(
        kind: .guide, name: guide.title(&self), others: [], route: guide.route, fragment: nil,
        text: "")
    }
  }

  /// Words that are looked for and not shown.
  private func text(of words: Words) -> String {
    words.translations[language]?.text ?? words.original
  }

  /// What an author's text is about: its summary and its headings.
  private func words(of text: Article) -> String {
    ([text.summary ?? ""] + text.body.headings.map(\.text)).joined(separator: " ")
  }

  private func words(of prose: Prose?) -> String {
    prose.map { ($0.translations[language]?.text ?? $0.original).plainText } ?? ""
  }
}
