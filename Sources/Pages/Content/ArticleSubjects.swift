import Model
import Parsing
import Templating

/// What each article is about: what its front matter names, and the claims and reactions that its text
/// links to.
struct ArticleSubjects: Sendable {
  private let subjects: [String: Set<String>]

  /// By language, where the articles about a record stand among the newest.
  private let positions: [Language: [String: [Int]]]

  /// Reads all articles in all their languages; `newest` are the ids of those that readers may see.
  init(of catalog: Catalog, newest: [Language: [String]]) {
    let texts = catalog.texts(in: .articles)
    let subjects = Dictionary(
      texts.ids.map { id in (id, Set(texts[id].flatMap(Self.subjects))) },
      uniquingKeysWith: { first, _ in first })
    self.subjects = subjects
    positions = newest.mapValues { articles in
      var positions: [String: [Int]] = [:]
      for (position, id) in articles.enumerated() {
        for subject in subjects[id] ?? [] {
          positions[subject, default: []].append(position)
        }
      }
      return positions
    }
  }

  /// The beginnings of addresses in texts that say what the text is about.
  private static let schemes = ["claim:", "finding:", "reaction:", "reach:"].map { Array($0.utf8) }

  /// The addresses of the records that a text is about: `platform:facebook`, `claim:i-can-refuse`.
  private static func subjects(of text: Article) -> [String] {
    let platforms = text.platforms.map { address(of: $0) }
    let topics = text.topics.map { address(of: $0) }
    let region = text.region.map { [address(of: $0)] } ?? []
    let linked = text.body.nodes.compactMap { node -> String? in
      guard case .link(let destination, _) = node.kind,
        schemes.contains(where: { text.body.bytes(destination).starts(with: $0) })
      else { return nil }
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

  /// Whether they are right of an article that exists in one language.
  func hold(of article: Article) -> Bool {
    subjects[article.id] == Set(Self.subjects(of: article))
  }

  /// Where the articles about a record stand among the newest of a language, in their order.
  func positions<Kind: Entity>(about id: EntityID<Kind>, in language: Language) -> [Int] {
    positions[language]?[Self.address(of: id)] ?? []
  }

  /// The regions that articles are about, in no order.
  func regions(in language: Language) -> [EntityID<Region>] {
    let start = Self.address(of: EntityID<Region>(""))
    return (positions[language] ?? [:]).keys.filter { $0.hasPrefix(start) }
      .map { EntityID(String($0.dropFirst(start.count))) }
  }

  /// Where the articles stand that have most in common with one, at most so many; the newest of equal
  /// ones first.
  ///
  /// Platforms and regions, which many articles share, count less than claims, reactions and topics.
  func positions(relatedTo article: Article, in language: Language, atMost count: Int) -> [Int] {
    var kinship: [Int: Int] = [:]
    for subject in subjects[article.id] ?? [] {
      let weight = subject.hasPrefix("platform:") || subject.hasPrefix("region:") ? 1 : 3
      for position in positions[language]?[subject] ?? [] {
        kinship[position, default: 0] += weight
      }
    }
    var nearest: [(kinship: Int, position: Int)] = []
    for (position, kinship) in kinship {
      let place = nearest.firstIndex { ($0.kinship, position) < (kinship, $0.position) }
      nearest.insert((kinship, position), at: place ?? nearest.endIndex)
      if nearest.count > count { nearest.removeLast() }
    }
    return nearest.map(\.position)
  }
}

extension Writing {
  /// How many articles a page leads to.
  private static var most: Int { 5 }

  /// The newest articles about a record, for the partial `article-list`.
  mutating func articles<Kind: Entity>(about id: EntityID<Kind>) -> TemplateValue {
    articles(at: map.outline.subjects.positions(about: id, in: language))
  }

  /// The newest articles about a region or a group that hands its answers on to it.
  mutating func articles(aboutOrAround region: EntityID<Region>) -> TemplateValue {
    let outline = map.outline
    let positions = outline.subjects.regions(in: language)
      .filter { outline.catalog.membership.contains(region, in: $0) }
      .flatMap { outline.subjects.positions(about: $0, in: language) }
    return articles(at: positions.sorted())
  }

  /// The articles that have most in common with one, the newest of equal ones first.
  mutating func articles(relatedTo article: Article) -> TemplateValue {
    let others = map.outline.subjects
      .positions(relatedTo: article, in: language, atMost: Self.most + 1)
    return articles(at: others, but: article.id)
  }

  private mutating func articles(at positions: [Int], but id: String? = nil) -> TemplateValue {
    var lines: [TemplateValue] = []
    for position in positions where lines.count < Self.most {
      guard let article = map.outline.article(at: position, in: language), article.id != id else {
        continue
      }
      lines.append(line(for: article))
    }
    return .list(lines)
  }
}
