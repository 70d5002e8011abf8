import Model
import Templating

/// The form Atom (RFC 4287).
extension PublishedFeed {
  func atom(_ writing: inout Writing) -> [UInt8] {
    let addresses = writing.map.addresses
    let page = addresses.absolute(route)
    let own = addresses.origin + addresses.path(ofFile: addresses.atom(of: route))
    var xml = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    xml +=
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(route.language?.tag ?? "")\">\n"
      .utf8
    append("id", page, to: &xml)
    append("title", title, to: &xml)
    append("updated", time(feed.updated(writing)), to: &xml)
    append(
      "link", attributes: [("rel", "self"), ("type", "application/atom+xml"), ("href", own)],
      to: &xml)
    append(
      "link", attributes: [("rel", "alternate"), ("type", "text/html"), ("href", page)], to: &xml)
    xml += "<author>".utf8
    append("name", writing.name(writing.catalog.site.publisher.name), to: &xml)
    xml += "</author>\n".utf8
    for entry in feed.entries {
      xml += "<entry>\n".utf8
      append("id", entry.id, to: &xml)
      append("title", entry.title, to: &xml)
      append("updated", time(entry.day), to: &xml)
      append("link", attributes: [("rel", "alternate"), ("href", entry.url ?? page)], to: &xml)
      append("summary", entry.summary, to: &xml)
      xml += "</entry>\n".utf8
    }
    return xml + "</feed>\n".utf8
  }

  /// A day as the date-time of RFC 3339 at which it begins.
  func time(_ day: Day) -> String { "\(day)T00:00:00Z" }

  private func append(_ element: String, _ text: String, to xml: inout [UInt8]) {
    xml += "<\(element)>".utf8
    appendEscaped(text.utf8, to: &xml)
    xml += "</\(element)>\n".utf8
  }

  private func append(
    _ element: String, attributes: [(name: String, value: String)], to xml: inout [UInt8]
  ) {
    xml += "<\(element)".utf8
    for attribute in attributes {
      xml += " \(attribute.name)=\"".utf8
      appendEscaped(attribute.value.utf8, to: &xml)
      xml.append(UInt8(ascii: "\""))
    }
    xml += "/>\n".utf8
  }
}
