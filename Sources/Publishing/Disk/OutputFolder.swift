#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder that may be written to: it touches neither an author's text nor a whole home or disk.
struct OutputFolder: Sendable {
  /// The folder's absolute path without symbolic links; it may not exist yet.
  let path: String

  /// Checks the folder at `path` for the site at `site`.
  ///
  /// Refused are the root of the file system, the home folder, and a folder that is, contains, or
  /// lies inside the site's `Content` or `Templates`, also when it is reached by symbolic links or
  /// does not exist yet.
  init(at path: String, site: String) throws(WritingError) {
    self.path = try Self.located(path)
    if self.path == "/" {
      throw .refusedFolder(path, reason: "it is the root of the file system")
    }
    for home in homes() where self.path == home {
      throw .refusedFolder(path, reason: "it is your home folder")
    }
    for name in ["Content", "Templates"] {
      try refuse(path, ifItTouches: name, of: site)
    }
  }

  /// The path of an output file or folder on disk.
  func path(of relative: String) -> String { "\(path)/\(relative)" }

  /// The path on disk of an output file or folder that is not in its place yet.
  func draft(of relative: String) -> String {
    relative.isEmpty
      ? path(of: OutputNames.unfinished) : path(of: "\(OutputNames.unfinished)/\(relative)")
  }

  /// Makes the folder, and those that lead to it; tells which were not there, the outermost first.
  @discardableResult
  func make(by changes: DiskChanges) throws(WritingError) -> [String] {
    var made: [String] = []
    for path in path.enclosingFolders.dropFirst() + [path] {
      do throws(SystemError) {
        guard try Disk.item(at: path) == .absent else { continue }
        try changes.makeFolder(at: path)
        made.append(path)
      } catch {
        throw .failed("make the folder", path, error)
      }
    }
    return made
  }

  /// Takes the right to be the only one that writes to the folder.
  func lock() throws(WritingError) -> FolderLock {
    do throws(SystemError) {
      return try FolderLock(on: path)
    } catch {
      if error.code == EWOULDBLOCK { throw .busy(path) }
      throw .failed("open the folder", path, error)
    }
  }

  private func refuse(
    _ written: String, ifItTouches name: String, of site: String
  ) throws(WritingError) {
    let own = path.foldedForDisks
    let other = try Self.located("\(site)/\(name)").foldedForDisks
    if own == other {
      throw .refusedFolder(written, reason: "it is the site's '\(name)' folder")
    }
    if own.isInside(other) {
      throw .refusedFolder(written, reason: "it lies inside the site's '\(name)' folder")
    }
    if other.isInside(own) {
      throw .refusedFolder(written, reason: "it contains the site's '\(name)' folder")
    }
  }

  /// The home folders by the environment and by the user's entry, as far as they exist.
  private func homes() -> [String] {
    var homes: [String] = []
    if let home = getenv("HOME") { homes.append(String(cString: home)) }
    if let user = getpwuid(getuid()), let home = user.pointee.pw_dir {
      homes.append(String(cString: home))
    }
    return homes.compactMap { try? Disk.resolved($0) }
  }

  /// The absolute path without symbolic links, of a folder which may not exist yet.
  static func located(_ path: String) throws(WritingError) -> String {
    do throws(SystemError) {
      return try resolved(path)
    } catch {
      throw .failed("find", path, error)
    }
  }

  /// The absolute path without symbolic links, of a folder which may not exist yet.
  ///
  /// The longest part that exists is resolved; the rest is appended, `..` going one name back.
  private static func resolved(_ path: String) throws(SystemError) -> String {
    var known = path.hasPrefix("/") ? "/" : try Disk.resolved(".") ?? "/"
    for name in path.split(separator: "/") where name != "." {
      if name == ".." {
        known = String(known[..<(known.lastIndex(of: "/") ?? known.startIndex)])
        if known.isEmpty { known = "/" }
        continue
      }
      let next = known == "/" ? "/\(name)" : "\(known)/\(name)"
      if let resolved = try Disk.resolved(next) {
        known = resolved
      } else if try Disk.item(at: next) == .symbolicLink {
        throw SystemError(code: ENOENT)
      } else {
        known = next
      }
    }
    return known
  }
}

extension String {
  /// Whether the file at this absolute path lies somewhere in `folder`.
  func isInside(_ folder: String) -> Bool {
    let prefix = folder == "/" ? "/" : folder + "/"
    return utf8.count > prefix.utf8.count && utf8.starts(with: prefix.utf8)
  }

  /// The same text for all names that some disks take for one: letters' cases and composed accents.
  ///
  /// Strings compare by canonical equivalence, so only the cases must be folded.
  var foldedForDisks: String { lowercased() }
}
