package import Diagnostics
import Model

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads the files in the folders `below` of the folder at `root`, all the way down.
///
/// Paths count from `root` with `/` between names; the files come in the order of their paths' bytes,
/// whatever order the disk lists them in. Hidden files and editors' backups are left out. A folder
/// that does not exist has no files. A symbolic link to a file inside `root` stands for that file;
/// any other link, and whatever cannot be read, is told in the error.
package func readFolder(at root: String, below: [String]) throws(ReadingError) -> [InputFile] {
  var reader = InputReader(root: root)
  for folder in below { reader.find(named: folder) }
  let files = reader.readFiles()
  guard reader.faults.isEmpty else {
    throw ReadingError(faults: reader.faults.sorted { $0.path.comesBefore($1.path) })
  }
  return files.sorted { $0.path.comesBefore($1.path) }
}

extension String {
  /// Whether the bytes of this text sort before those of `other`; no locale, no Unicode folding.
  func comesBefore(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// Whether a name is that of a hidden file, or of what editors leave beside the file being written.
func isLeftOutOfSites(_ name: [UInt8]) -> Bool {
  let isBetweenHashes = name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#")
  return name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~")
    || name.suffix(4) == Array(".swp".utf8)[...] || isBetweenHashes
}

/// A walk through folders that goes on after a fault.
private struct InputReader {
  /// A file by its path from the root, and where its bytes are.
  private struct Found {
    let path: String
    let place: String
  }

  let root: String
  private var found: [Found] = []
  var faults: [ReadingError.Fault] = []

  init(root: String) {
    self.root = root
  }

  /// Reads what was found, on all processors; what was removed meanwhile is left out.
  mutating func readFiles() -> [InputFile] {
    let results = mapInParallel(found) { file in
      Result<InputFile, SystemError> { () throws(SystemError) in
        InputFile(path: file.path, bytes: try Disk.bytes(at: file.place))
      }
    }
    return zip(found, results).compactMap { found, result in
      do throws(SystemError) {
        return try result.get()
      } catch {
        if error != .absent { report(found.path, error) }
        return nil
      }
    }
  }

  /// Finds the files at a path and all the way down from there.
  mutating func find(named path: String) {
    do throws(SystemError) {
      switch try Disk.item(at: "\(root)/\(path)") {
      case .absent: return
      case .file: found.append(Found(path: path, place: "\(root)/\(path)"))
      case .folder: try findContents(of: path)
      case .symbolicLink: try findTarget(ofLinkAt: path)
      case .other:
        report(path, "neither a file nor a folder", help: "move it out of the site's folder")
      }
    } catch {
      report(path, error)
    }
  }

  private mutating func findContents(of folder: String) throws(SystemError) {
    for name in try Disk.names(in: "\(root)/\(folder)") where !isLeftOutOfSites(name) {
      guard let text = String(validating: name, as: UTF8.self) else {
        report(
          "\(folder)/\(String(decoding: name, as: UTF8.self))", "the name is not UTF-8",
          help: "rename the file")
        continue
      }
      find(named: "\(folder)/\(text)")
    }
  }

  private mutating func findTarget(ofLinkAt path: String) throws(SystemError) {
    guard let target = try Disk.resolved("\(root)/\(path)") else {
      return report(
        path, "a symbolic link to a file that does not exist", help: "mend or remove the link")
    }
    guard let home = try Disk.resolved(root), target.isInside(home) else {
      return report(
        path, "a symbolic link that leaves the site's folder",
        help: "put a copy of the file here")
    }
    guard case .file = try Disk.item(at: target) else {
      return report(
        path, "a symbolic link to something that is not a file",
        help: "link to files one by one, or move the folder here")
    }
    found.append(Found(path: path, place: target))
  }

  private mutating func report(_ path: String, _ error: SystemError) {
    report(path, "cannot be read: \(error.words)", help: "make the file readable, or remove it")
  }

  private mutating func report(_ path: String, _ message: String, help: String) {
    faults.append(ReadingError.Fault(path: path, message: message, help: help))
  }
}
