import Pages
import Hashing
import Parsing

/// The changes of one build, in the order that lets the next build repair any of them.
struct OutputRun: Sendable {
  let folder: OutputFolder
  let changes: DiskChanges

  /// Writes the manifest, whole or not at all.
  func write(_ manifest: SiteManifest) throws(WritingError) {
    do throws(SystemError) {
      try changes.write(manifest.json, named: SiteManifest.path, in: folder.path)
    } catch {
      throw .failed("write", folder.path(of: SiteManifest.path), error)
    }
  }

  /// Removes what a build that died was writing, in the output folder itself and in `folders`.
  func removeUnfinished(in folders: [String]) throws(WritingError) {
    for name in [OutputNames.unfinished] + folders.map({ "\($0)/\(OutputNames.unfinished)" })
    where standsInRealFolders(name) {
      let path = folder.path(of: name)
      do throws(SystemError) {
        if case .file = try Disk.item(at: path) { try changes.removeFile(at: path) }
      } catch {
        throw .failed("remove", path, error)
      }
    }
  }

  /// Carries out a plan; tells how many files of the former build are gone.
  func carryOut(_ plan: OutputPlan, keeping files: [OutputFile]) throws(WritingError) -> Int {
    for path in plan.filesInTheWay { try remove(path) }
    for path in plan.foldersInTheWay { try removeFolder(path) }
    var made: Set<[UInt8]> = []
    for file in plan.changed { try write(file, knowing: &made) }
    let kept = Dictionary(
      files.map { ($0.path.foldedForDisks, $0.path) }, uniquingKeysWith: { $1 })
    var removed = plan.filesInTheWay.count
    for path in plan.stale where standsInRealFolders(path) {
      guard case .file(let identity)? = try? Disk.item(at: folder.path(of: path)) else { continue }
      if let other = kept[path.foldedForDisks],
        (try? Disk.item(at: folder.path(of: other))) == .file(identity)
      {
        continue
      }
      try remove(path)
      removed += 1
    }
    try removeFolders(leftEmptyBy: plan.stale + plan.filesInTheWay)
    return removed
  }

  private func write(
    _ file: OutputFile, knowing made: inout Set<[UInt8]>
  ) throws(WritingError) {
    let enclosing = file.path.enclosingFolders
    let name = String(file.path.split(separator: "/").last ?? "")
    do throws(SystemError) {
      for path in enclosing where made.insert(Array(path.utf8)).inserted {
        if try Disk.item(at: folder.path(of: path)) == .absent {
          try changes.makeFolder(at: folder.path(of: path))
        }
      }
      let parent = enclosing.last.map { folder.path(of: $0) } ?? folder.path
      try changes.write(file.bytes, named: name, in: parent)
    } catch {
      throw .failed("write", folder.path(of: file.path), error)
    }
  }

  private func remove(_ path: String) throws(WritingError) {
    do throws(SystemError) {
      try changes.removeFile(at: folder.path(of: path))
    } catch {
      throw .failed("remove", folder.path(of: path), error)
    }
  }

  @discardableResult
  private func removeFolder(_ path: String) throws(WritingError) -> Bool {
    do throws(SystemError) {
      return try changes.removeFolderIfEmpty(at: folder.path(of: path))
    } catch {
      throw .failed("remove", folder.path(of: path), error)
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
    path.enclosingFolders.allSatisfy { (try? Disk.item(at: folder.path(of: $0))) == .folder }
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
