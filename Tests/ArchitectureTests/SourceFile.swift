import Foundation

/// A file of `Sources/`, as the rules about source code see it.
struct SourceFile: CustomStringConvertible, Sendable {
  /// The path from the repository's folder: `Sources/Parsing/Parse.swift`.
  let path: String

  /// Its lines as they are written.
  let lines: [String]

  var description: String { path }

  /// The module that it belongs to, which is its folder.
  var module: String { String(path.split(separator: "/")[1]) }

  /// Its name without the folders.
  var name: String { String(path.split(separator: "/").last ?? "") }

  /// The repository's folder.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files of `Sources/`, in the order of their paths.
  static func all() throws -> [SourceFile] { try all(in: "Sources") }

  /// All Swift files of a folder, in the order of their paths.
  static func all(in folder: String) throws -> [SourceFile] {
    try paths(in: folder).filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: repository.appending(path: path), encoding: .utf8)
      return SourceFile(path: path, lines: text.components(separatedBy: "\n"))
    }
  }

  /// All paths in a folder of the repository.
  static func paths(in folder: String) throws -> [String] {
    let place = repository.appending(path: folder).path(percentEncoded: false)
    return try FileManager.default.subpathsOfDirectory(atPath: place).sorted()
      .map { "\(folder)/\($0)" }
  }

  /// The modules that it imports, each once.
  var imports: Set<String> {
    Set(
      lines.filter { $0.contains("import ") }.compactMap { line in
        line.firstMatch(of: /^\s*(?:@\w+ )*(?:\w+ )?import (?:struct |enum |func |class )?(\w+)/)
          .map { String($0.output.1) }
      })
  }

  /// The lines without comments.
  var linesOfCode: [String] {
    lines.map { line in
      guard line.contains("//"), let comment = line.firstRange(of: /(^|\s)\/\/.*/) else {
        return line
      }
      return String(line[..<comment.lowerBound])
    }
  }

  /// The words that identifiers outside of comments and texts are made of: `numberOfParts` gives
  /// `number`, `of`, `parts`.
  var words: Set<String> {
    var words: Set<String> = []
    var isInText = false
    for line in linesOfCode {
      let marks = line.components(separatedBy: "\"\"\"").count - 1
      defer { if marks % 2 == 1 { isInText.toggle() } }
      guard !isInText, marks == 0 else { continue }
      let code =
        line.contains("\"") ? line.replacing(/"(?:\\.|[^"\\])*"/, with: "") : line
      for identifier in code.split(whereSeparator: { !$0.isLetter }) {
        words.formUnion(Self.words(of: identifier))
      }
    }
    return words
  }

  /// The words of an identifier, each of which begins with a capital letter but for the first.
  private static func words(of identifier: Substring) -> [String] {
    var words = [""]
    for letter in identifier {
      if letter.isUppercase { words.append("") }
      words[words.count - 1] += letter.lowercased()
    }
    return words
  }
}
