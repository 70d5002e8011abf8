package import Diagnostics
import Parsing

extension Rule {
  package static let unknownFolder = Rule(
    "unknown-folder", .error,
    because: """
      The folder decides what kind of record a file holds. A file in an unknown place would be \
      left out of the site without a word.
      """)
  package static let siteMissing = Rule(
    "site-missing", .error,
    because: "Content/site.yml says what the site is called, where it is published and by whom.")
  package static let fileNameMisleads = Rule(
    "file-name-misleads", .error,
    because: "The file's name is the record's id or the text's language, so both must agree.")
}

/// Reads documents into records, one kind after the other.
struct CatalogReader {
  let days: Days
  var diagnostics: [Diagnostic] = []
  var mentions: [Mention] = []
  var declared: [String: Set<String>] = [:]
  private(set) var incompleteKinds: Set<String> = []
  private(set) var lostKinds: Set<String> = []
  private(set) var contained: [any Entity] = []
  private(set) var texts: [TranslatableText] = []
  private(set) var acceptances: [Acceptance] = []
  var namedSources: Set<String> = []
  var ownTranslations: [String: TranslationsOfFile] = [:]
  var defaultTranslations: [String: TranslationsOfFile] = [:]

  init(days: Days) {
    self.days = days
  }

  /// The site's settings, as far as they can be read: the rest of the site is checked all the same.
  mutating func readSite(_ document: Document?) -> Site {
    guard let document else {
      diagnostics.append(
        Rule.siteMissing.broken(
          at: .start(of: "Content/site.yml"), "this site has no settings",
          help: "write Content/site.yml with format, name, base_url, languages, publisher, ai_use"))
      return Site()
    }
    if document.isIncomplete { incompleteKinds.insert(Site.kind) }
    guard document.data.content != .absent || !document.isIncomplete else { return Site() }
    var reading = Reading(document, days: days, among: ownTranslations)
    var site = Site()
    _ = reading.read(document.data, into: &site)
    finish(&reading)
    return site
  }

  /// All records of a kind; those of `own` documents replace default ones with the same id.
  mutating func readEntities<Kind: Entity>(
    _ kind: Kind.Type, _ own: SortedDocuments, _ standard: SortedDocuments
  ) -> [any Entity] {
    guard let folder = kind.folder else { return [] }
    // What comes with Limpid was checked when Limpid was made, whatever the day of this build.
    let whenever = Days(today: .last, asOf: days.asOf)
    let defaultRecords = records(
      of: kind, in: standard.entities[folder] ?? [], beside: standard.sideTables[folder] ?? [:],
      defaultTranslations, on: whenever)
    let ownRecords = records(
      of: kind, in: own.entities[folder] ?? [], beside: own.sideTables[folder] ?? [:],
      ownTranslations, on: days)
    let replaced = Set(ownRecords.map(\.id))
    return defaultRecords.filter { !replaced.contains($0.id) } + ownRecords
  }

  private mutating func records<Kind: Entity>(
    of kind: Kind.Type, in documents: [Document], beside rows: [String: Document],
    _ translations: [String: TranslationsOfFile], on days: Days
  ) -> [Kind] {
    let files = mapInParallel(documents) { document in
      RecordFile<Kind>(
        document, Reading(document, days: days, among: translations), beside: rows)
    }
    var found: [Kind] = []
    var places: [EntityID<Kind>: Node] = [:]
    for (document, file) in zip(documents, files) {
      if document.isIncomplete { noteMissingParts(of: document, kind) }
      var reading = file.reading
      declared[kind.kind, default: []].formUnion(file.ids)
      for (record, node) in file.records {
        if let earlier = places[record.id] {
          reading.report(
            Rule.idReused.broken(
              at: node["id"]?.place ?? node.headPlace,
              "two \(kind.kind)s have the id '\(record.id.text)'",
              help: "give one of them another id",
              related: [RelatedPlace("the first one", at: earlier.headPlace)]))
          continue
        }
        places[record.id] = node
        found.append(record)
      }
      finish(&reading)
    }
    let ids = Set(files.flatMap(\.ids))
    reportLonely(rows.filter { !ids.contains($0.key) }, of: kind)
    return found
  }

  /// Notes which records a broken file may have: the one that it is named for, or any; and any that
  /// stand inside such records.
  private mutating func noteMissingParts<Kind: Entity>(of document: Document, _ kind: Kind.Type) {
    incompleteKinds.formUnion(kind.fields.flatMap(\.shape.records).map { $0.kind })
    if case .mapping = document.data.content, document.path.split(separator: "/").count > 2 {
      let name = stem(of: document.path).split(separator: "/").last.map(String.init) ?? ""
      declared[kind.kind, default: []].insert(name)
    } else {
      incompleteKinds.insert(kind.kind)
    }
  }

  mutating func finish(_ reading: inout Reading) {
    reading.finish()
    diagnostics += reading.diagnostics
    mentions += reading.mentions
    contained += reading.contained
    texts += reading.texts
    acceptances += reading.acceptances
    namedSources.formUnion(reading.namedSources)
    lostKinds.formUnion(reading.lostKinds)
    declared.merge(reading.declared) { $0.union($1) }
  }

  /// The records that stand inside others, each once; two of one id are told.
  ///
  /// Sources are left as they are: equal ones become one, by their addresses.
  mutating func uniqueContained(beside records: [any Entity]) -> [any Entity] {
    var places: [String: TextRange] = [:]
    for record in records { places[record.name] = record.origin.headPlace }
    return contained.filter { record in
      guard !(record is Source) else { return false }
      guard let earlier = places[record.name] else {
        places[record.name] = record.origin.headPlace
        return true
      }
      let kind = type(of: record).kind
      diagnostics.append(
        Rule.idReused.broken(
          at: record.origin["id"]?.place ?? record.origin.headPlace,
          "two \(kind)s have the id '\(record.name.dropFirst(kind.count + 1))'",
          help: "give one of them another id",
          related: [RelatedPlace("the first one", at: earlier)]))
      return false
    }
  }
}

extension Entity {
  /// The record's kind and id.
  fileprivate var name: String { "\(Self.kind) \(id.text)" }
}

/// A path without its last ending.
func stem(of path: String) -> String {
  guard let dot = path.lastIndex(of: "."), path[dot...].allSatisfy({ $0 != "/" }) else {
    return path
  }
  return String(path[..<dot])
}
