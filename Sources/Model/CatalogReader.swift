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
    var reading = self.reading(of: document, ownTranslations, on: days)
    let (site, _) = reading.readable(Site.self, from: document.data)
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
    var rows = rows
    var found: [Kind] = []
    var places: [EntityID<Kind>: Node] = [:]
    for document in documents {
      if document.isIncomplete { noteMissingParts(of: document, kind) }
      var reading = self.reading(of: document, translations, on: days)
      for (node, fileID) in nodes(of: document, kind: kind, &reading) {
        guard case .mapping = node.content else {
          reading.report(wrongType(node, expecting: "the fields of \(oneOf(kind.kind))"))
          continue
        }
        let writtenID: String? = if case .scalar(let id)? = node["id"]?.content { id } else { nil }
        guard let id = writtenID ?? fileID else {
          guard !document.isIncomplete else { continue }
          if let written = node["id"], node.writes("id") {
            reading.report(wrongType(written, expecting: ScalarForm.identifier.name))
          } else {
            reading.report(
              .missingKey("id", in: node, kind: kind.kind, expecting: .scalar("an id")))
          }
          continue
        }
        if let fileID, fileID != id {
          reading.report(
            Rule.fileNameMisleads.broken(
              at: node["id"]?.place ?? node.headPlace,
              "the id '\(id)' is not the file's name '\(fileID)'",
              help: "leave 'id' out, or rename the file"))
        } else if fileID != nil, !isIdentifier(id) {
          reading.report(
            Rule.fileNameMisleads.broken(
              at: .start(of: document.path), "'\(id)' cannot be an id",
              help: "name the file with lowercase letters, digits and hyphens"))
        }
        declared[kind.kind, default: []].insert(id)
        var node = node
        if let beside = kind.sideTable, let document = rows.removeValue(forKey: id) {
          guard !document.isIncomplete || !document.data.isEmpty else { continue }
          node = joining(node, document, as: beside.field)
        }
        let isListed = fileID == nil
        let record =
          isListed
          ? reading.within(id) { $0.record(kind, from: node) } : reading.record(kind, from: node)
        guard var record, isIdentifier(id) else { continue }
        record.id = EntityID(id)
        if let earlier = places[record.id] {
          reading.report(
            Rule.idReused.broken(
              at: node["id"]?.place ?? node.headPlace, "two \(kind.kind)s have the id '\(id)'",
              help: "give one of them another id",
              related: [RelatedPlace("the first one", at: earlier.headPlace)]))
          continue
        }
        places[record.id] = node
        found.append(record)
      }
      finish(&reading)
    }
    reportLonely(rows, of: kind)
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

  /// The mappings of a document: one named by its file, or a list of them with ids.
  private func nodes<Kind: Entity>(
    of document: Document, kind: Kind.Type, _ reading: inout Reading
  ) -> [(Node, fileID: String?)] {
    switch document.data.content {
    case .absent:
      if !document.isIncomplete {
        reading.report(
          Rule.badType.broken(
            at: .start(of: document.path), "this file says nothing",
            help: "write \(oneOf(kind.kind)), or delete the file"))
      }
      return []
    case .list(let items):
      let isTable = document.path.hasSuffix(".csv")
      return items.map { (isTable ? $0.nestingDottedColumns() : $0, nil) }
    case .mapping where document.path.split(separator: "/").count > 2:
      let name = stem(of: document.path).split(separator: "/").last.map(String.init)
      return [(document.data, name)]
    case .mapping, .scalar:
      reading.report(
        wrongType(document.data, expecting: "a list of \(kind.kind)s, each with its 'id'"))
      return []
    }
  }

  func reading(
    of document: Document, _ translations: [String: TranslationsOfFile], on days: Days
  ) -> Reading {
    Reading(
      document, days: days,
      translations: translations[stem(of: document.path)] ?? TranslationsOfFile())
  }

  mutating func finish(_ reading: inout Reading) {
    reading.finish()
    diagnostics += reading.diagnostics
    mentions += reading.mentions
    contained += reading.contained
    texts += reading.texts
    acceptances += reading.acceptances
    namedSources.formUnion(reading.namedSources)
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
