import Diagnostics
package import Pages
import Synchronization

/// A build on its way into an output folder, which changes nothing there before ``commit(today:asOf:)``.
///
/// Files that do not stand there already are written into a folder for unfinished files beside the others.
/// So memory does not hold them, a full disk changes nothing, and folders that are new are moved whole.
package final class OutputDraft: FileSink {
  private let output: OutputFolder
  private let changes: DiskChanges
  /// The manifest of the former build, as it stands there.
  private let standing: [UInt8]?
  /// The folders that did not exist yet, the outermost first.
  private let made: [String]
  private let lock: FolderLock
  private let state = Mutex(State())

  private struct State {
    var files: [DraftedFile] = []
    /// The folders that are made in the draft.
    var folders: Set<String> = []
    var failure: (path: String, error: SystemError)?
  }

  /// Opens `folder` for the one build that may write to it, and clears what a build that died left unfinished.
  init(folder: String, site: String, changes: DiskChanges) throws(WritingError) {
    output = try OutputFolder(at: folder, site: site)
    self.changes = changes
    made = try output.make(by: changes)
    lock = try output.lock()
    standing = try SiteManifest.bytes(standingIn: output.path)
    // Beside a manifest that cannot be ours nothing is ours to clear away.
    if standsUnfinished { _ = try readFormer() }
    try clear()
  }

  package func take(_ file: OutputFile) {
    var drafted = DraftedFile(entry: SiteManifest.Entry(of: file), isStanding: false)
    // Nothing can be written at an impossible path; such paths are told together.
    if file.path.isOutputPath, state.withLock({ $0.failure == nil }) {
      do throws(SystemError) {
        drafted.isStanding = stands(file)
        if !drafted.isStanding { try write(file) }
      } catch {
        state.withLock { $0.failure = $0.failure ?? (file.path, error) }
      }
    }
    state.withLock { $0.files.append(drafted) }
  }

  /// Brings the folder to the build whose files were taken; `today` and `asOf` are its days, `YYYY-MM-DD`.
  ///
  /// Equal files are left alone. A file of ours that is not among them is removed, and so are the
  /// folders which that leaves empty. A file that is not ours stops the build before anything is
  /// changed, unless it has the very bytes of the page that goes there: then it becomes ours.
  package func commit(today: String, asOf: String) throws(WritingError) -> WriteReport {
    do throws(WritingError) {
      let report = try bring(today: today, asOf: asOf)
      // The site stands; what cannot be cleared now is cleared by the next build.
      try? clear()
      return report
    } catch {
      abandon()
      throw error
    }
  }

  /// Leaves the output folder as it was.
  package func abandon() {
    try? clear()
    for folder in made.reversed() { _ = try? changes.removeFolderIfEmpty(at: folder) }
  }

  private func bring(today: String, asOf: String) throws(WritingError) -> WriteReport {
    let (taken, failure) = state.withLock { ($0.files, $0.failure) }
    let files = taken.sorted { $0.entry.path.comesBefore($1.entry.path) }
    let final = SiteManifest(
      state: .complete, today: today, asOf: asOf, files: files.map(\.entry))
    // Where the former build made the same files, its manifest has the same bytes.
    let json = final.json
    let former = standing == json ? final : try readFormer()
    try checkPaths(files.map(\.entry.path))
    if let failure { throw .failed("write", output.path(of: failure.path), failure.error) }
    let plan = try OutputPlan(for: files, in: output, owned: OwnedFiles(former))
    guard plan.occupied.isEmpty else {
      throw .occupied(plan.occupied.sorted { $0.comesBefore($1) }, folder: output.path)
    }
    let run = OutputRun(output: output, changes: changes)
    var removed = 0
    if !plan.isEmpty || former != final {
      // The last step needs no more space than there is by now.
      try run.prepare(json)
      if !plan.isEmpty {
        try run.write(final.withFiles(of: former))
        removed = try run.carryOut(plan, keeping: files.map(\.entry.path))
      }
      try run.place(SiteManifest.path)
    }
    return WriteReport(written: plan.changed, unchanged: plan.unchanged, removed: removed)
  }

  /// What the manifest of the former build says.
  private func readFormer() throws(WritingError) -> SiteManifest? {
    guard let standing else { return nil }
    return try SiteManifest(json: standing, at: output.path(of: SiteManifest.path))
  }

  /// Whether something unfinished stands in the folder.
  private var standsUnfinished: Bool {
    (try? Disk.item(at: output.path(of: OutputNames.unfinished))) != .absent
  }

  private func clear() throws(WritingError) {
    let path = output.path(of: OutputNames.unfinished)
    do throws(SystemError) {
      try changes.removeTree(at: path)
    } catch {
      throw .failed("remove", path, error)
    }
  }

  /// Whether a file stands in the folder byte for byte, also if what leads there is not ours.
  private func stands(_ file: OutputFile) -> Bool {
    made.isEmpty && Disk.holds(file.bytes, at: output.path(of: file.path))
  }

  private func write(_ file: OutputFile) throws(SystemError) {
    let enclosing = file.path.enclosingFolders
    if !state.withLock({ $0.folders.contains(enclosing.last ?? "") }) {
      for folder in [""] + enclosing where !state.withLock({ $0.folders.contains(folder) }) {
        try changes.makeFolder(at: output.draft(of: folder))
        state.withLock { _ = $0.folders.insert(folder) }
      }
    }
    try changes.create(output.draft(of: file.path), holding: file.bytes)
  }
}

/// A file that a build gives to an output folder.
struct DraftedFile: Sendable {
  /// What the manifest says of it.
  let entry: SiteManifest.Entry

  /// Whether its bytes stand at its path already; if not, they stand in the draft.
  var isStanding: Bool
}
