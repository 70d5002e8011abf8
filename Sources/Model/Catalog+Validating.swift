package import Diagnostics
package import Parsing

extension Catalog {
  /// Reads and checks all documents of a site.
  ///
  /// `defaults` come with Limpid; a site's own records replace theirs. Where content is wrong, the
  /// catalog holds what is right.
  package static func validating(
    _ documents: [Document], defaults: [Document] = [], on days: Days
  ) -> Checked<Catalog> {
    let own = SortedDocuments(documents)
    let standard = SortedDocuments(defaults)
    var reader = CatalogReader(days: days)
    reader.readTranslations(own, standard)
    let site = reader.readSite(own.site)
    reader.checkLanguages(of: own.translations, on: site)
    var records: [any Entity] = []
    for kind in entityKinds { records += reader.readEntities(kind, own, standard) }
    let articles = Article.Section.allCases.flatMap { section in
      reader.readArticles(own.texts[section.rawValue] ?? [], in: section, of: site)
    }
    let letters = reader.readTexts(
      Letter.self, Letter.folders.flatMap { own.texts[$0] ?? [] }, of: site)
    records += reader.uniqueContained(beside: records)
    let declaredSources = records.compactMap { $0 as? Source }
    let (sources, sourceIDs) = reader.mergeInlineSources(into: declaredSources)
    var tables: [ObjectIdentifier: any AnyObject & Sendable] = [:]
    let recordsByKind = Dictionary(grouping: records) { type(of: $0).kind }
    for kind in entityKinds {
      tables[ObjectIdentifier(kind)] = table(of: kind, recordsByKind[kind.kind] ?? [])
    }
    tables[ObjectIdentifier(Source.self)] = EntityTable(sources)
    let renamings = Renamings.reading(records, articles, declared: reader.declared)
      .collecting(into: &reader.diagnostics)
    let unused = reader.unusedSources(among: declaredSources, sourceIDs, in: documents)
    let ownPaths = own.dataPaths
    let catalog = Catalog(
      site: site, days: days, tables: tables, articles: articles, letters: letters,
      sourceIDs: sourceIDs,
      translatableTexts: reader.texts.filter { ownPaths.contains($0.place.path) },
      known: KnownNames(
        declared: reader.declared, incompleteKinds: reader.incompleteKinds,
        lostKinds: reader.lostKinds),
      acceptances: reader.acceptances, renamings: renamings, unusedSources: unused.map(\.id))
    let diagnostics =
      own.diagnostics + reader.diagnostics + catalog.unknownReferences(among: reader.mentions)
      + unused.map(\.unusedNotice)
    return Checked(catalog, diagnostics + catalog.checkAll())
  }

  /// The languages of a site with these settings; what is wrong with them is told in validating.
  package static func languages(writtenIn settings: Document?, on days: Days) -> [Language] {
    var reader = CatalogReader(days: days)
    return reader.readSite(settings).languages
  }

  private static func table<Kind: Entity>(of kind: Kind.Type, _ records: [any Entity])
    -> any AnyObject & Sendable
  {
    EntityTable(records.compactMap { $0 as? Kind })
  }

  /// The rules that span records; they are independent of each other and go on side by side.
  private func checkAll() -> [Diagnostic] {
    let checks: [@Sendable () -> [Diagnostic]] = [
      checkGroups, checkCircles, checkActors, checkEvidence, checkAmbiguity,
      checkInheritedFindings, checkLetters, checkNavigation, checkTrustPages, checkTexts,
      checkCurrentFacts, checkArchives, checkCorrections,
    ]
    return mapInParallel(checks) { $0() }.flatMap { $0 }
  }

  /// What is to be told of facts that hold on the day that facts are told for.
  private func checkCurrentFacts() -> [Diagnostic] {
    let current = currentFacts
    return checkReview(of: current) + checkStrengthening(of: current)
  }
}

extension Document {
  /// Whether the file holds the settings of a site.
  package var isSiteSettings: Bool { body == nil && stem(of: path) == "Content/site" }
}

/// A site's documents by what they are, which their folders tell.
struct SortedDocuments {
  private(set) var site: Document?
  private(set) var translations: [Document] = []
  private(set) var entities: [String: [Document]] = [:]

  /// Rows that stand beside the records that they belong to, by folder and the record's id.
  private(set) var sideTables: [String: [String: Document]] = [:]

  /// The authors' texts, by their folder.
  private(set) var texts: [String: [Document]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The files with data by their paths without the endings: what translations can belong to.
  private(set) var dataFiles: [String: [String]] = [:]

  init(_ documents: [Document]) {
    let folders = Set(Catalog.entityKinds.compactMap { $0.folder })
    for document in documents {
      let parts = document.path.split(separator: "/").map(String.init)
      let first = parts.count > 2 ? parts[1] : stem(of: parts.last ?? "")
      if document.isSiteSettings {
        if let site {
          diagnostics.append(
            Rule.idReused.broken(
              at: .start(of: document.path), "the site has settings in another file already",
              help: "keep one of the two files",
              related: [RelatedPlace("the other one", at: .start(of: site.path))]))
        } else {
          site = document
        }
        dataFiles[stem(of: document.path), default: []].append(document.path)
      } else if first == "translations", parts.count > 2 {
        translations.append(document)
      } else if SortedDocuments.textFolders.contains(first), document.path.hasSuffix(".md"),
        parts.count == 3
      {
        texts[first, default: []].append(document)
      } else if let id = SortedDocuments.owner(of: document, in: first), parts.count == 3 {
        sideTables[first, default: [:]][id] = document
      } else if folders.contains(first), document.body == nil {
        entities[first, default: []].append(document)
        dataFiles[stem(of: document.path), default: []].append(document.path)
      } else if document.isIncomplete, document.body == nil, document.data.content == .absent {
        // Nothing of it could be read, which is reported already.
        continue
      } else {
        diagnostics.append(misplaced(document, first, folders))
      }
    }
  }

  /// The paths of the files with data.
  var dataPaths: Set<String> { Set(dataFiles.values.joined()) }

  /// The folders of Markdown files.
  private static let textFolders = Set(Catalog.textKinds.flatMap { $0.folders })

  /// The id of the record that a file of rows belongs to; nil for other files.
  private static func owner(of document: Document, in folder: String) -> String? {
    Catalog.entityKinds.first { $0.folder == folder }?.sideTable?.id(for: document.path)
  }

  private func misplaced(_ document: Document, _ first: String, _ folders: Set<String>)
    -> Diagnostic
  {
    if SortedDocuments.textFolders.contains(first), document.body != nil {
      let name = document.path.split(separator: "/").last ?? ""
      let place = document.path.split(separator: "/").count > 2 ? first : "articles"
      return Rule.unknownFolder.broken(
        at: .start(of: document.path), "texts lie directly in one of the folders of texts",
        help: "move it to Content/\(place)/\(name)")
    }
    let known =
      document.body == nil
      ? folders.union(["site", "translations"]) : SortedDocuments.textFolders
    let help =
      nearestName(to: first, among: known).map { "did you mean '\($0)'?" }
      ?? "such files belong into \(known.sorted().joined(separator: ", "))"
    return Rule.unknownFolder.broken(
      at: .start(of: document.path), "nothing is read from '\(first)'", help: help)
  }
}
