extension SiteMap {
  /// Every kind of file that is no page: a new one is a file in `Exports/` and a line here.
  package static let exportKinds: [any Export.Type] = [LetterText.self, RedirectList.self]

  /// All files that are no pages, in the order of their kinds.
  package var exports: [OutputFile] {
    SiteMap.exportKinds.flatMap { kind in
      kind.exports(of: self).map { OutputFile(path: $0.path, bytes: $0.bytes) }
    }
  }
}
