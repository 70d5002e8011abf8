package import Diagnostics
package import Model

/// Everything that a site is made from: its own files, and those that come with Limpid.
package struct SiteInput: Sendable {
  /// The site's own files, in the order of their paths.
  package let own: [InputFile]

  /// The files that come with Limpid and that the site has no file of the same path for.
  package let defaults: [InputFile]

  /// Puts a site together: its own files replace default ones of the same path.
  package init(own: [InputFile], defaults: [InputFile] = []) {
    let paths = Set(defaults.map(\.path))
    let replaced = Set(own.lazy.map(\.path).filter(paths.contains))
    self.own = own
    self.defaults = defaults.filter { !replaced.contains($0.path) }
  }

  /// Reads the site in the folder `site`, and what comes with Limpid from the folder `standard`.
  ///
  /// Of the latter only templates, regions, their sources and their translations are taken. Where
  /// both are the same folder there is nothing to add.
  package static func reading(site: String, standard: String?) throws(ReadingError) -> SiteInput {
    var folders = SiteFolders(site: site, standard: standard)
    return try folders.reading()
  }

  /// The site as it would be with these changes to its own files.
  package func applying(_ changes: [FileChange]) -> SiteInput {
    let changed = Dictionary(changes.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let kept = own.filter { changed[$0.path] == nil }
    let new = changed.values.map { InputFile(path: $0.path, bytes: $0.after) }
    return SiteInput(
      own: (kept + new).sorted { $0.path.comesBefore($1.path) }, defaults: defaults)
  }

  /// All files, for printing the places of findings.
  package var texts: InputTexts { InputTexts(own + defaults) }
}
