package import Model

/// A kind of file that authors write below `Content/`.
package struct ContentKind: Sendable {
  /// What the file tells of; commands and schemas call the kind by its name.
  package let record: any Record.Type

  /// Where such files lie, and what surrounds the record in them.
  package let layout: Layout

  /// The kind's name: `platform`.
  package var name: String { record.kind }

  /// Where files of a kind lie, and what surrounds the record in them.
  package enum Layout: Sendable {
    /// The one file `Content/site.yml`.
    case settings
    /// A file with one record or a list of them, in this folder, or a list in a file of its name.
    case records(folder: String)
    /// The lines above a text in Markdown, in these folders.
    case frontMatter(folders: [String])
    /// A file with translations, from field paths to texts.
    case translations
  }

  /// Every kind of file, in the order of their names.
  package static let all: [ContentKind] = {
    let records = Catalog.entityKinds.compactMap { kind in
      kind.folder.map { ContentKind(record: kind, layout: .records(folder: $0)) }
    }
    let texts = Catalog.textKinds.map {
      ContentKind(record: $0, layout: .frontMatter(folders: $0.folders))
    }
    let others = [
      ContentKind(record: Site.self, layout: .settings),
      ContentKind(record: Translation.self, layout: .translations),
    ]
    return (records + texts + others).sorted { $0.name < $1.name }
  }()

  /// The kind with this name; nil where there is none.
  package static func named(_ name: String) -> ContentKind? { all.first { $0.name == name } }

  /// Where such files lie, as a pattern of paths.
  package var paths: [String] {
    switch layout {
    case .settings: ["Content/site.yml"]
    case .records(let folder): ["Content/\(folder)/*.yml", "Content/\(folder).yml"]
    case .frontMatter(let folders): folders.map { "Content/\($0)/<id>.<language>.md" }
    case .translations: ["Content/translations/<language>/**/*.yml"]
    }
  }
}

/// A kind of record and all kinds that stand inside it, each once, outer ones first.
func recordsWithin(_ outer: any Record.Type) -> [any Record.Type] {
  var found: [any Record.Type] = []
  var waiting: [any Record.Type] = [outer]
  while let kind = waiting.popLast() {
    guard !found.contains(where: { $0 == kind }) else { continue }
    found.append(kind)
    waiting += kind.keys.reversed().flatMap { $0.shape.records.reversed() }
  }
  return found
}
