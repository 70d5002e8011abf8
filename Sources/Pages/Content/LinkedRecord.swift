import Model
import Templating

/// A kind of record that authors can link to by its kind and id: `platform:facebook`.
protocol LinkedRecord: Entity {
  /// Where readers find the record, and what it is called there.
  func target(_ writing: inout Writing) -> LinkTarget

  /// Whether there was such a thing by the day that facts are told for; later ones have no page yet.
  func exists(in catalog: Catalog) -> Bool
}

extension LinkedRecord {
  func exists(in catalog: Catalog) -> Bool { true }
}

/// Where a link to a record leads.
struct LinkTarget {
  /// The page.
  let route: Route

  /// The part of the page; nil for all of it.
  let fragment: String?

  /// What the record is called in the page's language.
  let name: String

  init(_ route: Route, _ fragment: String? = nil, name: String) {
    self.route = route
    self.fragment = fragment
    self.name = name
  }
}

extension Writing {
  /// A record's name with the address of its place, where it has one.
  mutating func link(to record: some LinkedRecord) -> TemplateValue {
    .object(place(of: record))
  }

  /// A record's name and address as values among others.
  mutating func place(of record: some LinkedRecord) -> TemplateObject {
    let target = record.target(&self)
    return [
      "name": .text(target.name),
      "url": record.exists(in: map.outline.catalog)
        ? url(target.route, fragment: target.fragment) : .absent,
    ]
  }

  /// The same for a record's id; nil where there is no such record.
  mutating func link<Kind: LinkedRecord>(to id: EntityID<Kind>) -> TemplateValue? {
    catalog[Kind.self][id].map { link(to: $0) }
  }
}

extension Platform: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(PlatformPage.route(id, writing.language), name: writing.name(name))
  }
}

extension Region: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(RegionPage.route(id, writing.language), name: writing.plain(name))
  }
}

extension Source: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(writing.route(ofSource: id), id.text, name: writing.name(name))
  }
}

extension Reaction: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(ReactionPage.route(id, writing.language), name: writing.plain(name))
  }

  func exists(in catalog: Catalog) -> Bool { catalog.hasBegun(since) }
}

extension Claim: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(ClaimPage.route(id, writing.language), name: writing.plain(text))
  }

  func exists(in catalog: Catalog) -> Bool { catalog.hasBegun(since) }
}

extension Law: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(
      writing.page(of: region) { $0.laws(in: $1).contains { $0.id == id } }, anchor,
      name: writing.plain(short))
  }

  func exists(in catalog: Catalog) -> Bool {
    catalog.laws(in: region).contains { $0.id == id }
  }
}

extension Authority: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(
      writing.page(of: region) { $0.authorities(in: $1).contains { $0.id == id } }, anchor,
      name: writing.name(name))
  }
}

extension Term: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(GlossaryPage.route(writing.language), anchor, name: writing.plain(name))
  }
}

extension Table: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(TablePage.route(id, writing.language), name: writing.plain(title))
  }
}

extension Reply: LinkedRecord {
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(writing.route(ofReply: id), anchor, name: writing.plain(asked))
  }

  func exists(in catalog: Catalog) -> Bool { catalog.hasBegun(on) }
}

extension Event: LinkedRecord {
  /// Events stand among all that happened; a long list has them on its later pages.
  func target(_ writing: inout Writing) -> LinkTarget {
    LinkTarget(TimelinePage.route(writing.language), name: writing.plain(title))
  }

  func exists(in catalog: Catalog) -> Bool { catalog.hasBegun(on) }
}

extension Entity {
  /// The id of the record's part of a page, which no other kind of record can have.
  var anchor: String { "\(Self.kind)-\(id.text)" }
}

extension Writing {
  /// The page of the list of sources that shows a source.
  func route(ofSource id: EntityID<Source>) -> Route {
    SourcesPage.route(language, page: map.outline.sourcePlaces.page(of: id))
  }

  /// The page of the list of replies that shows a reply.
  func route(ofReply id: EntityID<Reply>) -> Route {
    RepliesPage.route(language, page: map.outline.replyPlaces.page(of: id))
  }

  /// The page of a region, else that of the first one that shows the same.
  fileprivate func page(
    of region: EntityID<Region>, showing isShown: (Catalog, EntityID<Region>) -> Bool
  ) -> Route {
    let own = RegionPage.route(region, language)
    if map.contains(own) { return own }
    let other = map.outline.regions.first { isShown(map.outline.catalog, $0.id) }
    return other.map { RegionPage.route($0.id, language) } ?? own
  }
}
