/// The files that diagnostics may point into, for printing lines, columns and excerpts.
package struct InputTexts: Sendable {
  private let files: [String: InputFile]

  /// Takes all files that were read.
  package init(_ files: [InputFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The line index of a file; of an empty text where no such file was read.
  package func lines(of path: String) -> LineIndex {
    LineIndex(files[path]?.bytes ?? [])
  }
}
