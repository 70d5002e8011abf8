/// The files of a former build, as its manifest lists them.
struct OwnedFiles: Sendable {
  /// The paths in the order of their bytes.
  let paths: [String]

  // A build that changes nothing asks for none of these.
  private lazy var exact = Set(paths.map { Array($0.utf8) })
  private lazy var folded = Dictionary(
    paths.map { ($0.foldedForDisks, $0) }, uniquingKeysWith: { $1 })
  private lazy var folders = Set(paths.flatMap(\.enclosingFolders).map { Array($0.utf8) })

  /// Takes what a manifest lists; nothing where there is none.
  init(_ manifest: SiteManifest?) {
    paths = manifest?.files.map(\.path) ?? []
  }

  /// Whether the file that stands at `path` was written by us.
  ///
  /// On disks which take `A` for `a`, it may be listed in another spelling; there both spellings are
  /// the same file, which `identity` tells.
  mutating func contains(
    _ path: String, _ identity: FileIdentity, in folder: OutputFolder
  ) throws(SystemError) -> Bool {
    if exact.contains(Array(path.utf8)) { return true }
    guard let other = folded[path.foldedForDisks] else { return false }
    return try Disk.item(at: folder.path(of: other)) == .file(identity)
  }

  /// Whether any of the files lies in the folder at `path`.
  mutating func encloses(_ path: String) -> Bool { folders.contains(Array(path.utf8)) }
}
