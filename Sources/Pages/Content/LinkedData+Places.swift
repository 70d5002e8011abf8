import Diagnostics
import Model

/// Regions, laws and platforms in the words of schema.org.
extension Writing {
  /// A region as the place that a page is about.
  ///
  /// Only countries and parts of countries have codes; groups are named by the site itself.
  mutating func linkedData(of region: Region) -> JSONValue {
    .members([
      "@type": region.regionKind == .world ? "Place" : "AdministrativeArea",
      "name": .string(plain(region.name)),
      "identifier": region.isPlace ? .string(region.id.text) : nil,
      "mainEntityOfPage": linkedAddress(RegionPage.route(region.id, language)),
    ])
  }

  /// A region with the groups whose rules it shares, and the laws that hold there.
  mutating func linkedData(of region: Region, within groups: [Region], _ laws: [Law]) -> JSONValue {
    let places = groups.map { linkedData(of: $0) }
    let place: JSONValue = .members(["containedInPlace": .some(places)])
    let legislation = laws.map { linkedData(of: $0) }
    return .members([
      "about": linkedData(of: region).adding(place), "mentions": .some(legislation),
    ])
  }

  /// A law; of its dates only the one since which it is applied is known.
  private mutating func linkedData(of law: Law) -> JSONValue {
    .members([
      "@type": "Legislation", "name": .string(plain(law.name)),
      "alternateName": .string(plain(law.short)),
      "legislationIdentifier": .string(plain(law.legalCitation)),
      "legislationJurisdiction": catalog[Region.self][law.region].map { linkedData(of: $0) },
      "legislationDateOfApplicability": law.since.calendarForm.map { .string($0) },
      "url": law.url.map { .string($0.text) },
    ])
  }

  /// A platform as the service that a page is about.
  mutating func linkedData(of platform: Platform) -> JSONValue {
    .members([
      "@type": "SoftwareApplication", "name": .string(name(platform.name)),
      "mainEntityOfPage": linkedAddress(PlatformPage.route(platform.id, language)),
    ])
  }

  /// A platform with its own address and the company behind it, as its own page tells them.
  mutating func linkedData(ofPageAbout platform: Platform) -> JSONValue {
    let company: JSONValue = [
      "@type": "Organization", "name": .string(name(of: platform.company)),
    ]
    let more: JSONValue = .members([
      "url": platform.url.map { .string($0.text) }, "provider": company,
    ])
    return ["about": linkedData(of: platform).adding(more)]
  }
}
