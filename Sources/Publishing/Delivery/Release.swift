package import Pages

/// What is to be published: the files of a build and the days that it tells.
package struct Release: Sendable {
  /// The files, without the manifest.
  package let files: [OutputFile]

  /// The list of the files, as it is published beside them.
  let manifest: SiteManifest

  /// Takes the files of a build; `today` and `asOf` are its days, `YYYY-MM-DD`.
  package init(_ files: [OutputFile], today: String, asOf: String) {
    self.files = files
    manifest = SiteManifest(
      state: .complete, today: today, asOf: asOf, files: files.map { SiteManifest.Entry(of: $0) })
  }

  /// Writes the files and their manifest to an empty folder of our own.
  func stage(in folder: String, site: String) throws(DeliveryError) {
    _ = try DeliveryError.whileWriting { () throws(WritingError) in
      try OutputWriter(folder: folder, site: site)
        .write(files, today: manifest.today, asOf: manifest.asOf)
    }
  }
}
