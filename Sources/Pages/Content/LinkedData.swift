import Diagnostics
import Model

/// What pages are about, in the words of schema.org; only what the page itself says.
///
/// Each kind of page hands its own members to ``PageContent``; those without a value are left out.
extension Writing {
  /// The address of a page on the web; nil where the site has no such page.
  func linkedAddress(_ route: Route, fragment: String? = nil) -> JSONValue? {
    guard map.contains(route) else { return nil }
    return .string(map.addresses.absolute(route) + (fragment.map { "#" + $0 } ?? ""))
  }

  /// Things in the order in which a page lists them, each with the address of what tells more of it.
  func linkedList(of items: [(item: JSONValue, url: JSONValue?)]) -> JSONValue {
    let elements = items.enumerated().map { position, entry -> JSONValue in
      .members([
        "@type": "ListItem", "position": .number(position + 1), "url": entry.url,
        "item": entry.item,
      ])
    }
    return [
      "@type": "ItemList", "numberOfItems": .number(items.count),
      "itemListElement": .array(elements),
    ]
  }

  /// Who publishes the site.
  mutating func linkedData(of publisher: Publisher) -> JSONValue {
    .members([
      "@type": "Organization", "name": .string(name(publisher.name)),
      "url": publisher.url.map { .string($0.text) },
    ])
  }

  /// What a home page says of the site: who publishes it by which rules, and where its data lie.
  mutating func linkedDataOfHome() -> JSONValue {
    let funding = ["funding", "about"].map { PlainPage.route($0, language) }
    let rules: JSONValue = .members([
      "publishingPrinciples": linkedAddress(PlainPage.route("method", language)),
      "correctionsPolicy": linkedAddress(CorrectionsPage.route(language)),
      "ownershipFundingInfo": funding.first { map.contains($0) }.flatMap { linkedAddress($0) },
    ])
    let catalogName = label("data.title")
    let data = linkedAddress(DataPage.route(language)).map { address -> JSONValue in
      ["@type": "DataCatalog", "name": .string(catalogName), "url": address]
    }
    return .members([
      "publisher": linkedData(of: catalog.site.publisher).adding(rules), "mentions": data,
    ])
  }
}

extension JSONValue {
  /// Values as an array; nil where there are none.
  static func some(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }
}
