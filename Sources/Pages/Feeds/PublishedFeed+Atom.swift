import Model

/// The form Atom (RFC 4287).
extension PublishedFeed {
  func atom(_ writing: inout Writing) -> [UInt8] {
    let addresses = writing.map.addresses
    let page = addresses.absolute(route)
    let own = addresses.absolute(ofFile: addresses.atom(of: route))
    var xml = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    xml +=
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(route.language?.tag ?? "")\">\n"
      .utf8
    appendElement("id", page, to: &xml)
    appendElement("title", title, to: &xml)
    appendElement("updated", time(feed.updated(writing)), to: &xml)
    appendElement(
      "link", attributes: ["rel": "self", "type": "application/atom+xml", "href": own],
      to: &xml)
    appendElement(
      "link", attributes: ["rel": "alternate", "type": "text/html", "href": page], to: &xml)
    xml += "<author>".utf8
    appendElement("name", writing.name(writing.catalog.site.publisher.name), to: &xml)
    xml += "</author>\n".utf8
    for entry in feed.entries {
      xml += "<entry>\n".utf8
      appendElement("id", entry.id, to: &xml)
      appendElement("title", entry.title, to: &xml)
      appendElement("updated", time(entry.day), to: &xml)
      appendElement("link", attributes: ["rel": "alternate", "href": entry.url ?? page], to: &xml)
      appendElement("summary", entry.summary, to: &xml)
      xml += "</entry>\n".utf8
    }
    return xml + "</feed>\n".utf8
  }

  /// A day as the date-time of RFC 3339 at which it begins.
  func time(_ day: Day) -> String { "\(day)T00:00:00Z" }
}
