import Hashing
import Pages
import Parsing

/// The changes of one build, in the order that lets the next build repair any of them.
struct OutputRun: Sendable {
  let output: OutputFolder
  let changes: DiskChanges

  /// Writes the manifest, whole or not at all.
  func write(_ manifest: SiteManifest) throws(WritingError) {
    // No page can have this name, nor can its draft.
    try draft(manifest.json, as: OutputNames.unfinished)
    try place(OutputNames.unfinished, at: SiteManifest.path)
  }

  /// Puts a manifest's JSON into the draft, from which ``place(_:)`` takes it.
  func prepare(_ manifest: [UInt8]) throws(WritingError) {
    try draft(manifest, as: SiteManifest.path)
  }

  /// Moves a file or folder from the draft to its place; a file that stands there is replaced.
  func place(_ path: String) throws(WritingError) {
    try place(path, at: path)
  }

  /// Carries out a plan; tells how many files of the former build are gone.
  func carryOut(_ plan: OutputPlan, keeping paths: [String]) throws(WritingError) -> Int {
    for path in plan.filesInTheWay { try remove(path) }
    for path in plan.foldersInTheWay { try removeFolder(path) }
    for path in plan.moves { try place(path) }
    let kept =
      plan.stale.isEmpty
      ? [:] : Dictionary(paths.map { ($0.foldedForDisks, $0) }, uniquingKeysWith: { $1 })
    var removed = plan.filesInTheWay.count
    for path in plan.stale where standsInRealFolders(path) {
      guard case .file(let identity)? = try? Disk.item(at: output.path(of: path)) else { continue }
      if let other = kept[path.foldedForDisks],
        (try? Disk.item(at: output.path(of: other))) == .file(identity)
      {
        continue
      }
      try remove(path)
      removed += 1
    }
    try removeFolders(leftEmptyBy: plan.stale + plan.filesInTheWay)
    return removed
  }

  private func draft(_ manifest: [UInt8], as name: String) throws(WritingError) {
    do throws(SystemError) {
      try changes.makeFolder(at: output.draft(of: ""))
      try changes.create(output.draft(of: name), holding: manifest)
    } catch {
      throw .failed("write", output.path(of: SiteManifest.path), error)
    }
  }

  private func place(_ draft: String, at path: String) throws(WritingError) {
    do throws(SystemError) {
      try changes.place(output.draft(of: draft), at: output.path(of: path))
    } catch {
      throw .failed("write", output.path(of: path), error)
    }
  }

  private func remove(_ path: String) throws(WritingError) {
    do throws(SystemError) {
      try changes.removeFile(at: output.path(of: path))
    } catch {
      throw .failed("remove", output.path(of: path), error)
    }
  }

  @discardableResult
  private func removeFolder(_ path: String) throws(WritingError) -> Bool {
    do throws(SystemError) {
      return try changes.removeFolderIfEmpty(at: output.path(of: path))
    } catch {
      throw .failed("remove", output.path(of: path), error)
    }
  }

  /// Removes the folders around `paths` in which nothing is left, the innermost first.
  private func removeFolders(leftEmptyBy paths: [String]) throws(WritingError) {
    let around = Set(paths.flatMap(\.enclosingFolders).map { Array($0.utf8) })
    for bytes in around.sorted(by: { $1.lexicographicallyPrecedes($0) }) {
      let path = String(decoding: bytes, as: UTF8.self)
      guard standsInRealFolders("\(path)/.") else { continue }
      try removeFolder(path)
    }
  }

  /// Whether no symbolic link leads to the file at `path` from the output folder.
  private func standsInRealFolders(_ path: String) -> Bool {
    path.enclosingFolders.allSatisfy { (try? Disk.item(at: output.path(of: $0))) == .folder }
  }
}

extension SiteManifest.Entry {
  /// Lists a file that is to be written.
  init(of file: OutputFile) {
    self.init(path: file.path, bytes: file.bytes.count, sha256: sha256Hex(file.bytes))
  }
}

extension SiteManifest {
  /// This build's manifest before its first change: it owns the files of the former build as well.
  func withFiles(of former: SiteManifest?) -> SiteManifest {
    let own = Set(files.map { Array($0.path.utf8) })
    let others = former?.files.filter { !own.contains(Array($0.path.utf8)) } ?? []
    return SiteManifest(state: .writing, today: today, asOf: asOf, files: files + others)
  }
}
