import Model

/// A source in the list of all sources, with the platforms that it says something about.
struct ListedSource: Faceted {
  let source: Source
  let platforms: [EntityID<Platform>]

  /// All sources, by kind and then by id, those without a kind last.
  static func all(in catalog: Catalog) -> [ListedSource] {
    var platforms: [EntityID<Source>: [EntityID<Platform>]] = [:]
    for platform in catalog[Platform.self] {
      for id in Set(platform.allCitations.compactMap { catalog.sourceID(of: $0) }) {
        platforms[id, default: []].append(platform.id)
      }
    }
    let byKind = Dictionary(grouping: catalog[Source.self], by: \.sourceKind)
    let kinds = Source.Kind.allCases.map { Optional($0) } + [nil]
    return kinds.flatMap { byKind[$0] ?? [] }.map {
      ListedSource(source: $0, platforms: platforms[$0.id] ?? [])
    }
  }
}

extension Platform {
  /// The evidence of all that the site says about the platform.
  var allCitations: [Citation] {
    answers.flatMap { $0.citations + $0.refuse.flatMap(\.citations) }
      + ways.flatMap(\.citations) + replies.flatMap(\.citations)
  }
}
