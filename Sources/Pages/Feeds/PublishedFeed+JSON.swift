import Diagnostics
import Model

/// The form JSON Feed 1.1, and what schema.org calls a data feed.
extension PublishedFeed {
  func json(_ writing: inout Writing) -> [UInt8] {
    let addresses = writing.map.addresses
    let feedAddress = addresses.absolute(ofFile: addresses.jsonFeed(of: route))
    let items = feed.entries.map { entry -> JSONValue in
      .members([
        "id": .string(entry.id), "url": entry.url.map { .string($0) },
        "title": .string(entry.title), "content_text": .string(entry.summary),
        "date_published": .string(time(entry.day)),
      ])
    }
    let value: JSONValue = .members([
      "version": "https://jsonfeed.org/version/1.1", "title": .string(title),
      "home_page_url": .string(addresses.absolute(route)), "feed_url": .string(feedAddress),
      "language": (route.language?.tag).map { .string($0) },
      "authors": [["name": .string(writing.name(writing.catalog.site.publisher.name))]],
      "items": .array(items),
    ])
    return value.bytes
  }
}

extension Feed {
  /// The entries as a data feed of schema.org.
  var linkedData: JSONValue {
    let elements = entries.map { entry -> JSONValue in
      [
        "@type": "DataFeedItem", "dateModified": .string(entry.day.description),
        "item": .members([
          "@type": "CreativeWork", "name": .string(entry.title),
          "url": entry.url.map { .string($0) },
        ]),
      ]
    }
    return ["mainEntity": ["@type": "DataFeed", "dataFeedElement": .array(elements)]]
  }
}
