package import Model

/// What page kinds need to know to tell which pages there are.
package struct SiteOutline: Sendable {
  /// Everything that the site knows.
  package private(set) var catalog: Catalog

  /// The regions that have pages, in the order of their ids.
  package let regions: [Region]

  /// Those of them that have an explainer or an answer of their own.
  let regionsOfTheirOwn: [Region]

  /// The pictures among the site's files, by where each lies.
  let pictures: [String: PublishedPicture]

  /// Whether drafts are shown.
  package let showsDrafts: Bool

  /// What was corrected and what is disputed, by record.
  let notes: RecordNotes

  /// How many sources were read, by how much of each.
  let sourcesRead: [Source.Read: Int]

  /// The change points of all answers, which lists in all languages tell.
  let answerChanges: [TimelineEntry]

  // Each of these is made when a page first asks, while others are written.

  /// Stays as it is when a text gets new words.
  private let madeReviews = Once<[Review]>()

  /// Stays as it is when a text gets new words, since `Catalog.replacingWords` takes none that cite other sources.
  private let madeSourceUses = Once<SourceUses>()

  /// Made anew when a text gets new words that link to other records.
  private var madeSubjects = Once<ArticleSubjects>()

  /// On which page of their list sources and replies stand.
  let sourcePlaces: ListPlaces<EntityID<Source>>
  let replyPlaces: ListPlaces<EntityID<Reply>>

  /// By language the ids of the articles that readers may see, in that language or else in another,
  /// the newest first.
  private let newestArticles: [Language: [String]]

  /// The words of the glossary, by the language of a text.
  let terms: [Language: TermLinks]

  /// Works out which regions have pages.
  package init(
    _ catalog: Catalog, pictures: [PublishedPicture] = [], showsDrafts: Bool = false
  ) {
    self.catalog = catalog
    self.pictures = Dictionary(
      pictures.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    self.showsDrafts = showsDrafts
    let regions = SiteOutline.regions(of: catalog)
    let answered = Set(catalog[Platform.self].flatMap { $0.answers.map(\.region) })
    let explained = Set(catalog.texts(in: .explainers).ids)
    self.regions = regions
    regionsOfTheirOwn = regions.filter {
      answered.contains($0.id) || explained.contains($0.id.text)
    }
    notes = RecordNotes(of: catalog)
    sourcesRead = Dictionary(catalog[Source.self].map { ($0.read, 1) }, uniquingKeysWith: +)
    answerChanges = TimelineEntry.answers(in: catalog)
    sourcePlaces = ListPlaces(ListedSource.all(in: catalog).map(\.source.id))
    replyPlaces = ListPlaces(ListedReply.all(in: catalog).map(\.reply.id))
    terms = Dictionary(
      catalog.site.languages.map { ($0, TermLinks(of: catalog, in: $0)) },
      uniquingKeysWith: { first, _ in first })
    newestArticles = Dictionary(
      catalog.site.languages.map {
        ($0, SiteOutline.newestArticles(of: catalog, in: $0, showsDrafts: showsDrafts))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The same outline after a text of `catalog` has got new words.
  func showing(_ text: Article, of catalog: Catalog) -> SiteOutline {
    var outline = self
    outline.catalog = catalog
    if text.section == .articles, !subjects.hold(of: text) {
      outline.madeSubjects = Once()
    }
    return outline
  }

  /// What somebody looked at and may have to look at again.
  var reviews: [Review] { madeReviews.value { catalog.reviews } }

  /// Which records and texts cite each source.
  var sourceUses: SourceUses { madeSourceUses.value { SourceUses(in: catalog) } }

  /// What each article is about.
  var subjects: ArticleSubjects {
    madeSubjects.value { ArticleSubjects(of: catalog, newest: newestArticles) }
  }

  /// The articles that readers may see, at most so many, each in this language or else in another, the
  /// newest first.
  func newestArticles(in language: Language, atMost count: Int = .max) -> [Article] {
    (newestArticles[language] ?? []).prefix(count).compactMap { text($0, in: .articles, language) }
  }

  /// The article at a position among the newest of a language; nil where it is behind them.
  func article(at position: Int, in language: Language) -> Article? {
    guard let ids = newestArticles[language], ids.indices.contains(position) else { return nil }
    return text(ids[position], in: .articles, language)
  }

  /// The ids of the articles that readers may see in a language, or else in another, the newest first.
  private static func newestArticles(
    of catalog: Catalog, in language: Language, showsDrafts: Bool
  ) -> [String] {
    let texts = catalog.texts(in: .articles)
    let shown = texts.ids.compactMap { id in
      texts.text(id, for: language, among: catalog.site.languages) {
        isShown($0, withDrafts: showsDrafts, on: catalog.days.today)
      }
    }
    return newestFirst(shown.map(\.published)).map { shown[$0].id }
  }

  /// Whether readers may see a text, which is large and not copied, on a day.
  private static func isShown(_ text: borrowing Article, withDrafts: Bool, on day: Day) -> Bool {
    (withDrafts || !text.isDraft(on: day)) && !text.isExpired(on: day)
  }

  /// The site's languages, the base one first.
  package var languages: [Language] { catalog.site.languages }

  /// The texts of a section that readers may see, in the order of their ids.
  package func ids(in section: Article.Section) -> [String] {
    catalog.texts(in: section).ids {
      SiteOutline.isShown($0, withDrafts: showsDrafts, on: catalog.days.today)
    }
  }

  /// A text in a language, else in another one, if readers may see it.
  package func text(_ id: String, in section: Article.Section, _ language: Language) -> Article? {
    catalog.texts(in: section).text(id, for: language, among: languages) {
      SiteOutline.isShown($0, withDrafts: showsDrafts, on: catalog.days.today)
    }
  }

  /// A letter in a language, else in the first of the site's languages that has it.
  package func letter(_ id: String, in language: Language) -> Letter? {
    catalog.letters.text(id, for: language, among: languages)
  }

  /// The region with a page whose answers hold in a region: itself, else the smallest that it belongs
  /// to; nil where no region has a page.
  package func nearestShown(to region: Region) -> Region? { nearest(to: region, among: regions) }

  /// The one of some regions whose answers hold in a region: itself, else the smallest that it belongs
  /// to.
  func nearest(to region: Region, among regions: [Region]) -> Region? {
    // Regions are large, so that their positions are compared.
    let found = regions.indices.filter { position in
      catalog.membership.contains(region.id, in: regions[position].id)
        && (regions[position].id == region.id || regions[position].carries(.answers))
    }.map { (catalog.membership.size(of: regions[$0].id), regions[$0].id, $0) }
    return found.min { ($0.0, $0.1) < ($1.0, $1.1) }.map { regions[$0.2] }
  }

  /// The kinds of records that decide which regions have pages, and on which platforms.
  static let kindsWithRegions: [any Record.Type] = [
    Platform.self, Answer.self, Claim.self, Finding.self, Law.self, Authority.self, Region.self,
  ]

  private static func regions(of catalog: Catalog) -> [Region] {
    let told = toldRegions(of: catalog)
    guard !catalog[Platform.self].isEmpty else {
      return catalog[Region.self].filter { told.contains($0.id) }
    }
    switch catalog.site.regions {
    case .listed(let ids):
      let explained = catalog.texts(in: .explainers).ids
      return catalog[Region.self].filter {
        ids.contains($0.id) || $0.regionKind == .world || explained.contains($0.id.text)
      }
    case .answered:
      let answered = Set(catalog[Platform.self].flatMap { $0.answers.map(\.region) })
      let groups = answered.filter { catalog[Region.self][$0]?.regionKind != .world }
      return catalog[Region.self].filter { region in
        region.regionKind == .world || told.contains(region.id)
          || groups.contains { catalog.membership.contains(region.id, in: $0) }
      }
    }
  }

  /// The regions that have something of their own to tell beside answers and ways: an explainer, a
  /// law, an authority or a finding.
  private static func toldRegions(of catalog: Catalog) -> Set<EntityID<Region>> {
    let findings = catalog[Claim.self].flatMap { $0.findings.map(\.region) }
    let explained = catalog.texts(in: .explainers).ids.map { EntityID<Region>($0) }
    return Set(
      findings + catalog[Law.self].map(\.region) + catalog[Authority.self].map(\.region)
        + explained)
  }
}

/// Where the days of texts stand, the newest first, equal ones in their order; those that are not known last.
func newestFirst(_ days: [Day?]) -> [Int] {
  days.indices.sorted { (days[$1] ?? .first, $0) < (days[$0] ?? .first, $1) }
}

extension Article {
  /// Whether this is the same text in the same language, whatever its words.
  func isVersion(of other: Article) -> Bool {
    id == other.id && language == other.language && section == other.section
  }
}
