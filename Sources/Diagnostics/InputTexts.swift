/// The files that diagnostics may point into, for printing lines, columns and excerpts.
package struct InputTexts: Sendable {
  private let files: [String: InputFile]
  private var last: (path: String, lines: LineIndex)?

  /// Takes all files that were read.
  package init(_ files: [InputFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The line index of a file; of an empty text where no such file was read.
  ///
  /// The last one is kept, so that printing findings in the order of their places counts the lines
  /// of each file once.
  package mutating func lines(of path: String) -> LineIndex {
    if let last, last.path == path { return last.lines }
    let lines = LineIndex(files[path]?.bytes ?? [])
    last = (path, lines)
    return lines
  }
}
