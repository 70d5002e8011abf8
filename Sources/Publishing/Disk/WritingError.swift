/// Why a site was not written, or not to its end.
///
/// Except for ``failed(_:_:_:)``, no file was changed; after that one the next build repairs what was
/// left half done.
package enum WritingError: Error, Sendable, Hashable {
  /// The folder must not be written to.
  case refusedFolder(String, reason: String)

  /// Pages whose paths cannot be files, or not beside each other; each with its reason.
  case unsuitablePaths([String])

  /// Files that Limpid did not write stand where pages must go.
  case occupied([String], folder: String)

  /// The list of written files is damaged, so that ours and others' cannot be told apart.
  case unreadableManifest(String, reason: String)

  /// Another build writes to the folder at this moment.
  case busy(String)

  /// The system refused to do something with a file: what, which file, why.
  case failed(String, String, SystemError)

  /// What is wrong, in lowercase, without a full stop; a list has one line for each file.
  package var message: String {
    switch self {
    case .refusedFolder(let folder, let reason):
      "'\(folder)' cannot be the output folder: \(reason)"
    case .unsuitablePaths(let faults):
      "pages cannot be written as files:\n" + Self.lines(faults)
    case .occupied(let paths, let folder):
      "files that Limpid did not write stand in '\(folder)' where pages must go:\n"
        + Self.lines(paths)
    case .unreadableManifest(let path, let reason):
      "the list of written files '\(path)' cannot be used: \(reason)"
    case .busy(let folder):
      "another build is writing to '\(folder)'"
    case .failed(let action, let path, let error):
      "cannot \(action) '\(path)': \(error.words)"
    }
  }

  /// How to mend it.
  package var help: String {
    switch self {
    case .refusedFolder:
      "give another folder with --output; it will hold nothing but the built site"
    case .unsuitablePaths:
      "change the names of the articles or records these pages come from"
    case .occupied:
      "move these files away, or give another folder with --output"
    case .unreadableManifest:
      "restore the file, or move the whole output folder away and build again"
    case .busy:
      "wait until it is done"
    case .failed:
      "check the folder's permissions and the free space, then build again"
    }
  }

  private static func lines(_ entries: [String]) -> String {
    entries.map { "  \($0)" }.joined(separator: "\n")
  }
}
