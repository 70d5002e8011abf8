package import Pages

/// What is to be written or published: the files of a build and the days that it tells.
package struct Release: Sendable {
  /// The files, without the manifest.
  package let files: [OutputFile]

  /// The list of the files, as it stands beside them.
  let manifest: SiteManifest

  /// Takes the files of a build; `today` and `asOf` are its days, `YYYY-MM-DD`.
  package init(_ files: [OutputFile], today: String, asOf: String) {
    self.files = files
    manifest = SiteManifest(
      state: .complete, today: today, asOf: asOf, files: files.map { SiteManifest.Entry(of: $0) })
  }
}
