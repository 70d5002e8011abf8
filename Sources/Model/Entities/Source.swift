import Diagnostics
package import Parsing

/// What a fact cites: a text that somebody published, and how it was read.
package struct Source: Entity {
  package static let kind = "source"
  package static let about =
    "A text that somebody published, which facts cite, and how it was read."
  package static let folder: String? = "sources"
  package static let fields: [Field<Source>] = [
    .id(),
    .optional("url", \.url, .anyURL, "Where the text can be read."),
    .optional(
      "insecure", \.isInsecure, .truth, default: "false",
      "That its address has 'http', since the text is nowhere else."),
    .optional("title", \.title, .name, default: "the address's host", "The text's own title."),
    .optional("publisher", \.publisher, .name, "Who published it."),
    .optional("published", \.published, .date, "When it was published."),
    .optional("kind", \.sourceKind, .choice, "What kind of text it is, strongest kinds first."),
    .optional("lang", \.language, .language, "The language of the text."),
    .optional("authors", \.authors, .list(of: .name), "Who wrote it."),
    .optional("read", \.read, .choice, default: "full", "How much of it was read for this site."),
    .optional("read_on", \.readOn, .day, "The day on which it was read."),
    .optional("seen_from", \.seenFrom, .record(SeenFrom.self), "From where it was seen."),
    .optional(
      "archive", \.archive, .record(Archive.self), default: "missing",
      "Whether a copy is kept in an archive."),
    .optional("access", \.access, .choice, default: "open", "What readers need to open it."),
    .optional("note", \.note, .words, "What a reader should know about it."),
  ]

  /// Kinds of sources, strongest first (MODEL section 8).
  package enum Kind: String, Sendable, CaseIterable {
    case test, law, court, authority
    case officialRecord = "official-record"
    case platformDocument = "platform-document"
    case platformStatement = "platform-statement"
    case academic, journalism
    case factCheck = "fact-check"
    case tracker, ngo
    case userReport = "user-report"
  }

  /// How much of a source was read.
  package enum Read: String, Sendable, CaseIterable {
    case full, excerpt
    case notRead = "not-read"
  }

  /// What readers need to open a source.
  package enum Access: String, Sendable, CaseIterable {
    case open, registration, paywall, offline
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Source>("")
  package var url: WebAddress?
  package var isInsecure = false
  package var title: Words?
  package var publisher: Words?
  @Rare package var published: ApproximateDate?
  package var sourceKind: Kind?
  package var language: Language?
  package var authors: [Words] = []
  package var read = Read.full
  package var readOn: Day?
  @Rare package var seenFrom: SeenFrom?
  package var archive = Archive()
  package var access = Access.open
  @Rare package var note: Words?

  package init() {}

  /// What the source is called: its title, or the host of its address.
  package var name: Words { title ?? Words(url?.host ?? id.text) }

  /// What tells a source from others where it stands without an id.
  enum Name: Hashable {
    case address(WebAddress)
    case title(String)
  }

  /// Its address, else its title; nil where only an id is given.
  var uniqueName: Name? { url.map { .address($0) } ?? title.map { .title($0.original) } }

  package mutating func check(_ reading: inout Reading) {
    if let readOn { reading.checkNotInFuture(readOn, "read_on", of: origin) }
    checkSecurity(&reading)
    if url == nil, title == nil {
      reading.report(
        Rule.missingKey.broken(
          at: origin.headPlace, "this source has neither 'url' nor 'title'", help: "add one of them"
        ))
    } else if title == nil {
      reading.report(
        Rule.sourceUntitled.broken(
          at: origin["url"]?.place ?? origin.place, "this source has no title",
          help: "add 'title:' and 'publisher:', so that readers know what they open"))
    }
  }

  /// An address with `http` is only taken from somebody who says that there is no other.
  private func checkSecurity(_ reading: inout Reading) {
    guard let url, url.isSecure == isInsecure else { return }
    if isInsecure {
      reading.report(
        Rule.badValue.broken(
          at: origin["insecure"]?.place ?? origin.headPlace,
          "'insecure' belongs to addresses with 'http'", help: "take it out"))
    } else {
      reading.report(
        Rule.badValue.broken(
          at: origin["url"]?.place ?? origin.headPlace, "'\(url.text)' is not an https address",
          help: "write 'https', or add 'insecure: true' if the text is nowhere else"))
    }
  }
}

/// From where a source was seen: platforms show different texts in different regions.
package struct SeenFrom: Record {
  package static let kind = "seen_from"
  package static let about =
    "From where a source was seen: platforms show different texts in different regions."
  package static let fields: [Field<SeenFrom>] = [
    .optional("region", \.region, .reference(to: Region.self), "The region it was seen from."),
    .optional("lang", \.language, .language, "The language it was seen in."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var region: EntityID<Region>?
  package var language: Language?

  package init() {}
}

/// Whether an archive keeps a copy of a source.
package struct Archive: Record {
  package static let kind = "archive"
  package static let about = "Whether an archive keeps a copy of a source."
  package static let fields: [Field<Archive>] = [
    .required("state", \.state, .choice, "Whether there is a copy."),
    .optional("url", \.url, .url, "The copy's address."),
    .optional("on", \.on, .day, "The day of the copy."),
  ]

  /// Whether there is a copy.
  package enum State: String, Sendable, CaseIterable {
    case saved, linked, refused, missing
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var state = State.missing
  package var url: WebAddress?
  package var on: Day?

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    if let on { reading.checkNotInFuture(on, "on", of: origin) }
  }
}
