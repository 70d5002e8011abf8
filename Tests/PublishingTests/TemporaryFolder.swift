import Foundation

/// A folder of a test's own, which is gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "limpid-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func put(_ text: String, at relative: String) throws {
    let url = URL(filePath: "\(path)/\(relative)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(relative)", withIntermediateDirectories: true)
  }

  func link(_ relative: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(relative)", withDestinationPath: target)
  }

  func text(_ relative: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(relative)", encoding: .utf8)
  }

  /// Everything below a folder: files with their text, empty folders with a slash, links with `->`.
  func tree(_ relative: String) throws -> [String: String] {
    var tree: [String: String] = [:]
    let manager = FileManager.default
    for name in try manager.contentsOfDirectory(atPath: "\(path)/\(relative)") {
      let inner = "\(relative)/\(name)"
      let type = try manager.attributesOfItem(atPath: "\(path)/\(inner)")[.type]
      switch type as? FileAttributeType {
      case .typeSymbolicLink:
        tree[name] = "-> " + (try manager.destinationOfSymbolicLink(atPath: "\(path)/\(inner)"))
      case .typeDirectory:
        let below = try self.tree(inner)
        if below.isEmpty { tree["\(name)/"] = "" }
        for (key, value) in below { tree["\(name)/\(key)"] = value }
      default:
        tree[name] = try text(inner)
      }
    }
    return tree
  }
}
