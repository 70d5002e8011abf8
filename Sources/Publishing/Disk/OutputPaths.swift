extension String {
  /// Whether this path names a file below an output folder, and none that Limpid uses itself.
  var isOutputPath: Bool {
    guard lowercased() != SiteManifest.path, !utf8.contains(0) else { return false }
    var rest = utf8[...]
    while true {
      let name = rest.prefix { $0 != UInt8(ascii: "/") }
      let isOwn = [".", "..", OutputNames.unfinished].contains { name.elementsEqual($0.utf8) }
      guard !name.isEmpty, !isOwn, name.count <= 255 else { return false }
      guard name.endIndex < rest.endIndex else { return true }
      rest = rest[rest.index(after: name.endIndex)...]
    }
  }

  /// The paths of the folders that a file at this path lies in, the outermost first.
  var enclosingFolders: [String] {
    utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
  }
}

/// Names in an output folder that no page can have.
enum OutputNames {
  /// The folder of what is being written; it gets its own place when all of it is whole.
  static let unfinished = ".limpid-unfinished"
}

/// Refuses paths that cannot all be files of one folder on every computer.
///
/// Some disks take `A` for `a`, or a composed `é` for a decomposed one: a page would overwrite
/// another there. All such pages are told.
func checkPaths(_ paths: [String]) throws(WritingError) {
  var spellings: [String: String] = [:]
  var folders: Set<String> = []
  var faults: [String] = []
  var sorted: [String] = []
  for path in paths.sorted(by: { $0.comesBefore($1) }) {
    if path.isOutputPath {
      sorted.append(path)
    } else {
      faults.append("'\(path)' is not a path below the output folder")
    }
  }
  // Files of one folder mostly follow each other; a folder that is named again changes nothing.
  var last = ""
  for path in sorted {
    let enclosing = path.enclosingFolders
    let innermost = enclosing.last ?? ""
    if innermost.utf8.elementsEqual(last.utf8) { continue }
    last = innermost
    for folder in enclosing {
      let folded = folder.foldedForDisks
      folders.insert(folded)
      guard let other = spellings.updateValue(folder, forKey: folded) else { continue }
      if !other.utf8.elementsEqual(folder.utf8) {
        faults.append("the folders '\(other)' and '\(folder)' are one on some computers")
      }
    }
  }
  var pages: [String: String] = [:]
  for path in sorted {
    let folded = path.foldedForDisks
    if folders.contains(folded) {
      faults.append("'\(path)' is both a page and a folder of pages")
    }
    guard let other = pages.updateValue(path, forKey: folded) else { continue }
    faults.append(
      other.utf8.elementsEqual(path.utf8)
        ? "two pages have the path '\(path)'"
        : "'\(other)' and '\(path)' are one file on some computers")
  }
  guard faults.isEmpty else { throw .unsuitablePaths(faults) }
}
