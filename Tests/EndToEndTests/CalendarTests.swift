import Testing

/// The calendar beside the timeline.
@Suite struct CalendarTests {
  /// A start that is to come, one that has passed, a last day, and events of a day and of a month.
  private static let files = [
    "Content/platforms/pinterest.yml": """
    name: Pinterest
    company: Pinterest, Inc.
    answers:
      - {question: posts, region: world, answer: announced, since: 2026-11-01, expected: 2026-12-15, checked: 2026-11-20, source: policy}
    ways:
      - {id: form, kind: objection-form, checked: 2026-11-21, source: policy, deadline: {by: 2026-12-10, what: "Object; by form, for what comes"}}
      - {id: late, kind: setting, checked: 2026-11-21, source: policy, deadline: {by: 2026-11-10, what: Too late}}
    """,
    "Content/sources.yml": """
    - {id: policy, url: https://example.org/policy, title: The policy, publisher: Pinterest, published: 2026-11}
    """,
    "Content/events.yml": """
    - {id: ruling, on: 2026-11-02, kind: ruling, regions: [world], title: A court of last instance hears a case about a very long title, source: policy}
    - {id: month, on: 2026-10, kind: ruling, regions: [world], title: Some time in a month, source: policy}
    """,
  ]

  @Test func whatIsToComeAndEventsOfADayStandInTheCalendar() throws {
    let site = try TestedSite(fixture: "one-language")
    for (path, text) in Self.files { try site.folder.put(text, at: path) }
    let outcome = try site.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try site.folder.text("Public/timeline/calendar.ics")
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.last == "" && lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    let unfolded = text.replacing("\r\n ", with: "").split(separator: "\r\n").map { String($0) }
    let values = { (name: String) in
      unfolded.filter { $0.hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
    }
    #expect(values("DTSTART;VALUE=DATE:") == ["20261102", "20261210", "20261215"])
    #expect(values("DTSTAMP:") == ["20261102T000000Z", "20261121T000000Z", "20261120T000000Z"])
    #expect(
      values("SUMMARY:") == [
        "A court of last instance hears a case about a very long title",
        "Pinterest and World: Object\\; by form\\, for what comes",
        "Pinterest and World: Announced start",
      ])
    #expect(Set(values("UID:")).count == 3)
    #expect(
      try site.page("timeline/index.html").values(of: "href").contains("/timeline/calendar.ics"))
  }

  @Test(arguments: ["en", "fr", "ar"])
  func eachLanguageHasItsOwn(language: String) throws {
    let site = try ReferenceSite.atRoot.get()
    let text = try site.folder.text("Public/\(language)/timeline/calendar.ics")
    #expect(text.matches(of: /BEGIN:VEVENT\r\n/).count > 10)
    #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(text.contains("URL:https://limpid.example/\(language)/timeline/\r\n"))
  }
}
