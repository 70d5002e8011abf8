package import Pages
import Parsing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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

  /// Makes the folder hold `files`, beside what is not ours.
  ///
  /// Equal files are left alone. A file of ours that is not among `files` is removed, and so are the
  /// folders which that leaves empty. A file that is not ours stops the build before anything is
  /// written, unless it has the very bytes of the page that goes there: then it becomes ours.
  package func write(
    _ files: [OutputFile], today: String, asOf: String
  ) throws(WritingError) -> WriteReport {
    try checkPaths(of: files)
    let output = try OutputFolder(at: folder, site: site)
    try makeFolders(leadingTo: output)
    let lock = try lock(output)
    defer { extendLifetime(lock) }
    let former = try manifest(of: output)
    let owned = OwnedFiles(former)
    let plan = try OutputPlan(for: files, in: output, owned: owned)
    guard plan.occupied.isEmpty else {
      throw .occupied(plan.occupied.sorted { $0.comesBefore($1) }, folder: folder)
    }
    let final = SiteManifest(
      state: .complete, today: today, asOf: asOf, files: files.map { SiteManifest.Entry(of: $0) })
    let run = OutputRun(folder: output, changes: changes)
    try run.removeUnfinished(in: former?.state == .writing ? owned.foldersInnermostFirst : [])
    var removed = 0
    if !plan.isEmpty {
      try run.write(final.withFiles(of: former))
      removed = try run.carryOut(plan, keeping: files)
    }
    if !plan.isEmpty || former?.json != final.json { try run.write(final) }
    return WriteReport(
      written: plan.changed.count, unchanged: plan.unchanged, removed: removed)
  }

  private func makeFolders(leadingTo output: OutputFolder) throws(WritingError) {
    for path in output.path.enclosingFolders.dropFirst() + [output.path] {
      do throws(SystemError) {
        if try Disk.item(at: path) == .absent { try changes.makeFolder(at: path) }
      } catch {
        throw .failed("make the folder", path, error)
      }
    }
  }

  private func lock(_ output: OutputFolder) throws(WritingError) -> FolderLock {
    do throws(SystemError) {
      return try FolderLock(on: output.path)
    } catch {
      if error.code == EWOULDBLOCK { throw .busy(folder) }
      throw .failed("open the folder", folder, error)
    }
  }

  private func manifest(of output: OutputFolder) throws(WritingError) -> SiteManifest? {
    let path = output.path(of: SiteManifest.path)
    let json: [UInt8]
    do throws(SystemError) {
      guard try Disk.item(at: path) != .absent else { return nil }
      json = try Disk.bytes(at: path)
    } catch {
      throw .unreadableManifest(path, reason: error.words)
    }
    return try SiteManifest(json: json, at: path)
  }
}
