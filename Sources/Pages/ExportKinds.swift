extension SiteMap {
  /// Every kind of file that is no page: a new one is a file in `Exports/` and a line here.
  package static let exportKinds: [any Export.Type] = [
    Badge.self, CalendarFile.self, DataFile.self, HostHeaders.self, LetterText.self,
    OpenSearchDescription.self,
    RedirectList.self, SearchIndex.self, SourceList.self,
  ]

  /// All files of a kind.
  package func exports(of kind: any Export.Type, _ renderer: PageRenderer) -> [OutputFile] {
    kind.exports(of: self, renderer).map { OutputFile(path: $0.path, bytes: $0.bytes) }
  }
}
