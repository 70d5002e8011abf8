import Foundation

/// A folder of a test's own, which is gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "limpid-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders that lead to it.
  func put(_ text: String, at relative: String) throws {
    let url = URL(filePath: "\(path)/\(relative)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ relative: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(relative)", encoding: .utf8)
  }

  /// Copies the files below a folder, one by one in the order that is given.
  func copy(_ folder: URL, as relative: String, order: (String, String) -> Bool = { $0 < $1 })
    throws
  {
    let root = folder.path(percentEncoded: false)
    for file in try Self.files(below: root).sorted(by: order) {
      let target = URL(filePath: "\(path)/\(relative)/\(file)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: URL(filePath: "\(root)/\(file)"), to: target)
    }
  }

  /// Every file below a folder with its bytes.
  func tree(_ relative: String) throws -> [String: Data] {
    let root = "\(path)/\(relative)"
    var tree: [String: Data] = [:]
    for file in try Self.files(below: root) {
      tree[file] = try Data(contentsOf: URL(filePath: "\(root)/\(file)"))
    }
    return tree
  }

  private static func files(below root: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root).filter {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: "\(root)/\($0)", isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }
  }
}
