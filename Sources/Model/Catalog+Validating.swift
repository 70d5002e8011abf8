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
    var tables: [String: any Sendable] = [:]
    var sources: [Source] = []
    for kind in entityKinds {
      read(kind, own, standard, &reader, into: &tables, &sources)
    }
    let articles = reader.readArticles(own.articles, of: site)
    let (allSources, sourceIDs) = reader.mergeInlineSources(into: sources)
    tables[Source.kind] = EntityTable(allSources)
    var diagnostics =
      own.diagnostics + reader.diagnostics + unknownReferences(reader)
    let catalog = Catalog(
      site: site, days: days, tables: tables, articles: Articles(articles), sourceIDs: sourceIDs,
      known: KnownNames(declared: reader.declared, incompleteKinds: reader.incompleteKinds))
    diagnostics += catalog.checkGroups() + catalog.checkSharing() + catalog.checkEvidence()
    diagnostics += catalog.checkAmbiguity() + catalog.checkNavigation()
    return Checked(catalog, diagnostics)
  }

  private static func read<Kind: Entity>(
    _ kind: Kind.Type, _ own: SortedDocuments, _ standard: SortedDocuments,
    _ reader: inout CatalogReader, into tables: inout [String: any Sendable],
    _ sources: inout [Source]
  ) {
    let records = reader.readEntities(
      kind, own: own.entities[kind.folder] ?? [], defaults: standard.entities[kind.folder] ?? [])
    if let found = records as? [Source] { sources = found }
    tables[kind.kind] = EntityTable(records)
  }

  private static func unknownReferences(_ reader: CatalogReader) -> [Diagnostic] {
    reader.mentions.compactMap { mention in
      let known = reader.declared[mention.kind] ?? []
      guard !known.contains(mention.id), !reader.incompleteKinds.contains(mention.kind) else {
        return nil
      }
      let help =
        nearestName(to: mention.id, among: known).map { "did you mean '\($0)'?" }
        ?? "correct the id, or add \(oneOf(mention.kind)) with it"
      return Rule.unknownReference.broken(
        at: mention.place, "no \(mention.kind) has the id '\(mention.id)'", help: help)
    }
  }
}

/// A site's documents by what they are, which their folders tell.
struct SortedDocuments {
  private(set) var site: Document?
  private(set) var translations: [Document] = []
  private(set) var entities: [String: [Document]] = [:]
  private(set) var articles: [(Article.Section, [Document])] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The paths of files with data, without their endings: what translations can belong to.
  private(set) var dataStems: Set<String> = []

  init(_ documents: [Document]) {
    let folders = Set(Catalog.entityKinds.map { $0.folder })
    var texts: [Article.Section: [Document]] = [:]
    for document in documents {
      let parts = document.path.split(separator: "/").map(String.init)
      let first = parts.count > 2 ? parts[1] : stem(of: parts.last ?? "")
      if stem(of: document.path) == "Content/site", document.body == nil {
        if let site {
          diagnostics.append(
            Rule.idReused.broken(
              at: .start(of: document.path), "the site has settings in another file already",
              help: "keep one of the two files",
              related: [RelatedPlace("the other one", at: .start(of: site.path))]))
        } else {
          site = document
        }
        dataStems.insert(stem(of: document.path))
      } else if first == "translations", parts.count > 2 {
        translations.append(document)
      } else if let section = Article.Section(rawValue: first), document.path.hasSuffix(".md"),
        parts.count == 3
      {
        texts[section, default: []].append(document)
      } else if folders.contains(first), document.body == nil {
        entities[first, default: []].append(document)
        dataStems.insert(stem(of: document.path))
      } else if document.isIncomplete, document.body == nil, document.data.content == .absent {
        // Nothing of it could be read, which is reported already.
        continue
      } else {
        diagnostics.append(misplaced(document, first, folders))
      }
    }
    articles = Article.Section.allCases.map { ($0, texts[$0] ?? []) }
  }

  private func misplaced(_ document: Document, _ first: String, _ folders: Set<String>)
    -> Diagnostic
  {
    if Article.Section(rawValue: first) != nil, document.body != nil {
      let name = document.path.split(separator: "/").last ?? ""
      let place = document.path.split(separator: "/").count > 2 ? first : "articles"
      return Rule.unknownFolder.broken(
        at: .start(of: document.path), "texts lie directly in one of the folders of texts",
        help: "move it to Content/\(place)/\(name)")
    }
    let known =
      document.body == nil
      ? folders.union(["site", "translations"]) : Set(Article.Section.allCases.map(\.rawValue))
    let help =
      nearestName(to: first, among: known).map { "did you mean '\($0)'?" }
      ?? "such files belong into \(known.sorted().joined(separator: ", "))"
    return Rule.unknownFolder.broken(
      at: .start(of: document.path), "nothing is read from '\(first)'", help: help)
  }
}
