import Model
import Parsing
import Templating

/// What each article is about: what its front matter names, and the claims and reactions that its text
/// links to.
struct ArticleSubjects: Sendable {
  private let subjects: [String: Set<String>]

  /// Reads all articles, in all their languages.
  init(of catalog: Catalog) {
    let texts = catalog.texts(in: .articles)
    subjects = Dictionary(
      texts.ids.map { id in (id, Set(texts[id].values.flatMap(Self.subjects))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The addresses of the records that a text is about: `platform:facebook`, `claim:i-can-refuse`.
  private static func subjects(of text: Article) -> [String] {
    let platforms = text.platforms.map { address(of: $0) }
    let topics = text.topics.map { address(of: $0) }
    let region = text.region.map { [address(of: $0)] } ?? []
    let linked = text.body.nodes.compactMap { node -> String? in
      guard case .link(let destination, _) = node.kind else { return nil }
      let parts = text.body.text(destination).split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let id = parts[1].split(separator: "/").first else { return nil }
      switch parts[0] {
      case "claim", "finding": return "claim:\(id)"
      case "reaction", "reach": return "reaction:\(id)"
      default: return nil
      }
    }
    return platforms + topics + region + linked
  }

  private static func address<Kind: Entity>(of id: EntityID<Kind>) -> String {
    "\(Kind.kind):\(id.text)"
  }

  /// Whether an article is about a record.
  func isAbout<Kind: Entity>(_ article: Article, _ id: EntityID<Kind>) -> Bool {
    subjects[article.id]?.contains(Self.address(of: id)) ?? false
  }

  /// How much two articles have in common; platforms and regions, which many articles share, count
  /// less than claims, reactions and topics.
  func kinship(of article: Article, with other: Article) -> Int {
    let shared = (subjects[article.id] ?? []).intersection(subjects[other.id] ?? [])
    return shared.reduce(0) { sum, address in
      sum + (address.hasPrefix("platform:") || address.hasPrefix("region:") ? 1 : 3)
    }
  }
}

extension Writing {
  /// How many articles a page leads to.
  private static var most: Int { 5 }

  /// The newest articles about a record, for the partial `article-list`.
  mutating func articles<Kind: Entity>(about id: EntityID<Kind>) -> TemplateValue {
    articles { $0.isAbout($1, id) }
  }

  /// The newest articles about a region or a group that hands its answers on to it.
  mutating func articles(aboutOrAround region: EntityID<Region>) -> TemplateValue {
    let catalog = map.outline.catalog
    return articles { _, article in
      article.region.map { catalog.membership.contains(region, in: $0) } ?? false
    }
  }

  private mutating func articles(where isMeant: (ArticleSubjects, Article) -> Bool)
    -> TemplateValue
  {
    let subjects = map.outline.subjects
    let found = (map.outline.newestArticles[language] ?? []).filter { isMeant(subjects, $0) }
    return .list(found.prefix(Self.most).map { line(for: $0) })
  }

  /// The articles that have most in common with one, the newest of equal ones first.
  mutating func articles(relatedTo article: Article) -> TemplateValue {
    let subjects = map.outline.subjects
    let others = (map.outline.newestArticles[language] ?? []).filter { $0.id != article.id }
    let ranked = others.enumerated().map { offset, other in
      (kinship: subjects.kinship(of: article, with: other), offset: offset, article: other)
    }.filter { $0.kinship > 0 }.sorted { ($1.kinship, $0.offset) < ($0.kinship, $1.offset) }
    return .list(ranked.prefix(Self.most).map { line(for: $0.article) })
  }
}
