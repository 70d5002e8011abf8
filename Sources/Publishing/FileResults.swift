import Diagnostics

/// What a function of one file made of each of some files.
///
/// It is kept so that the next round works on changed files only.
struct FileResults<Value: Sendable>: Sendable {
  private let files: [InputFile]
  private let results: [Checked<Value>]

  /// The results of `transform` for all files, worked out by `workers` at once.
  ///
  /// For files that `former` knows with the same bytes its results are taken over.
  static func working(
    on files: [InputFile], reusing former: FileResults?, workers: Int,
    _ transform: @escaping @Sendable (InputFile) -> Checked<Value>
  ) async -> FileResults {
    var known: [String: Int] = [:]
    for (index, file) in (former?.files ?? []).enumerated() { known[file.path] = index }
    let kept = files.map { file -> Checked<Value>? in
      guard let former, let index = known[file.path], former.files[index] == file else {
        return nil
      }
      return former.results[index]
    }
    let changed = zip(files, kept).filter { $1 == nil }.map(\.0)
    var made = await concurrentMap(changed, workers: workers, transform).makeIterator()
    return FileResults(files: files, results: kept.compactMap { $0 ?? made.next() })
  }

  /// What was made of each file, in the order of the files; what was found is added to `findings`.
  func collecting(into findings: inout [Diagnostic]) -> [Value] {
    results.map { $0.collecting(into: &findings) }
  }
}
