import Diagnostics
import Foundation

/// The list of files that Limpid wrote to an output folder: its record of what it owns.
///
/// Files on it are replaced and removed without asking, even when somebody edited them; files that
/// are not on it are never touched. It lies in the output folder as `site-manifest.json`.
package struct SiteManifest: Sendable, Hashable {
  /// The manifest's own path in the output folder; no page may have it.
  package static let path = "site-manifest.json"

  /// Whether the build came to its end.
  package enum State: String, Sendable, Hashable, Codable {
    /// Files are being written: those of the former and of the new build may stand.
    case writing
    /// Exactly the listed files stand.
    case complete
  }

  /// One written file.
  package struct Entry: Sendable, Hashable, Codable {
    /// The path in the output folder, with `/` between names.
    package let path: String

    /// The file's length.
    package let bytes: Int

    /// The SHA-256 digest of the file, 64 lowercase hexadecimal digits.
    package let sha256: String

    /// Makes an entry.
    package init(path: String, bytes: Int, sha256: String) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// Whether the build came to its end.
  package var state: State

  /// The day that the build took for today, `2026-11-23`.
  package let today: String

  /// The day whose law and practice the build tells.
  package let asOf: String

  /// The files in the order of their paths' bytes.
  package let files: [Entry]

  /// Lists `files`, in whatever order they come.
  package init(state: State, today: String, asOf: String, files: [Entry]) {
    self.state = state
    self.today = today
    self.asOf = asOf
    self.files = files.sorted { $0.path.comesBefore($1.path) }
  }

  /// The manifest as JSON with one file a line, so that differences between builds read well.
  package var json: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("format")
      json.number(1)
      for (key, value) in [("state", state.rawValue), ("today", today), ("as_of", asOf)] {
        json.key(key)
        json.string(value)
      }
      json.key("files")
      json.array { json in
        for file in files {
          json.beginLine()
          Self.write(file, to: &json)
        }
        json.newline()
      }
    }
    json.newline()
    return json.bytes
  }

  /// Reads a manifest; nothing is accepted that this type could not have written.
  package init(json: [UInt8], at path: String) throws(WritingError) {
    let text: Text
    do {
      text = try JSONDecoder().decode(Text.self, from: Data(json))
    } catch {
      throw .unreadableManifest(path, reason: "it is not a list of written files in JSON")
    }
    guard text.format == 1 else {
      throw .unreadableManifest(path, reason: "it was written by a newer Limpid")
    }
    var known: Set<[UInt8]> = []
    for entry in text.files {
      guard entry.path.isOutputPath, known.insert(Array(entry.path.utf8)).inserted else {
        throw .unreadableManifest(path, reason: "the entry '\(entry.path)' is not possible")
      }
    }
    self.init(state: text.state, today: text.today, asOf: text.asOf, files: text.files)
  }

  /// The manifest that stands in an output folder; nil where there is none.
  static func standing(in folder: String) throws(WritingError) -> SiteManifest? {
    guard let json = try bytes(standingIn: folder) else { return nil }
    return try SiteManifest(json: json, at: "\(folder)/\(path)")
  }

  /// The bytes of the manifest that stands in an output folder, whatever they say; nil where there is none.
  static func bytes(standingIn folder: String) throws(WritingError) -> [UInt8]? {
    let path = "\(folder)/\(Self.path)"
    do throws(SystemError) {
      guard try Disk.item(at: path) != .absent else { return nil }
      return try Disk.bytes(at: path)
    } catch {
      throw .unreadableManifest(path, reason: error.words)
    }
  }

  private static func write(_ entry: Entry, to json: inout JSONText) {
    json.object { json in
      json.key("path")
      json.string(entry.path)
      json.key("bytes")
      json.number(entry.bytes)
      json.key("sha256")
      json.string(entry.sha256)
    }
  }

  private struct Text: Decodable {
    let format: Int
    let state: State
    let today: String
    let asOf: String
    let files: [Entry]

    enum CodingKeys: String, CodingKey {
      case format, state, today, files
      case asOf = "as_of"
    }
  }
}
