package import Diagnostics
package import Model

/// What a site's content says: the catalog, and the pictures beside it.
///
/// Commands that ask the data and print no page stop here.
package struct LinkedContent: Sendable {
  /// The checked records and texts.
  package let catalog: Catalog

  /// The pictures, as their authors left them.
  let pictures: [InputFile]

  /// Parses and links everything below `Content/`, with what comes with Limpid.
  ///
  /// Where content is wrong, the catalog holds what is right.
  package static func reading(_ input: SiteInput, _ settings: BuildSettings) async
    -> Checked<LinkedContent>
  {
    var findings: [Diagnostic] = []
    let files = await ContentFiles.parsing(input, workers: settings.workers)
      .collecting(into: &findings)
    let catalog = Catalog.validating(files.own, defaults: files.defaults, on: settings.days)
      .collecting(into: &findings)
    return Checked(LinkedContent(catalog: catalog, pictures: files.pictures), findings)
  }
}
