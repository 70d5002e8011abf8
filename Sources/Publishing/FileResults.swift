import Diagnostics

/// What a function of one file made of each of some files.
///
/// It is kept so that the next round works on changed files only.
struct FileResults<Value: Sendable>: Sendable {
  private let files: [InputFile]

  /// One for each file; by reference, so that taking them over costs little.
  private let results: [Result]

  private final class Result: Sendable {
    let checked: Checked<Value>

    init(_ checked: Checked<Value>) {
      self.checked = checked
    }
  }

  /// Which of the files were worked on in this round.
  private let new: [Int]

  /// The results of `transform` for all files, worked out by `workers` at once.
  ///
  /// For files that `former` knows with the same bytes its results are taken over.
  static func working(
    on files: [InputFile], reusing former: FileResults?, workers: Int,
    _ transform: @escaping @Sendable (InputFile) -> Checked<Value>
  ) async -> FileResults {
    var known: [String: Int] = [:]
    for (index, file) in (former?.files ?? []).enumerated() { known[file.path] = index }
    let kept = files.map { file -> Result? in
      guard let former, let index = known[file.path], former.files[index] == file else {
        return nil
      }
      return former.results[index]
    }
    let new = kept.indices.filter { kept[$0] == nil }
    var made = await concurrentMap(new.map { files[$0] }, workers: workers, transform)
      .makeIterator()
    return FileResults(
      files: files, results: kept.compactMap { $0 ?? made.next().map(Result.init) }, new: new)
  }

  /// The result of the only file that is another one than in `former`, before and after; nil where
  /// more has changed.
  func onlyChange(since former: FileResults) -> (before: Checked<Value>, after: Checked<Value>)? {
    guard new.count == 1, let index = new.first, files.count == former.files.count,
      files[index].path == former.files[index].path
    else { return nil }
    return (former.results[index].checked, results[index].checked)
  }

  /// Whether nothing has changed since `former`, of which these results were taken over.
  func areThose(of former: FileResults) -> Bool {
    new.isEmpty && files.count == former.files.count
  }

  /// What was made of each file, in the order of the files.
  var values: [Value] { results.map(\.checked.value) }

  /// What was made of the first file of which a condition holds.
  func first(where isWanted: (Value) -> Bool) -> Value? {
    results.first { isWanted($0.checked.value) }?.checked.value
  }

  /// What was made of each file, in the order of the files; what was found is added to `findings`.
  func collecting(into findings: inout [Diagnostic]) -> [Value] {
    results.map { $0.checked.collecting(into: &findings) }
  }
}
