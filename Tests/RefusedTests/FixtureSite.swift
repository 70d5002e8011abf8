import Diagnostics
import Foundation
import Publishing

/// A site of `Tests/Fixtures/refused/<rule id>/`: the shared small site with one fault.
struct FixtureSite: CustomStringConvertible, Sendable {
  /// The id of the rule that the site breaks, which is its folder's name.
  let id: String

  var description: String { id }

  /// The repository's folder.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let fixtures = repository.appending(path: "Tests/Fixtures")

  private var folder: URL { Self.fixtures.appending(path: "refused").appending(path: id) }

  /// All refused sites, in the order of their names.
  static func all() throws -> [FixtureSite] {
    let folder = fixtures.appending(path: "refused").path(percentEncoded: false)
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .map(FixtureSite.init)
  }

  /// The small site without a fault that all others are made from.
  static func base() throws -> [InputFile] {
    let labels = try ["Templates/labels/en.yml", "Templates/labels/fr.yml"].map { path in
      InputFile(
        path: path, bytes: Array(try Data(contentsOf: repository.appending(path: path))))
    }
    return try files(in: fixtures.appending(path: "base")) + labels
  }

  /// The site's files: its own, and those of the base site that it does not replace.
  ///
  /// `without.txt` lists files of the base site that it does not have. `padded.txt` names a file and
  /// the size that comment lines fill it up to, since nobody wants a megabyte in a repository.
  func input() throws -> SiteInput {
    let own = try Self.files(in: folder)
    let absent = try Set(lines(of: "without.txt"))
    let sizes = try lines(of: "padded.txt").map { $0.split(separator: " ").map(String.init) }
    let padded = own.map { file in
      guard let size = sizes.first(where: { $0[0] == file.path }).flatMap({ Int($0[1]) }) else {
        return file
      }
      let padding = [UInt8](repeating: UInt8(ascii: "#"), count: size - file.bytes.count)
      return InputFile(path: file.path, bytes: file.bytes + padding)
    }
    let replaced = Set(padded.map(\.path)).union(absent)
    let base = try Self.base().filter { !replaced.contains($0.path) }
    return SiteInput(own: (base + padded).sorted { $0.path < $1.path })
  }

  /// What is to be printed of the site.
  func expected() throws -> String {
    try String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)
  }

  /// Takes what was printed for what is to be printed.
  func expect(_ printed: String) throws {
    try Data(printed.utf8).write(to: folder.appending(path: "expected.txt"))
  }

  private func lines(of name: String) throws -> [String] {
    let file = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return []
    }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private static func files(in folder: URL) throws -> [InputFile] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try paths.sorted().compactMap { path in
      let file = folder.appending(path: path)
      guard path.hasPrefix("Content/") || path.hasPrefix("Templates/"), !file.isFolder else {
        return nil
      }
      return InputFile(path: path, bytes: Array(try Data(contentsOf: file)))
    }
  }
}

extension URL {
  fileprivate var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}
