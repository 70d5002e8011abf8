package import Diagnostics
import Parsing

/// A kind of record that addresses can name, and how such a record is found.
package struct RecordScheme: Sendable {
  /// Examples, one for each number of parts that an address may have.
  let forms: [String]

  let find: @Sendable ([String], Catalog) -> RecordSearch

  /// The word before the `:`.
  package var name: String { String(forms[0].prefix { $0 != ":" }) }

  /// How many parts an address may have.
  var counts: [Int] { forms.map { $0.split(separator: "/").count } }

  /// Every scheme: a kind of record that can be corrected or disputed is a line here.
  package static let all: [RecordScheme] =
    [
      of(Platform.self, like: "facebook"), of(Region.self, like: "fr"),
      of(Source.self, like: "meta-policy"), of(Reaction.self, like: "goodbye-meta-ai"),
      of(Claim.self, like: "i-can-refuse"), of(Law.self, like: "gdpr"),
      of(Authority.self, like: "dpc-ie"), of(Term.self, like: "right-to-object"),
      of(Table.self, like: "requests-2025"), of(Event.self, like: "dpc-request-2024"),
      of(Reply.self, like: "senate-2024-09-11"),
      answer, finding, letter,
    ] + Article.Section.allCases.map { text(in: $0) }

  /// The scheme with this name; nil where there is none.
  package static func named(_ name: String) -> RecordScheme? { all.first { $0.name == name } }
}

/// What the search for a record came to.
enum RecordSearch {
  case found(AddressedRecord)
  /// There is none; the message says so, and the suggestion what may have been meant.
  case missing(_ message: String, suggestion: String?)
  /// There is one that has faults of its own, which are told there.
  case faulty
}

/// What an address leads to: one record or, of an answer or finding in a region, all its change points.
package struct AddressedRecord: Sendable {
  /// Where the records were written, which tells each from all others.
  package let places: [TextRange]

  /// The data of the one record; nil where there are several.
  let origin: Node?

  init(_ origins: [Node]) {
    places = origins.map(\.place)
    origin = origins.count == 1 ? origins[0] : nil
  }

  /// A text in several languages; what can be expected of it stands in the original.
  init(versions: [Article]) {
    places = versions.map(\.origin.place)
    origin = versions.first { $0.translates == nil }?.origin
  }
}

extension Catalog {
  /// What an address leads to; nil only where that is a fault of the content.
  package func record(at address: RecordAddress) -> AddressedRecord? {
    guard case .found(let record)? = search(for: address) else { return nil }
    return record
  }

  func search(for address: RecordAddress) -> RecordSearch? {
    RecordScheme.named(address.scheme)?.find(address.parts, self)
  }

  fileprivate func find<Kind: Entity>(_ kind: Kind.Type, _ id: String) -> (
    record: Kind?, failure: RecordSearch
  ) {
    let failure: RecordSearch =
      mayHave(kind, id)
      ? .faulty
      : .missing(
        "no \(kind.kind) has the id '\(id)'",
        suggestion: renamings.suggestion(
          for: id, of: [kind.kind], among: self[kind].map(\.id.text)))
    return (self[kind][EntityID(id)], failure)
  }
}

extension RecordScheme {
  private static func of<Kind: Entity>(_ kind: Kind.Type, like example: String) -> RecordScheme {
    RecordScheme(forms: ["\(kind.kind):\(example)"]) { parts, catalog in
      let (record, failure) = catalog.find(kind, parts[0])
      return record.map { .found(AddressedRecord([$0.origin])) } ?? failure
    }
  }

  /// One change point by its id, or all of a practice in a region.
  private static let answer = RecordScheme(
    forms: ["answer:facebook/posts-eea-2024-06-14", "answer:facebook/posts/eea"]
  ) { parts, catalog in
    let (platform, failure) = catalog.find(Platform.self, parts[0])
    guard let platform else { return failure }
    guard parts.count == 3 else { return answer(parts[1], of: platform, catalog) }
    let (question, noQuestion) = catalog.find(Question.self, parts[1])
    guard let question else { return noQuestion }
    let (region, noRegion) = catalog.find(Region.self, parts[2])
    guard let region else { return noRegion }
    let points = catalog.answers(of: platform.id, to: question.id)
    return found(points, in: region, catalog)
  }

  private static func answer(_ id: String, of platform: Platform, _ catalog: Catalog)
    -> RecordSearch
  {
    let answers = catalog.answers(of: platform.id)
    if let answer = answers.first(where: { $0.id == id }) {
      return .found(AddressedRecord([answer.origin]))
    }
    // An answer with faults has no id that could be compared.
    if case .list(let written)? = platform.origin["answers"]?.content,
      written.count > platform.answers.count
    {
      return .faulty
    }
    return .missing(
      "'\(platform.id.text)' has no answer with the id '\(id)'",
      suggestion: catalog.renamings.suggestion(for: id, of: [], among: answers.map(\.id)))
  }

  private static let finding = RecordScheme(forms: ["finding:i-can-refuse/gb"]) { parts, catalog in
    let (claim, failure) = catalog.find(Claim.self, parts[0])
    guard let claim else { return failure }
    let (region, noRegion) = catalog.find(Region.self, parts[1])
    guard let region else { return noRegion }
    return found(claim.findings, in: region, catalog)
  }

  /// The change points of a region's own, else those that hold there.
  private static func found<Point: ChangePoint>(
    _ points: [Point], in region: Region, _ catalog: Catalog
  ) -> RecordSearch {
    let own = points.filter { $0.region == region.id }
    let told = own.isEmpty ? catalog.resolve(points, in: region.id).winners : own
    guard !told.isEmpty else {
      return .missing("nothing is written about that for '\(region.id.text)'", suggestion: nil)
    }
    return .found(AddressedRecord(told.map(\.origin)))
  }

  private static let letter = RecordScheme(forms: ["letter:gdpr-objection"]) { parts, catalog in
    let versions = catalog.letters[parts[0]]
    guard versions.isEmpty else { return .found(AddressedRecord(versions.map(\.origin))) }
    return catalog.mayHaveLetter(parts[0])
      ? .faulty
      : .missing(
        "no letter has the id '\(parts[0])'",
        suggestion: catalog.renamings.suggestion(
          for: parts[0], of: [Letter.kind], among: catalog.letters.ids))
  }

  private static func text(in section: Article.Section) -> RecordScheme {
    RecordScheme(forms: ["\(section.singular):what-changed"]) { parts, catalog in
      let texts = catalog.texts(in: section)
      let versions = texts[parts[0]]
      guard versions.isEmpty else { return .found(AddressedRecord(versions: Array(versions))) }
      return catalog.mayHave(section, parts[0])
        ? .faulty
        : .missing(
          "no \(section.singular) has the id '\(parts[0])'",
          suggestion: catalog.renamings.suggestion(
            for: parts[0], of: [section.rawValue], among: texts.ids))
    }
  }
}
