import Diagnostics

/// The folders that a site is read from, and what was read of them.
package struct SiteFolders: Sendable {
  /// What a site consists of below its folder.
  package static let parts = ["Content", "Templates"]

  /// The site's own folder.
  private let site: String

  /// The folder of what comes with Limpid; nil where it is the site's own.
  private let standard: String?

  private var own: [InputFile]?
  private var defaults: [InputFile]?

  /// Names the site's folder, and that of what comes with Limpid.
  package init(site: String, standard: String?) {
    self.site = site
    self.standard = standard.flatMap { SiteFolders.isSameFolder(site, $0) ? nil : $0 }
  }

  /// The folders that are there, for watching them.
  package var roots: [String] { [site] + [standard].compactMap(\.self) }

  /// Reads what was not read yet or has changed since.
  ///
  /// Where something cannot be read, the next reading reads everything.
  package mutating func reading(_ changes: FolderChanges = FolderChanges()) throws(ReadingError)
    -> SiteInput
  {
    let former = changes.isIncomplete ? (own: nil, defaults: nil) : (own: own, defaults: defaults)
    own = nil
    defaults = nil
    let newOwn = try SiteFolders.files(of: site, former.own, changes.paths)
    let newDefaults =
      try standard.map { folder throws(ReadingError) in
        try SiteFolders.files(of: folder, former.defaults, changes.paths)
      } ?? []
    own = newOwn
    defaults = newDefaults
    return SiteInput(own: newOwn, defaults: newDefaults.filter { comesWithLimpid($0.path) })
  }

  /// The files of a folder: all of them, or the former ones with those read again that changed.
  private static func files(of root: String, _ former: [InputFile]?, _ changed: Set<String>)
    throws(ReadingError) -> [InputFile]
  {
    guard let former else { return try readFolder(at: root, below: parts) }
    let paths = changed.filter { $0.hasPrefix(root + "/") }.map {
      String($0.dropFirst(root.count + 1))
    }
    guard !paths.isEmpty else { return former }
    let outermost = paths.filter { path in
      !path.enclosingFolders.contains { paths.contains($0) }
    }
    let kept = former.filter { file in
      !outermost.contains { file.path == $0 || file.path.hasPrefix($0 + "/") }
    }
    let read = try readFolder(at: root, below: outermost)
    return (kept + read).sorted { $0.path.comesBefore($1.path) }
  }

  private func comesWithLimpid(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    let isTranslatedRegion =
      parts.count == 5 && parts[1] == "translations" && parts[3] == "regions"
    return path.hasPrefix("Templates/") || path.hasPrefix("Content/regions/")
      || path == "Content/sources/regions.yml" || isTranslatedRegion
  }

  private static func isSameFolder(_ first: String, _ second: String) -> Bool {
    guard let left = try? Disk.resolved(first), let right = try? Disk.resolved(second) else {
      return false
    }
    return left == right
  }
}
