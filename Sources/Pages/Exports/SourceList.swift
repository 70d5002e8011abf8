import Diagnostics
import Model

/// The whole list of sources as a file for programs that keep literature, the same for all languages of
/// the site.
package struct SourceList: Export {
  /// The forms that there are, each with the ending of its file.
  enum Form: String, CaseIterable {
    case csl = "csl.json"
    case bibtex = "bib"
    case ris

    /// What the form is called.
    var name: String {
      switch self {
      case .csl: "CSL-JSON"
      case .bibtex: "BibTeX"
      case .ris: "RIS"
      }
    }

    /// The type of such files.
    var type: String {
      switch self {
      case .csl: "application/vnd.citationstyles.csl+json"
      case .bibtex: "application/x-bibtex"
      case .ris: "application/x-research-info-systems"
      }
    }

    /// Where the list lies within the output folder.
    var path: String { "data/sources.\(rawValue)" }

    fileprivate func bytes(of entries: [LiteratureEntry]) -> [UInt8] {
      switch self {
      case .csl: JSONValue.array(entries.map(\.csl)).bytes
      case .bibtex: Array(entries.map { $0.bibtex + "\n" }.joined(separator: "\n").utf8)
      case .ris: Array(entries.flatMap { $0.ris + [""] }.map { $0 + "\r\n" }.joined().utf8)
      }
    }
  }

  package let path: String
  package let bytes: [UInt8]

  package static func canStand(at path: String) -> Bool {
    Form.allCases.contains { $0.path == path }
  }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [SourceList] {
    let catalog = site.outline.catalog
    let language = catalog.site.baseLanguage
    guard site[SourcesPage.route(language)] is SourcesPage,
      var writing = renderer.writing(in: language)
    else { return [] }
    let entries = ListedSource.all(in: catalog).map { LiteratureEntry(of: $0.source, &writing) }
    return Form.allCases.map { SourceList(path: $0.path, bytes: $0.bytes(of: entries)) }
  }
}

extension LiteratureEntry {
  /// A source, as its own data name it.
  fileprivate init(of source: Source, _ writing: inout Writing) {
    self.init(
      id: source.id.text, key: source.id.text, title: writing.name(source.name),
      authors: source.authors.map { writing.name($0) },
      publisher: source.publisher.map { writing.name($0) },
      issued: source.published?.sureParts ?? [], accessed: source.readOn,
      address: source.url?.text, language: source.language)
  }
}
