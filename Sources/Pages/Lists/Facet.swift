package import Model

/// A part of a long list that has pages of its own.
package enum Facet: Sendable, Hashable, Comparable {
  /// Everything about one platform.
  case platform(EntityID<Platform>)
  /// Everything that matters in one region, that of its groups among it.
  case region(EntityID<Region>)
  /// Everything about one topic.
  case topic(EntityID<Term>)
  /// Everything of one year.
  case year(Int)
  /// Everything in one language.
  case language(Language)

  /// What lists can be narrowed by.
  enum Axis: String, CaseIterable { case platform, region, topic, year, language }

  /// What the facet narrows a list by.
  var axis: Axis {
    switch self {
    case .platform: .platform
    case .region: .region
    case .topic: .topic
    case .year: .year
    case .language: .language
    }
  }

  /// The folders that the facet's pages stand in.
  var segments: [String] {
    let name =
      switch self {
      case .platform(let id): id.text
      case .region(let id): id.text
      case .topic(let id): id.text
      case .year(let year): String(year)
      case .language(let language): language.tag
      }
    return [axis.rawValue, name]
  }

  /// What the facet is called.
  func name(_ writing: inout Writing) -> String {
    switch self {
    case .platform(let id):
      writing.name(of: id) ?? id.text
    case .region(let id):
      writing.name(of: id) ?? id.text
    case .topic(let id):
      writing.catalog[Term.self][id].map { writing.plain($0.name) } ?? id.text
    case .year(let year): String(year)
    case .language(let language): writing.name(of: language)
    }
  }
}

/// What stands in a list that has several pages, and is also shown by what its items share.
protocol Faceted: Sendable {
  /// The platforms that it concerns.
  var platforms: [EntityID<Platform>] { get }

  /// The regions that it names.
  var regions: [EntityID<Region>] { get }

  /// Whether it matters everywhere where it names no region.
  var mattersEverywhere: Bool { get }

  /// Regions, with their members, that it does not concern all the same.
  var except: [EntityID<Region>] { get }

  /// The topics that it is about.
  var topics: [EntityID<Term>] { get }

  /// The year that it is listed under, if it has one.
  var year: Int? { get }

  /// The language that it is about, if it is about one.
  var listedLanguage: Language? { get }
}

extension Faceted {
  var platforms: [EntityID<Platform>] { [] }
  var regions: [EntityID<Region>] { [] }
  var mattersEverywhere: Bool { true }
  var except: [EntityID<Region>] { [] }
  var topics: [EntityID<Term>] { [] }
  var year: Int? { nil }
  var listedLanguage: Language? { nil }

  /// The facets that this item gives a page to.
  var facets: [Facet] {
    platforms.map { .platform($0) } + regions.map { .region($0) } + topics.map { .topic($0) }
      + (year.map { [.year($0)] } ?? []) + (listedLanguage.map { [.language($0)] } ?? [])
  }
}
