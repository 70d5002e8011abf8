import Diagnostics
import Parsing

/// Everything that the site knows, checked: ids are unique, every reference resolves, and no two
/// groups contradict each other.
///
/// Invariant: later stages rely on that and do not check again. A catalog that was made from
/// content with errors holds the part that is right, so that preview and further checks can go on.
///
/// A class, since it is handed on with every page and answer: a structure of so many parts is slow to copy.
package final class Catalog: Sendable {
  /// The site's settings.
  package let site: Site

  /// The two days of the build.
  package let days: Days

  /// The letters that people can send.
  package let letters: Texts<Letter>

  /// The texts of the site's own data that can be translated, in the order of their places.
  package let translatableTexts: [TranslatableText]

  /// The findings that the authors know of and stand by.
  package let acceptances: [Acceptance]

  /// The ids that records had before.
  package let renamings: Renamings

  /// The sources in files of their own that nothing cites.
  package let unusedSources: [EntityID<Source>]

  /// Which regions belong to which on the day that facts are told for.
  package let membership: RegionMembership

  /// The questions in the order in which readers see them.
  package let questions: [Question]

  /// The region that has all others, if the data has one.
  package let world: Region?

  /// The reactions that follow each reaction directly.
  let followers: [EntityID<Reaction>: [EntityID<Reaction>]]

  private let articles: [Article.Section: Texts<Article>]
  private let tables: [ObjectIdentifier: any AnyObject & Sendable]
  let sources: EntityTable<Source>
  let regions: EntityTable<Region>
  private let sourceIDs: [Source.Name: EntityID<Source>]
  private let practices: Practices
  let known: KnownNames

  init(
    site: Site, days: Days, tables: [ObjectIdentifier: any AnyObject & Sendable],
    articles: [Article],
    letters: [Letter], sourceIDs: [Source.Name: EntityID<Source>],
    translatableTexts: [TranslatableText], known: KnownNames, acceptances: [Acceptance],
    renamings: Renamings, unusedSources: [EntityID<Source>]
  ) {
    self.unusedSources = unusedSources
    self.renamings = renamings
    self.acceptances = acceptances
    self.known = known
    self.translatableTexts = translatableTexts.sorted { $0.place < $1.place }
    self.site = site
    self.days = days
    self.tables = tables
    sources = Self.table(of: Source.self, in: tables)
    regions = Self.table(of: Region.self, in: tables)
    self.articles = Dictionary(grouping: articles, by: \.section).mapValues { Texts($0) }
    self.letters = Texts(letters)
    self.sourceIDs = sourceIDs
    questions = Self.table(of: Question.self, in: tables)
      .sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    world = regions.first { $0.regionKind == .world }
    membership = RegionMembership(of: regions, on: days.asOf)
    var followers: [EntityID<Reaction>: [EntityID<Reaction>]] = [:]
    for reaction in Self.table(of: Reaction.self, in: tables) {
      for earlier in reaction.follows { followers[earlier, default: []].append(reaction.id) }
    }
    self.followers = followers
    practices = Practices(platforms: Self.table(of: Platform.self, in: tables))
  }

  /// The same as `other` but for these parts.
  private init(
    _ other: Catalog, days: Days, membership: RegionMembership,
    articles: [Article.Section: Texts<Article>]
  ) {
    self.days = days
    self.membership = membership
    self.articles = articles
    site = other.site
    letters = other.letters
    translatableTexts = other.translatableTexts
    acceptances = other.acceptances
    renamings = other.renamings
    unusedSources = other.unusedSources
    questions = other.questions
    world = other.world
    followers = other.followers
    tables = other.tables
    sources = other.sources
    regions = other.regions
    sourceIDs = other.sourceIDs
    practices = other.practices
    known = other.known
  }

  /// The same records, told for another day.
  package func told(asOf day: Day) -> Catalog {
    guard day != days.asOf else { return self }
    return Catalog(
      self, days: Days(today: days.today, asOf: day),
      membership: RegionMembership(of: regions, on: day), articles: articles)
  }

  /// The same records, with other words of one text.
  func replacing(_ text: Article) -> Catalog {
    var articles = articles
    articles[text.section] = texts(in: text.section).replacing(text)
    return Catalog(self, days: days, membership: membership, articles: articles)
  }

  /// All records of a kind.
  package subscript<Kind: Entity>(kind: Kind.Type) -> EntityTable<Kind> {
    Self.table(of: kind, in: tables)
  }

  private static func table<Kind: Entity>(
    of kind: Kind.Type, in tables: [ObjectIdentifier: any AnyObject & Sendable]
  ) -> EntityTable<Kind> {
    tables[ObjectIdentifier(kind)] as? EntityTable<Kind> ?? EntityTable([])
  }

  /// The texts of a section, drafts and expired ones among them.
  package func texts(in section: Article.Section) -> Texts<Article> {
    articles[section] ?? Texts([])
  }

  /// Whether the content speaks of a record with this id, or may do so where it could not be read.
  ///
  /// A record that is missing from its table although it is spoken of had faults of its own, which
  /// are told there; links to it are no further fault.
  package func mayHave<Kind: Entity>(_ kind: Kind.Type, _ id: String) -> Bool {
    known.incompleteKinds.contains(kind.kind)
      || known.declared[kind.kind]?.contains(id) == true
  }

  /// The same for a letter.
  package func mayHaveLetter(_ id: String) -> Bool {
    known.declared[Letter.kind]?.contains(id) == true
  }

  /// The same for an author's text.
  package func mayHave(_ section: Article.Section, _ id: String) -> Bool {
    known.declared[section.rawValue]?.contains(id) == true
  }

  /// Whether every record of one of these kinds could be read.
  ///
  /// What stands for a record that could not be read, such as a page, is missing for that reason.
  package func hasWhole(_ kinds: [any Record.Type]) -> Bool {
    known.incompleteKinds.union(known.lostKinds).isDisjoint(with: kinds.map { $0.kind })
  }

  /// Whether the settings could be read to their end.
  var hasWholeSettings: Bool { !known.incompleteKinds.contains(Site.kind) }

  /// The source that a citation means; nil only in a catalog with errors.
  package func source(of citation: Citation) -> Source? {
    position(of: citation).map { sources[$0] }
  }

  /// The id of the source that a citation means, without a copy of the source.
  package func sourceID(of citation: Citation) -> EntityID<Source>? {
    position(of: citation).map { sources.read(at: $0) { $0.id } }
  }

  /// When the source of a citation was published.
  package func published(of citation: Citation) -> ApproximateDate? {
    position(of: citation).flatMap { sources.read(at: $0) { $0.published } }
  }

  /// Whether there is a source with this id.
  package func hasSource(_ id: EntityID<Source>) -> Bool { sources.position(of: id) != nil }

  /// Where the sources of a statement stand in the table of sources.
  func sourcePositions(of statement: some Sourced) -> [Int] {
    var positions: [Int] = []
    if let citation = statement.source { position(of: citation).map { positions.append($0) } }
    for citation in statement.sources { position(of: citation).map { positions.append($0) } }
    return positions
  }

  private func position(of citation: Citation) -> Int? {
    if let id = citation.sourceElsewhere { return sources.position(of: id) }
    let source = citation.source
    return sources.position(of: source.uniqueName.flatMap { sourceIDs[$0] } ?? source.id)
  }

  /// The change points of a platform's answers to a question, shared ones included.
  package func answers(
    of platform: EntityID<Platform>, to question: EntityID<Question>
  ) -> [Answer] {
    practices.answers(of: platform, to: question).all
  }

  /// The same, found by their regions.
  func regionalAnswers(
    of platform: EntityID<Platform>, to question: EntityID<Question>
  ) -> RegionalPoints<Answer> {
    practices.answers(of: platform, to: question)
  }

  /// The change points of all a platform's answers, shared ones included, by the ids of the questions.
  func answers(of platform: EntityID<Platform>) -> [Answer] { practices.answers(of: platform) }

  /// The questions that a platform has answers to, in order.
  package func questions(answeredBy platform: EntityID<Platform>) -> [Question] {
    questions.filter { !practices.answers(of: platform, to: $0.id).all.isEmpty }
  }
}

/// The ids that the content speaks of, by kind; the kinds of which a file could not be read to its
/// end, and those of which some record had faults.
struct KnownNames: Sendable {
  let declared: [String: Set<String>]
  let incompleteKinds: Set<String>
  let lostKinds: Set<String>
}

/// The answers of each platform by question, with those that it shares with another platform.
///
/// Its own answers replace shared ones of the same region.
struct Practices: Sendable {
  private let answers: [EntityID<Platform>: [EntityID<Question>: RegionalPoints<Answer>]]

  init(platforms: EntityTable<Platform>) {
    var answers: [EntityID<Platform>: [EntityID<Question>: [Answer]]] = [:]
    for platform in platforms {
      answers[platform.id] = Dictionary(grouping: platform.answers) { $0.question }
    }
    let own = answers
    for platform in platforms {
      guard let same = platform.sameAnswersAs else { continue }
      for (question, shared) in own[same.platform] ?? [:] where same.covers(question) {
        let replacing = own[platform.id]?[question] ?? []
        let regions = Set(replacing.map(\.region))
        answers[platform.id]?[question] =
          shared.filter { !regions.contains($0.region) } + replacing
      }
    }
    self.answers = answers.mapValues { $0.mapValues { RegionalPoints($0) } }
  }

  func answers(of platform: EntityID<Platform>) -> [Answer] {
    (answers[platform] ?? [:]).sorted { $0.key < $1.key }.flatMap(\.value.all)
  }

  func answers(
    of platform: EntityID<Platform>, to question: EntityID<Question>
  ) -> RegionalPoints<Answer> {
    answers[platform]?[question] ?? RegionalPoints([])
  }
}
