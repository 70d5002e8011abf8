/// How an address opens a place of a file in an editor.
package struct EditorLink: Sendable {
  /// The address of Visual Studio Code, which most who have set nothing else have.
  package static let usual = "vscode://file{file}:{line}:{column}"

  private let pattern: String
  private let folder: String

  /// Makes links from a pattern with `{file}`, `{line}` and `{column}`, for files in `folder`, an
  /// absolute path; nil for a pattern without `{file}`, or one that would run a script.
  package init?(pattern: String, folder: String) {
    let scheme = pattern.prefix { $0 != ":" }.lowercased()
    guard pattern.contains("{file}"), pattern.contains(":"), !scheme.isEmpty,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }),
      !["javascript", "data", "vbscript"].contains(scheme)
    else { return nil }
    self.pattern = pattern
    self.folder = folder
  }

  /// The address of a place; lines and columns count from 1.
  func url(of path: String, line: Int, column: Int) -> String {
    let names = "\(folder)/\(path)".split(separator: "/").map(String.init)
    let file = RequestTarget(segments: names, isFolder: false, query: "").text
    return pattern.replacing("{file}", with: file).replacing("{line}", with: String(line))
      .replacing("{column}", with: String(column))
  }
}
