import Model
import Templating

/// What is to come and what happened on a day, for calendars (RFC 5545), one file for each language.
package struct CalendarFile: Export {
  package let path: String
  package let bytes: [UInt8]

  private static let name = "calendar.ics"

  package static func canStand(at path: String) -> Bool { path.hasSuffix("/\(CalendarFile.name)") }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [CalendarFile] {
    let beside = renderer.writings(beside: TimelinePage.self, at: { TimelinePage.route($0) })
    return beside.compactMap { writing in
      var writing = writing
      return CalendarFile(&writing)
    }
  }

  /// Where the calendar of a language lies.
  static func file(_ language: Language, _ addresses: Addresses) -> String {
    addresses.file(name, in: TimelinePage.route(language))
  }

  /// Writes the calendar; nil where nothing has a day, since a calendar must hold something.
  private init?(_ writing: inout Writing) {
    let entries = CalendarEntry.all(&writing)
    guard !entries.isEmpty else { return nil }
    path = CalendarFile.file(writing.language, writing.map.addresses)
    let site = writing.name(writing.catalog.site.name)
    let title = writing.label("timeline.title")
    let name = writing.label("tab-title", ["page": .text(title), "site": .text(site)])
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//\(CalendarFile.escaped(site))//Limpid//\(writing.language.tag.uppercased())",
      "CALSCALE:GREGORIAN", "NAME:\(CalendarFile.escaped(name))",
      "X-WR-CALNAME:\(CalendarFile.escaped(name))",
    ]
    for entry in entries { lines += CalendarFile.lines(of: entry, writing) }
    lines.append("END:VCALENDAR")
    bytes = lines.flatMap { CalendarFile.folded($0) }
  }

  /// An entry as an event of whole days; `DTEND` is the day behind the last.
  private static func lines(of entry: CalendarEntry, _ writing: Writing) -> [String] {
    let id = writing.tag([writing.language.tag, "calendar", entry.id].joined(separator: "/"))
    let isOneDay = entry.on.earliest == entry.on.latest
    return [
      "BEGIN:VEVENT", "UID:\(escaped(id))", "DTSTAMP:\(digits(of: entry.stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(digits(of: entry.on.earliest))",
    ] + (isOneDay ? [] : ["DTEND;VALUE=DATE:\(digits(of: entry.on.latest.adding(days: 1)))"]) + [
      "SUMMARY:\(escaped(entry.summary))", "URL:\(entry.url)", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func digits(of day: Day) -> String { "\(day)".replacing("-", with: "") }

  /// Text with the signs escaped that part values.
  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\", ";", ",": "\\\(character)"
      case _ where character.isNewline: "\\n"
      default: String(character)
      }
    }.joined()
  }

  /// A line in pieces of at most 75 bytes, none of which parts a letter; each after the first begins
  /// with a blank.
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let letter = Array(String(scalar).utf8)
      if length + letter.count > 75 {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes += letter
      length += letter.count
    }
    return bytes + "\r\n".utf8
  }
}
