/// A folder on this machine that changes from one version of a site to the next at once.
///
/// Its path is a symbolic link. The versions lie beside it in a folder with `.versions` after its name,
/// each under a number. A version is written whole before the link leads to it.
package struct VersionedFolder: DeliveryTarget {
  package let name: String

  private let versions: FolderVersions
  private let site: String
  private let kept: Int
  private let changes: DiskChanges

  /// Publishes the site in the folder `site` to `path`, and keeps so many former versions.
  package init(
    at path: String, site: String, keeping kept: Int, changes: DiskChanges = DiskChanges()
  ) throws(DeliveryError) {
    name = "'\(path)'"
    let names = path.split(separator: "/")
    guard let last = names.last, last != ".", last != ".." else {
      throw .unsuitable(
        name, reason: "it has no name of its own", help: "name a folder such as /srv/www/site")
    }
    let parent = (path.hasPrefix("/") ? "/" : "./") + names.dropLast().joined(separator: "/")
    versions = try DeliveryError.whileWriting { () throws(WritingError) in
      let folder = try OutputFolder.located(parent)
      let versions = FolderVersions(link: "\(folder == "/" ? "" : folder)/\(last)")
      _ = try OutputFolder(at: versions.link, site: site)
      _ = try OutputFolder(at: versions.path, site: site)
      return versions
    }
    self.site = site
    self.kept = kept
    self.changes = changes
  }

  package func published(before release: Release) throws(DeliveryError) -> PublishedSite {
    guard let current = try current() else { return .nothing }
    let stands = try DeliveryError.whileWriting { () throws(WritingError) in
      try numbers().contains(current)
    }
    guard stands else { return .nothing }
    return try PublishedSite(in: versions.folder(of: current))
  }

  package func deliver(_ release: Release, by plan: DeliveryPlan) throws(DeliveryError) -> String {
    if plan.isEmpty { return "nothing to change" }
    let current = try current()
    return try DeliveryError.whileWriting { () throws(WritingError) in
      let root = try OutputFolder(at: versions.path, site: site)
      try root.make(by: changes)
      let lock = try root.lock()
      defer { extendLifetime(lock) }
      let number = try nextNumber(after: current)
      _ = try writer(of: number).write(release)
      do throws(SystemError) {
        try versions.lead(to: number, changes)
      } catch {
        throw .failed("make the link", versions.link, error)
      }
      return "version \(number)\(clear(but: number, before: current))"
    }
  }

  /// Removes all versions but the new one and those that are kept, of which the one that stood there until now is
  /// the first; tells which could not be removed, since the site is published all the same.
  private func clear(but new: Int, before current: Int?) -> String {
    let others = ((try? numbers()) ?? []).filter { $0 != new }
    let former = others.filter { $0 != current } + others.filter { $0 == current }
    return former.dropLast(kept).map { old in
      do throws(WritingError) {
        try writer(of: old).clear()
        return ""
      } catch {
        return "; version \(old) was not removed: \(error.message)"
      }
    }.joined()
  }

  /// The version that the link leads to; nil where there is no link.
  private func current() throws(DeliveryError) -> Int? {
    let help = "move it away, or name another path; Limpid makes a link there"
    let link: FolderVersions.Link
    do throws(SystemError) {
      link = try versions.current()
    } catch {
      throw .unwritten(.failed("read", versions.link, error))
    }
    switch link {
    case .absent: return nil
    case .leading(let number): return number
    case .foreign(let target):
      throw .unsuitable(
        name, reason: "it is a link to '\(target)', which Limpid did not make", help: help)
    case .occupied:
      throw .unsuitable(name, reason: "it is no link that Limpid made", help: help)
    }
  }

  private func nextNumber(after current: Int?) throws(WritingError) -> Int {
    do throws(SystemError) {
      return try versions.next(after: current)
    } catch {
      throw .failed("read", versions.path, error)
    }
  }

  private func numbers() throws(WritingError) -> [Int] {
    do throws(SystemError) {
      return try versions.numbers()
    } catch {
      throw .failed("read", versions.path, error)
    }
  }

  private func writer(of number: Int) -> OutputWriter {
    OutputWriter(folder: versions.folder(of: number), site: site, changes: changes)
  }
}
