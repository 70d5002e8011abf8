import Model

/// What changed, as entries that readers' programs fetch beside a page: the newest first.
package struct Feed: Sendable {
  /// One change.
  package struct Entry: Sendable {
    /// What tells the entry from all others for good, in every build.
    let id: String

    let title: String

    /// The page that says it, on the web.
    let url: String?

    /// The day that it is listed under.
    let day: Day

    let summary: String
  }

  /// The entries.
  let entries: [Entry]

  /// The day of the newest entry; of an empty feed the day that facts are told for.
  func updated(_ writing: Writing) -> Day {
    entries.map(\.day).max() ?? writing.catalog.days.asOf
  }
}

/// Where the two forms of a page's feed lie, and what is in them.
struct PublishedFeed {
  let feed: Feed
  let route: Route
  let title: String

  /// Both files.
  func files(_ writing: inout Writing) -> [OutputFile] {
    [
      OutputFile(path: writing.map.addresses.atom(of: route), bytes: atom(&writing)),
      OutputFile(path: writing.map.addresses.jsonFeed(of: route), bytes: json(&writing)),
    ]
  }
}
