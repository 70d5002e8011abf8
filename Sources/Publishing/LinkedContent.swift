package import Diagnostics
package import Model

/// What a site's content says: the catalog, and the pictures beside it.
///
/// Commands that ask the data and print no page stop here.
package struct LinkedContent: Sendable {
  /// The checked records and texts.
  package let catalog: Catalog

  /// The files that it was made from.
  let files: ContentFiles

  /// Parses and links everything below `Content/`, with what comes with Limpid.
  ///
  /// Where content is wrong, the catalog holds what is right. Files that `former` was made from are
  /// not parsed again.
  package static func reading(
    _ input: SiteInput, _ settings: BuildSettings, reusing former: LinkedContent? = nil
  ) async -> Checked<LinkedContent> {
    var findings: [Diagnostic] = []
    let files = await ContentFiles.parsing(
      input, reusing: former?.files, workers: settings.workers)
    let own = files.own.collecting(into: &findings)
    let defaults = files.defaults.collecting(into: &findings)
    let catalog = Catalog.validating(own, defaults: defaults, on: settings.days)
      .collecting(into: &findings)
    return Checked(LinkedContent(catalog: catalog, files: files), findings)
  }
}
