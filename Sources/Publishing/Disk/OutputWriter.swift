/// What a build changed in its output folder.
package struct WriteReport: Sendable, Hashable {
  /// Files that are new or have new bytes.
  package let written: Int

  /// Files that stood there already, byte for byte.
  package let unchanged: Int

  /// Files of a former build that are gone.
  package let removed: Int

  /// Makes a report.
  package init(written: Int, unchanged: Int, removed: Int) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}

/// Brings an output folder from one build to the next without touching what others put there.
///
/// The manifest in the folder says which files are ours. It is written twice: before the first change
/// it lists the files of both builds, after the last one those of the new build. A build that dies
/// in between leaves every file whole, and the next build finds everything that is ours.
package struct OutputWriter: Sendable {
  private let folder: String
  private let site: String
  private let changes: DiskChanges

  /// Writes to `folder` for the site whose `Content` and `Templates` lie in the folder `site`.
  package init(folder: String, site: String, changes: DiskChanges = DiskChanges()) {
    self.folder = folder
    self.site = site
    self.changes = changes
  }

  /// Opens the folder for a build; nothing in it changes before the draft is committed, but that what a former build
  /// left unfinished is removed from the folder that is ours for that.
  package func begin() throws(WritingError) -> OutputDraft {
    try OutputDraft(folder: folder, site: site, changes: changes)
  }

  /// Makes the folder hold the files of a release, beside what is not ours.
  package func write(_ release: Release) throws(WritingError) -> WriteReport {
    let draft = try begin()
    for file in release.files { draft.take(file) }
    return try draft.commit(today: release.manifest.today, asOf: release.manifest.asOf)
  }

  /// Removes all files of ours, the manifest last, and the folder if nothing is left in it.
  ///
  /// Where no manifest tells what is ours, everything stays.
  package func clear() throws(WritingError) {
    let output = try OutputFolder(at: folder, site: site)
    let manifest = output.path(of: SiteManifest.path)
    let former = try SiteManifest.standing(in: output.path)
    if let former { _ = try write(Release([], today: former.today, asOf: former.asOf)) }
    do throws(SystemError) {
      if former != nil { try changes.removeFile(at: manifest) }
      _ = try changes.removeFolderIfEmpty(at: output.path)
    } catch {
      throw .failed("remove", output.path, error)
    }
  }
}
